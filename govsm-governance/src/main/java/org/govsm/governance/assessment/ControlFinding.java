package org.govsm.governance.assessment;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.Plain;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;
import org.govsm.governance.framework.Control;

/** What one control says of one subject, with the reason. */
public final class ControlFinding {

  private final Control control;
  private final Outcome outcome;
  private final Message text;
  private final Optional<String> subject;
  private final Optional<BigDecimal> value;
  private final List<String> missing;
  private final List<Finding> notes;

  private ControlFinding(Draft d) {
    control = d.control;
    outcome = d.outcome;
    text = d.text;
    subject = d.subject;
    value = d.value;
    missing = List.copyOf(d.missing);
    notes = List.copyOf(d.notes);
  }

  /**
   * The control, with the parameters that were used.
   *
   * @return the control
   */
  public Control control() {
    return control;
  }

  /**
   * What came of it.
   *
   * @return the outcome
   */
  public Outcome outcome() {
    return outcome;
  }

  /**
   * Why. Its key is a stable code of the reason, such as {@code GSM-COM-11.late}.
   *
   * @return the sentence, in no language yet
   */
  public Message text() {
    return text;
  }

  /**
   * What was looked at.
   *
   * @return the id of an account; nothing where the finding is about all of them
   */
  public Optional<String> subject() {
    return subject;
  }

  /**
   * What was measured.
   *
   * @return the number; nothing where nothing was measured
   */
  public Optional<BigDecimal> value() {
    return value;
  }

  /**
   * The facts without which the control cannot be judged.
   *
   * @return the names of members of the subject; empty unless the outcome is UNKNOWN
   */
  public List<String> missing() {
    return missing;
  }

  /**
   * What else is to be known.
   *
   * @return notes that do not change the outcome
   */
  public List<Finding> notes() {
    return notes;
  }

  /**
   * The published tree form.
   *
   * @param words the language of the sentences
   * @return control, outcome, subject, value, code, text, missing, severity, strength, params,
   *     textSeen, citation and notes; subject and value only where there is one
   */
  public Map<String, Object> toPlain(Messages words) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("control", control.id());
    tree.put("outcome", outcome.code());
    subject.ifPresent(s -> tree.put("subject", s));
    value.ifPresent(v -> tree.put("value", v));
    tree.put("code", text.key());
    tree.put("text", words.say(text));
    tree.put("missing", missing);
    tree.put("severity", control.severity());
    tree.put("strength", control.strength());
    tree.put("params", control.parameters());
    tree.put("textSeen", control.textSeen());
    tree.put("citation", control.citation().toPlain());
    tree.put("notes", Plain.list(notes, note -> note.toPlain(words)));
    return tree;
  }

  /** A finding in the making. */
  static final class Draft {

    private final Control control;
    private final Outcome outcome;
    private final Message text;
    private Optional<String> subject = Optional.empty();
    private Optional<BigDecimal> value = Optional.empty();
    private List<String> missing = List.of();
    private List<Finding> notes = List.of();

    Draft(Control control, Outcome outcome, Message text) {
      this.control = control;
      this.outcome = outcome;
      this.text = text;
    }

    Draft subject(String id) {
      subject = Optional.of(id);
      return this;
    }

    Draft value(int number) {
      value = Optional.of(BigDecimal.valueOf(number));
      return this;
    }

    Draft missing(List<String> facts) {
      missing = facts;
      return this;
    }

    Draft notes(List<Finding> found) {
      notes = found;
      return this;
    }

    ControlFinding found() {
      return new ControlFinding(this);
    }
  }
}
