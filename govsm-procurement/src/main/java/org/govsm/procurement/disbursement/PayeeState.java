package org.govsm.procurement.disbursement;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.document.Node;

/** State of the register after some of its acts: proposals, and what was confirmed or blocked. */
final class PayeeState {

  /** A proposal; it is open until it is confirmed or refused. */
  record Proposal(String id, String payee, String by, BankAccount account) {}

  private record Confirmed(BankAccount account, Instant at) {}

  private final Map<String, Proposal> open = new LinkedHashMap<>();
  private final Map<String, Proposal> all = new LinkedHashMap<>();
  private final Map<String, Confirmed> confirmed = new LinkedHashMap<>();
  private final Map<String, Boolean> blocked = new LinkedHashMap<>();

  void take(PayeeAct act) {
    Node part = act.part();
    switch (act.kind()) {
      case PROPOSAL -> {
        Proposal made =
            new Proposal(
                part.text("id"), part.text("payee"), act.by(), BankAccount.in(part).orElseThrow());
        open.put(made.id(), made);
        all.put(made.id(), made);
      }
      case CONFIRMATION -> {
        Proposal made = open.remove(part.text("proposal"));
        if (made != null) {
          confirmed.put(made.payee(), new Confirmed(made.account(), act.at()));
          blocked.remove(made.payee());
        }
      }
      case REFUSAL -> open.remove(part.text("proposal"));
      case BLOCK -> blocked.put(part.text("payee"), true);
    }
  }

  Optional<Proposal> open(String id) {
    return Optional.ofNullable(open.get(id));
  }

  boolean has(String id) {
    return all.containsKey(id);
  }

  Optional<Proposal> openOf(String payee) {
    return open.values().stream().filter(each -> each.payee().equals(payee)).findFirst();
  }

  boolean knows(String payee) {
    return all.values().stream().anyMatch(each -> each.payee().equals(payee));
  }

  PayeeStanding standing(String payee, Instant at, long coolingHours) {
    boolean changing = openOf(payee).isPresent();
    Confirmed last = confirmed.get(payee);
    if (last == null) {
      return new PayeeStanding(
          blocked.containsKey(payee)
              ? PayeeStanding.Status.BLOCKED
              : changing ? PayeeStanding.Status.PROPOSED : PayeeStanding.Status.UNKNOWN,
          Optional.empty(),
          Optional.empty(),
          changing);
    }
    Instant until = last.at().plusSeconds(coolingHours * 3_600);
    PayeeStanding.Status status =
        at.isBefore(until) ? PayeeStanding.Status.COOLING : PayeeStanding.Status.PAYABLE;
    return new PayeeStanding(
        blocked.containsKey(payee) ? PayeeStanding.Status.BLOCKED : status,
        Optional.of(last.account()),
        Optional.of(until).filter(at::isBefore),
        changing);
  }
}
