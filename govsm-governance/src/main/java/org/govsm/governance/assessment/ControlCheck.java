package org.govsm.governance.assessment;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Fault;
import org.govsm.governance.account.Accounts;
import org.govsm.governance.framework.Control;

/** How one control is judged. Stateless; one class a control. */
interface ControlCheck {

  /** Every control that this version can judge, by id. */
  Map<String, ControlCheck> ALL = Map.of(StaleAccountCheck.CONTROL, new StaleAccountCheck());

  static Optional<ControlCheck> of(Control control) {
    return Optional.ofNullable(ALL.get(control.id()));
  }

  /** What is wrong with the parameters, with pointers such as {@code /failDays}. */
  List<Fault> parameterFaults(Control control);

  /** What the control says, subject by subject; its parameters have no faults. */
  List<ControlFinding> judge(Control control, Accounts facts, LocalDate today);
}
