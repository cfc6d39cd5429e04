package org.govsm.procurement.disbursement;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.govsm.core.document.Node;
import org.govsm.core.text.Skeleton;

/**
 * State of the register after some of its acts: proposals, and what was confirmed or blocked. Ids
 * are kept as people read them.
 */
final class PayeeState {

  /** A proposal; it is open until it is confirmed or refused. */
  record Proposal(String id, String payee, String by, BankAccount account) {}

  /**
   * An account that was confirmed or proposed for a payee when it was blocked.
   *
   * @param proposal the one that was open then; empty text for none
   */
  record Block(BankAccount account, String by, String proposal) {}

  private record Confirmed(BankAccount account, Instant at) {}

  private final Map<String, Proposal> open = new LinkedHashMap<>();
  private final Map<String, Proposal> all = new LinkedHashMap<>();
  private final Map<String, Confirmed> confirmed = new LinkedHashMap<>();
  private final Map<String, Boolean> blocked = new LinkedHashMap<>();
  private final Map<String, List<Block>> blocks = new LinkedHashMap<>();

  void take(PayeeAct act) {
    Node part = act.part();
    switch (act.kind()) {
      case PROPOSAL -> {
        Proposal made =
            new Proposal(
                part.text("id"), part.text("payee"), act.by(), BankAccount.in(part).orElseThrow());
        open.put(Skeleton.of(made.id()), made);
        all.put(Skeleton.of(made.id()), made);
      }
      case CONFIRMATION -> {
        Proposal made = open.remove(Skeleton.of(part.text("proposal")));
        if (made != null) {
          confirmed.put(Skeleton.of(made.payee()), new Confirmed(made.account(), act.at()));
          blocked.remove(Skeleton.of(made.payee()));
          blocks
              .getOrDefault(Skeleton.of(made.payee()), new ArrayList<>())
              .removeIf(block -> block.account().isSame(made.account()));
        }
      }
      case REFUSAL -> open.remove(Skeleton.of(part.text("proposal")));
      case BLOCK -> block(part.text("payee"), act.by());
    }
  }

  private void block(String payee, String by) {
    blocked.put(Skeleton.of(payee), true);
    List<Block> known = blocks.computeIfAbsent(Skeleton.of(payee), key -> new ArrayList<>());
    Optional<Proposal> proposed = openOf(payee);
    String id = proposed.map(Proposal::id).orElse("");
    Optional.ofNullable(confirmed.get(Skeleton.of(payee)))
        .ifPresent(last -> known.add(new Block(last.account(), by, id)));
    proposed.ifPresent(made -> known.add(new Block(made.account(), by, id)));
  }

  /** The blocks of an account of a payee: it comes back by two who did not block it. */
  List<Block> blocks(String payee, BankAccount account) {
    return blocks.getOrDefault(Skeleton.of(payee), List.of()).stream()
        .filter(block -> block.account().isSame(account))
        .toList();
  }

  Optional<Proposal> open(String id) {
    return Optional.ofNullable(open.get(Skeleton.of(id)));
  }

  boolean has(String id) {
    return all.containsKey(Skeleton.of(id));
  }

  Optional<Proposal> openOf(String payee) {
    return open.values().stream().filter(each -> Skeleton.same(each.payee(), payee)).findFirst();
  }

  boolean knows(String payee) {
    return all.values().stream().anyMatch(each -> Skeleton.same(each.payee(), payee));
  }

  /** Whether an account is or was proposed for another payee. */
  boolean isOfAnother(String payee, BankAccount account) {
    return all.values().stream()
        .anyMatch(each -> !Skeleton.same(each.payee(), payee) && each.account().isSame(account));
  }

  PayeeStanding standing(String payee, Instant at, ToLongFunction<Instant> cooling) {
    boolean changing = openOf(payee).isPresent();
    Confirmed last = confirmed.get(Skeleton.of(payee));
    if (last == null) {
      return new PayeeStanding(
          blocked.containsKey(Skeleton.of(payee))
              ? PayeeStanding.Status.BLOCKED
              : changing ? PayeeStanding.Status.PROPOSED : PayeeStanding.Status.UNKNOWN,
          Optional.empty(),
          Optional.empty(),
          changing);
    }
    Instant until = last.at().plusSeconds(cooling.applyAsLong(last.at()) * 3_600);
    PayeeStanding.Status status =
        at.isBefore(until) ? PayeeStanding.Status.COOLING : PayeeStanding.Status.PAYABLE;
    return new PayeeStanding(
        blocked.containsKey(Skeleton.of(payee)) ? PayeeStanding.Status.BLOCKED : status,
        Optional.of(last.account()),
        Optional.of(until).filter(at::isBefore),
        changing);
  }
}
