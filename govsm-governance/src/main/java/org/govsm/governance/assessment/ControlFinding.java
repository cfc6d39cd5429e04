package org.govsm.governance.assessment;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.Tree;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;
import org.govsm.governance.assessment.check.CheckResult;
import org.govsm.governance.assessment.check.ItemResults;
import org.govsm.governance.framework.Control;

/** What one control says of one subject, with the reason. */
public final class ControlFinding {

  private final Control control;
  private final CheckResult result;
  private final Optional<Attestation> attestation;
  private final int alike;

  private ControlFinding(
      Control control, CheckResult result, Optional<Attestation> attestation, int alike) {
    this.control = control;
    this.result = result;
    this.attestation = attestation;
    this.alike = alike;
  }

  static ControlFinding of(Control control, CheckResult result, Optional<Attestation> attestation) {
    return new ControlFinding(control, result, attestation, 1);
  }

  /** The finding for an item of a list to which it applies as to others. */
  ControlFinding about(int index, ItemResults items) {
    return new ControlFinding(control, items.about(index, result), attestation, alike);
  }

  /** This finding in place of several that say the same of many subjects. */
  ControlFinding standsFor(int subjects) {
    Message text =
        Message.of("assessment.alike").with("count", subjects).with("text", result.text());
    CheckResult all =
        new CheckResult(
            result.outcome(),
            text,
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            result.missing(),
            result.notes(),
            List.of());
    return new ControlFinding(control, all, attestation, subjects);
  }

  /** The control, with the parameters that were used. */
  public Control control() {
    return control;
  }

  /** What came of it. */
  public Outcome outcome() {
    return result.outcome();
  }

  /**
   * Why. Its key is a stable code of the reason, such as {@code GSM-COM-11.late}.
   *
   * @return the sentence, in no language yet
   */
  public Message text() {
    return result.text();
  }

  /**
   * What was looked at.
   *
   * @return an id of the facts, such as that of an account; nothing where the finding is about all
   */
  public Optional<String> subject() {
    return result.subject();
  }

  /**
   * What was measured.
   *
   * @return the number; nothing where nothing was measured
   */
  public Optional<BigDecimal> value() {
    return result.value();
  }

  /**
   * What was found, where that is no number.
   *
   * @return texts, such as the fields that are not needed; empty where nothing was found
   */
  public List<String> values() {
    return result.values();
  }

  /**
   * What the value was held against.
   *
   * @return the limit; nothing where there is none
   */
  public Optional<BigDecimal> limit() {
    return result.limit();
  }

  /**
   * Who signed for it, be it a yes or a no.
   *
   * @return nothing where no valid signature decided
   */
  public Optional<Attestation> attestation() {
    return attestation;
  }

  /**
   * For how many subjects it stands: a report does not list tens of thousands of passes.
   *
   * @return 1 where it is about its subject alone
   */
  public int alike() {
    return alike;
  }

  /**
   * Whether it asks for something that need not be done.
   *
   * @return true for a control of strength may, or kept for history, that is not met; it fails no
   *     run
   */
  public boolean isAdvisory() {
    return isFailure() && (control.strength().equals("may") || control.isHistoric());
  }

  /**
   * Whether the control is not kept, or a step is not allowed.
   *
   * @return true for FAIL and BLOCKED
   */
  public boolean isFailure() {
    return outcome() == Outcome.FAIL || outcome() == Outcome.BLOCKED;
  }

  /**
   * The facts without which the control cannot be judged.
   *
   * @return the names of members of the subject; empty unless the outcome is UNKNOWN
   */
  public List<String> missing() {
    return result.missing();
  }

  /**
   * All that the control asks of the subject, where that is more than one thing and something of it
   * is open: what mends one thing may leave the next, and all are told at once.
   *
   * @return a finding of each, those in order among them; empty where one thing is asked
   */
  public List<ControlFinding> needs() {
    return result.asked().stream()
        .filter(one -> one.outcome() != Outcome.NOT_APPLICABLE)
        .map(one -> of(control, one.about(result.subject()), Optional.empty()))
        .toList();
  }

  /**
   * What else is to be known.
   *
   * @return notes that do not change the outcome
   */
  public List<Finding> notes() {
    return result.notes();
  }

  /**
   * The published tree form.
   *
   * @param words the language of the sentences
   * @return control, outcome, subject, value (the number, or else the texts), values, limit, code,
   *     text, missing, alike, element, severity, strength, advisory, params, textSeen, citation,
   *     notes, question and attestation; subject, value, values, limit, alike, question and
   *     attestation only where there is one
   */
  public Map<String, Object> toPlain(Messages words) {
    return toPlain(words, control.citation().toPlain());
  }

  /** The same with the tree of the citation, which all findings of a control share. */
  Map<String, Object> toPlain(Messages words, Object citation) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("control", control.id());
    tree.put("outcome", outcome().code());
    subject().ifPresent(s -> tree.put("subject", s));
    if (!values().isEmpty()) {
      tree.put("value", values());
      tree.put("values", values());
    }
    value().ifPresent(v -> tree.put("value", v));
    limit().ifPresent(l -> tree.put("limit", l));
    tree.put("code", code());
    tree.put("text", words.say(text()));
    tree.put("missing", missing());
    if (alike > 1) {
      tree.put("alike", BigDecimal.valueOf(alike));
    }
    tree.put("element", control.element());
    tree.put("severity", control.severity());
    tree.put("strength", control.strength());
    tree.put("advisory", isAdvisory());
    tree.put("params", control.parameters());
    tree.put("textSeen", control.textSeen());
    tree.put("citation", citation);
    tree.put("notes", Tree.list(notes(), note -> note.toPlain(words)));
    question(words).ifPresent(q -> tree.put("question", q));
    attestation.ifPresent(a -> tree.put("attestation", a.toPlain()));
    return tree;
  }

  /**
   * The stable code of the reason.
   *
   * @return the key of {@link #text}, such as {@code GSM-COM-11.late}
   */
  public String code() {
    return text().key();
  }

  /**
   * What a person is asked to sign.
   *
   * @param words the language
   * @return nothing unless the outcome is ATTEST; else what only a person can say, or the statement
   *     of the control where the catalogue does not say it
   */
  public Optional<String> question(Messages words) {
    return outcome() == Outcome.ATTEST
        ? Optional.of(Attestation.asked(control, words.language()))
        : Optional.empty();
  }

  /** Control and outcome. */
  @Override
  public String toString() {
    return control.id() + ": " + outcome();
  }
}
