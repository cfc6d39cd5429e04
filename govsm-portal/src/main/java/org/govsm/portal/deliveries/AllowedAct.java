package org.govsm.portal.deliveries;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.Finding.Weight;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Message;
import org.govsm.portal.web.ProblemException;
import org.govsm.procurement.acceptance.AcceptanceAct;
import org.govsm.procurement.acceptance.AcceptancePermission;
import org.govsm.procurement.acceptance.AcceptanceProcess;
import org.govsm.procurement.acceptance.AcceptanceRecord;

/** Allowed act: an act on a delivery as the process allows it, or every reason against it. */
final class AllowedAct {

  private AllowedAct() {}

  /**
   * The record after an act.
   *
   * @throws ProblemException with every reason against it
   */
  static AcceptanceRecord after(Standing standing, AcceptanceAct act) {
    List<InputFault> faults = new ArrayList<>();
    AcceptanceProcess process = AcceptanceProcess.of(standing.book());
    Optional<AcceptanceRecord> after =
        process
            .decide(standing.record(), act)
            .ruling()
            .<Optional<AcceptanceRecord>>fold(
                answer -> allowed(answer.value(), faults),
                refer -> {
                  faults.add(new InputFault("/decided", "deliveries.decide", refer.question()));
                  return Optional.empty();
                },
                open -> {
                  Message text = Message.of("deliveries.class-missing");
                  faults.add(new InputFault("/decided", "deliveries.class-missing", text));
                  return Optional.empty();
                });
    ProblemException.unlessNone(faults);
    return after.orElseThrow();
  }

  private static Optional<AcceptanceRecord> allowed(
      AcceptancePermission permission, List<InputFault> faults) {
    permission.findings().stream()
        .filter(one -> one.weight() == Weight.BLOCKING)
        .forEach(one -> faults.add(fault(one)));
    return permission.record();
  }

  private static InputFault fault(Finding one) {
    String place = one.code().equals("DATED_BACK") ? "/paper" : "/act";
    return new InputFault(place, one.code(), one.text());
  }
}
