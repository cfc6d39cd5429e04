package org.govsm.procurement.note;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Certainty;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.ToPlain;
import org.govsm.core.decision.Tree;
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

  /** The code of the remark that a provision is of medium certainty. */
  static final String SURE_MEDIUM = "law.sure-medium";

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

  /** The same question as one for an officer, with what the rules answer as an indication. */
  NoteEntry toDecide(Message said) {
    return new NoteEntry(section, question, Status.TO_DECIDE, said, draft.points(List.of()));
  }

  /**
   * The part of the note.
   *
   * @return a code such as {@code security}
   */
  public String section() {
    return section;
  }

  /** The question. */
  public String question() {
    return question;
  }

  /** How it stands. */
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
   * The same as a sentence.
   *
   * @param words the language
   * @return the sentence, with one mark at its end
   */
  public String text(Messages words) {
    return Sentences.tidy(words.say(text));
  }

  /**
   * The answer or the indication in points.
   *
   * @param words the language
   * @return a field or a row each; none unless it is applied
   */
  public List<String> points(Messages words) {
    return draft.points.stream()
        .map(point -> words.say(Message.of("note.point").with("point", point)))
        .toList();
  }

  /** Why it stands so, without the words that say how; questions with the same one are grouped. */
  Message reason() {
    return draft.reason.orElse(text);
  }

  String reason(Messages words) {
    return Sentences.tidy(words.say(reason()));
  }

  /**
   * The provisions that it rests on.
   *
   * @return each once; for a question that is set aside or not applicable those that say so
   */
  public List<Citation> citations() {
    return draft.citations;
  }

  /** That of the least sure of its provisions, where it has any. */
  Optional<Certainty> certainty() {
    return draft.citations.stream().map(Citation::sure).max(Comparator.naturalOrder());
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
   * What else is to be known, as sentences.
   *
   * @param words the language
   * @return each once; that a provision is of medium certainty stands in its citation
   */
  public List<String> remarks(Messages words) {
    return draft.remarks.stream()
        .filter(remark -> !remark.code().equals(SURE_MEDIUM))
        .map(remark -> Sentences.tidy(words.say(remark.text())))
        .distinct()
        .toList();
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
    tree.put("answer", Tree.of(draft.answer));
    tree.put("missing", draft.missing);
    tree.put("citations", Tree.list(draft.citations, Citation::toPlain));
    return tree;
  }

  Map<String, @Nullable Object> toPlain(Messages words) {
    Map<String, @Nullable Object> tree = toPlain();
    tree.put("title", words.say("question." + question));
    tree.put("text", text(words));
    tree.put("remarks", Tree.list(draft.remarks, remark -> remark.toPlain(words)));
    return tree;
  }

  @Override
  public String toString() {
    return question + " " + status.code();
  }

  /** The parts that not every entry has. */
  record Draft(
      @Nullable Object answer,
      List<Object> points,
      Optional<Message> reason,
      List<Citation> citations,
      List<String> missing,
      List<Finding> remarks) {

    static Draft of(List<Citation> citations, List<Finding> remarks) {
      return new Draft(null, List.of(), Optional.empty(), citations, List.of(), remarks);
    }

    Draft answer(@Nullable Object value) {
      return new Draft(value, points, reason, citations, missing, remarks);
    }

    Draft points(List<Object> each) {
      return new Draft(answer, each, reason, citations, missing, remarks);
    }

    Draft because(Message why) {
      return new Draft(answer, points, Optional.of(why), citations, missing, remarks);
    }

    Draft withoutRemark(String code) {
      List<Finding> others =
          remarks.stream().filter(remark -> !remark.code().equals(code)).toList();
      return new Draft(answer, points, reason, citations, missing, others);
    }

    Draft citations(List<Citation> cited) {
      return new Draft(answer, points, reason, cited, missing, remarks);
    }

    Draft missing(List<String> facts) {
      return new Draft(answer, points, reason, citations, facts, remarks);
    }
  }
}
