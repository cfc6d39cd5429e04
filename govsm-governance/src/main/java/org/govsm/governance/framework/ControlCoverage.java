package org.govsm.governance.framework;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govsm.core.decision.ToPlain;

/** How one control can be judged with this version. */
public final class ControlCoverage implements ToPlain {

  private final Control control;
  private final boolean checked;

  ControlCoverage(Control control, boolean checked) {
    this.control = control;
    this.checked = checked;
  }

  /**
   * The control.
   *
   * @return the control as the profile has it
   */
  public Control control() {
    return control;
  }

  /**
   * Whether this version can check facts against it.
   *
   * @return false where facts alone decide nothing yet
   */
  public boolean isChecked() {
    return checked;
  }

  /**
   * How it is judged.
   *
   * @return {@code checked}, {@code checked-and-signed}, {@code signed} (only a person can say), or
   *     {@code not-yet}: not evaluated, whoever signs
   */
  public String how() {
    if (checked) {
      return control.mode().equals("hybrid") ? "checked-and-signed" : "checked";
    }
    return control.mode().equals("attested") ? "signed" : "not-yet";
  }

  /**
   * Who signs what only a person can say.
   *
   * @return roles; empty where nobody does
   */
  public List<String> signers() {
    return control.mode().equals("automated") ? List.of() : control.attestedBy();
  }

  /**
   * The facts that it needs.
   *
   * @return one line for each way
   */
  public List<String> evidence() {
    return control.evidence();
  }

  /**
   * The published tree form.
   *
   * @return control, how, signers and evidence
   */
  @Override
  public Map<String, Object> toPlain() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("control", control.id());
    tree.put("how", how());
    tree.put("signers", signers());
    tree.put("evidence", evidence());
    return tree;
  }
}
