package org.govsm.governance.legalrequest;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Message;
import org.govsm.governance.law.IndianMoment;
import org.govsm.governance.legalrequest.RequestAct.Kind;

/**
 * Corrections of what was typed when a legal request was put on record: one officer enters, another
 * confirms. What is not confirmed changes nothing; what was typed first stays on record.
 */
final class RequestCorrections {

  /** The members of a request that are corrected; what the order says is examined again. */
  static final List<String> CORRECTED = List.of("requestKind", "hostingRole", "receivedAt");

  private RequestCorrections() {}

  /** The correction that waits for another officer; a later one takes the place of an earlier. */
  static Optional<RequestAct> waiting(List<RequestAct> acts) {
    return acts.stream()
        .filter(RequestAct::isOfEntry)
        .reduce((earlier, later) -> later)
        .filter(act -> act.kind() == Kind.CORRECT);
  }

  /** The request as it was received, by all that was confirmed. */
  static LegalRequest applied(LegalRequest entered, List<RequestAct> acts) {
    LegalRequest received = entered;
    Optional<RequestAct> last = Optional.empty();
    for (RequestAct act : acts) {
      if (act.kind() == Kind.CORRECT) {
        last = Optional.of(act);
      } else if (act.kind() == Kind.CONFIRM && last.isPresent()) {
        received = LegalRequest.onRecord(tree(received, last.get()));
        last = Optional.empty();
      }
    }
    return received;
  }

  private static Map<String, Object> tree(LegalRequest received, RequestAct correction) {
    Map<String, Object> tree = new LinkedHashMap<>(received.toPlain());
    Map<String, Object> given = correction.toPlain();
    CORRECTED.stream().filter(given::containsKey).forEach(name -> tree.put(name, given.get(name)));
    return tree;
  }

  /**
   * What stands against a correction.
   *
   * @param examined the request with what the order says by its last examination
   * @param acts those on record before it
   */
  static List<InputFault> faults(
      LegalRequest examined, List<RequestAct> acts, RequestAct correction) {
    Map<String, Object> corrected = tree(examined, correction);
    if (waiting(acts).isEmpty() && corrected.equals(examined.toPlain())) {
      return List.of(fault(CORRECTED.get(0), "takedown.same", Message.of("takedown.input.same")));
    }
    List<InputFault> faults = new ArrayList<>();
    LegalRequest.fromPlain(corrected).fold(one -> false, faults::addAll);
    if (!faults.isEmpty()) {
      // what the order says is no member of a correction: the time of receipt is
      return List.of(fault("receivedAt", faults.get(0).code(), faults.get(0).text()));
    }
    OffsetDateTime first =
        acts.stream().map(RequestAct::at).min(Comparator.naturalOrder()).orElseGet(correction::at);
    if (correction.receivedAt().filter(first::isBefore).isPresent()) {
      Message text =
          Message.of("takedown.input.received-after").with("at", new IndianMoment(first));
      return List.of(fault("receivedAt", "takedown.early", text));
    }
    return faults;
  }

  private static InputFault fault(String member, String code, Message text) {
    return new InputFault("/" + member, code, text);
  }
}
