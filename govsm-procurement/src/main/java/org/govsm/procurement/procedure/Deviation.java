package org.govsm.procurement.procedure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.Tree;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;

/**
 * Result of comparing the way in which a purchase was made with the law of its day: how the two
 * stand, what the law names, and each point in which they differ, with its provision.
 */
public final class Deviation {

  /** How the way that was taken stands to the law. */
  public enum Kind {
    /** The law names the way that was taken. */
    AS_THE_LAW_SAYS,
    /** The law names another way, or the way lacks what the law asks of it. */
    OTHER_PROCEDURE,
    /** The law names a way; which one was taken is not on record. */
    NOT_RECORDED,
    /** Facts are missing: the two cannot be compared yet. */
    NOT_DECIDED,
    /** The law leaves it to an officer. */
    REFERRED
  }

  private final Kind kind;
  private final Optional<String> used;
  private final Optional<String> reason;
  private final List<String> lawful;
  private final Message text;
  private final List<Finding> findings;
  private final List<Message> open;
  private final Decision<Procedure> decision;

  Deviation(
      Kind kind,
      WayTaken taken,
      List<String> lawful,
      Message text,
      Points points,
      Decision<Procedure> decision) {
    this.kind = kind;
    this.used = taken.used();
    this.reason = taken.reason();
    this.lawful = List.copyOf(lawful);
    this.text = text;
    this.findings = List.copyOf(points.findings());
    this.open = List.copyOf(points.open());
    this.decision = decision;
  }

  /**
   * The way that was taken, as it is on record.
   *
   * @param used the code of the procedure
   * @param reason why another way was taken than the law names
   */
  record WayTaken(Optional<String> used, Optional<String> reason) {}

  /**
   * What the comparison found.
   *
   * @param findings where the two differ
   * @param open what could not be compared yet, and why
   */
  record Points(List<Finding> findings, List<Message> open) {}

  /** How the two stand. */
  public Kind kind() {
    return kind;
  }

  /**
   * The procedures that the law of the day names.
   *
   * @return their codes; none where the law does not decide
   */
  public List<String> lawful() {
    return lawful;
  }

  /**
   * How the two stand, as one sentence.
   *
   * @return the sentence, in no language yet
   */
  public Message text() {
    return text;
  }

  /**
   * Each point in which the way that was taken is not what the law asks, and what would cure it.
   *
   * @return findings; they stand in the way unless a reason is on record
   */
  public List<Finding> findings() {
    return findings;
  }

  /**
   * What could not be compared yet though it is on record, such as the time that bidders had.
   *
   * @return a sentence for each, with what is missing
   */
  public List<Message> open() {
    return open;
  }

  /**
   * The reason on record.
   *
   * @return why another way was taken; empty where none is recorded
   */
  public Optional<String> reason() {
    return reason;
  }

  /**
   * Whether a reason must be recorded that is not on record yet.
   *
   * @return true where there is a finding and no reason
   */
  public boolean needsReason() {
    return !findings.isEmpty() && reason.isEmpty();
  }

  /**
   * What the law of the day says.
   *
   * @return the decision on the procedure
   */
  public Decision<Procedure> decision() {
    return decision;
  }

  /**
   * The published tree form.
   *
   * @param words the language of the sentences
   * @return kind, used, lawful, reason, needsReason, text, findings, open
   */
  public Map<String, Object> toPlain(Messages words) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("kind", kind.name());
    used.ifPresent(code -> tree.put("used", code));
    tree.put("lawful", lawful);
    reason.ifPresent(said -> tree.put("reason", said));
    tree.put("needsReason", needsReason());
    tree.put("text", words.say(text));
    tree.put("findings", Tree.list(findings, (Finding finding) -> finding.toPlain(words)));
    tree.put("open", open.stream().<Object>map(words::say).toList());
    return tree;
  }

  @Override
  public String toString() {
    return kind + " " + findings;
  }
}
