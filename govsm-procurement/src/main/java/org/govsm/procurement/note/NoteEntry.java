package org.govsm.procurement.note;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.Plain;
import org.govsm.core.decision.ToPlain;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;
import org.jspecify.annotations.Nullable;

/** One question of a note, how it stands, and by what authority. */
public final class NoteEntry implements ToPlain {

  /** How a question stands in a note. */
  public enum Status {
    /** The rules answer, and the answer is followed. */
    APPLIED("applied"),
    /** It would be followed but for another row, a firmer reading, or its low grade. */
    SET_ASIDE("set-aside"),
    /** The facts of the case rule it out. */
    NOT_APPLICABLE("not-applicable"),
    /** Facts are missing. */
    OPEN("open"),
    /** An officer must decide. */
    TO_DECIDE("to-decide"),
    /** No published value was found. */
    NOT_FOUND("not-found");

    private final String code;

    Status(String code) {
      this.code = code;
    }

    /**
     * The word of the tree form.
     *
     * @return the code in small letters
     */
    public String code() {
      return code;
    }
  }

  private final String section;
  private final String question;
  private final Status status;
  private final Message text;
  private final Draft draft;

  NoteEntry(String section, String question, Status status, Message text, Draft draft) {
    this.section = section;
    this.question = question;
    this.status = status;
    this.text = text;
    this.draft = draft;
  }

  /**
   * The part of the note.
   *
   * @return a code such as {@code security}
   */
  public String section() {
    return section;
  }

  /**
   * The question.
   *
   * @return its id
   */
  public String question() {
    return question;
  }

  /**
   * How it stands.
   *
   * @return the status
   */
  public Status status() {
    return status;
  }

  /**
   * What is to be written on the file.
   *
   * @return the sentence, in no language yet
   */
  public Message text() {
    return text;
  }

  /**
   * The provisions that it rests on.
   *
   * @return each once; for a question that is set aside or not applicable those that say so
   */
  public List<Citation> citations() {
    return draft.citations;
  }

  /**
   * The facts that are missing.
   *
   * @return their names; none unless it is open
   */
  public List<String> missing() {
    return draft.missing;
  }

  /**
   * What else is to be known.
   *
   * @return the findings of its rows
   */
  public List<Finding> remarks() {
    return draft.remarks;
  }

  /**
   * The published tree form.
   *
   * @return section, question, status, answer, missing, citations
   */
  @Override
  public Map<String, @Nullable Object> toPlain() {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("section", section);
    tree.put("question", question);
    tree.put("status", status.code());
    tree.put("answer", Plain.of(draft.answer));
    tree.put("missing", draft.missing);
    tree.put("citations", Plain.list(draft.citations, Citation::toPlain));
    return tree;
  }

  Map<String, @Nullable Object> toPlain(Messages words) {
    Map<String, @Nullable Object> tree = toPlain();
    tree.put("title", words.say("question." + question));
    tree.put("text", words.say(text));
    tree.put("remarks", Plain.list(draft.remarks, remark -> remark.toPlain(words)));
    return tree;
  }

  @Override
  public String toString() {
    return question + " " + status.code();
  }

  /** The parts that not every entry has. */
  record Draft(
      @Nullable Object answer,
      List<Citation> citations,
      List<String> missing,
      List<Finding> remarks) {}
}
