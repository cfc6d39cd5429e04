package org.govsm.governance.assessment.check;

import java.util.List;
import org.govsm.core.decision.InputFault;
import org.govsm.governance.framework.Control;

/** How one control is judged. Stateless. */
@FunctionalInterface
public interface ControlCheck {

  /** What is wrong with the parameters, with pointers such as {@code /failDays}. */
  default List<InputFault> parameterFaults(Control control) {
    return Limits.faults(control);
  }

  /** What the control says, subject by subject; its parameters have no faults. */
  List<CheckResult> judge(CheckInput input);
}
