package org.govsm.procurement.impact;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.Ruling;
import org.govsm.core.decision.Step;
import org.govsm.core.decision.Tree;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;

/** What a change does to one case, and by which rows. */
public final class CaseImpact {

  /** What becomes of the outcome. */
  public enum Kind {
    /** Another answer, or another kind of outcome. */
    CHANGED,
    /** The same outcome for other reasons: other rows carry it. */
    OTHER_REASONS,
    /** The same outcome by the same rows. */
    UNCHANGED,
    /** Only one of the two laws can be asked this, or both lack a day or facts to answer. */
    NOT_COMPARABLE
  }

  private final OpenCase open;
  private final Kind kind;
  private final Optional<Decision<?>> before;
  private final Optional<Decision<?>> after;

  private CaseImpact(
      OpenCase open, Kind kind, Optional<Decision<?>> before, Optional<Decision<?>> after) {
    this.open = open;
    this.kind = kind;
    this.before = before;
    this.after = after;
  }

  static CaseImpact of(OpenCase open, Optional<Decision<?>> before, Optional<Decision<?>> after) {
    return new CaseImpact(open, kind(before, after), before, after);
  }

  private static Kind kind(Optional<Decision<?>> before, Optional<Decision<?>> after) {
    if (before.isEmpty() || after.isEmpty() || isOpen(before) && isOpen(after)) {
      return Kind.NOT_COMPARABLE;
    } else if (!outcome(before.get()).equals(outcome(after.get()))) {
      return Kind.CHANGED;
    }
    return rows(before.get()).keySet().equals(rows(after.get()).keySet())
        ? Kind.UNCHANGED
        : Kind.OTHER_REASONS;
  }

  /** Whether it has no outcome for want of a day or facts. */
  private static boolean isOpen(Optional<Decision<?>> decision) {
    return decision
        .filter(
            one ->
                one.ruling()
                    .fold(answer -> false, refer -> false, open -> !open.missing().isEmpty()))
        .isPresent();
  }

  /** The outcome without sentences and reasons, so that it can be compared. */
  private static List<?> outcome(Decision<?> decision) {
    Ruling<?> ruling = decision.ruling();
    return ruling.fold(
        answer -> List.of("ANSWER", plain(answer.value())),
        refer ->
            List.of("REFER", refer.question().key(), refer.indication().map(CaseImpact::plain)),
        open -> List.of("UNDETERMINED", new LinkedHashSet<>(open.missing())));
  }

  private static String plain(Object value) {
    return String.valueOf(Tree.of(value));
  }

  private static Map<String, Step> rows(Decision<?> decision) {
    return decision.trace().steps().stream()
        .collect(Collectors.toMap(Step::row, step -> step, (a, b) -> a, LinkedHashMap::new));
  }

  /** The case. */
  public OpenCase open() {
    return open;
  }

  /** What becomes of it. */
  public Kind kind() {
    return kind;
  }

  /**
   * The decision by the law it is compared from.
   *
   * @return the decision; nothing where that law cannot be asked
   */
  public Optional<Decision<?>> before() {
    return before;
  }

  /**
   * The decision by the law it is compared with.
   *
   * @return the decision; nothing where that law cannot be asked
   */
  public Optional<Decision<?>> after() {
    return after;
  }

  /**
   * The rows that decided before and do not after.
   *
   * @return steps with their citations
   */
  public List<Step> gone() {
    return less(before, after);
  }

  /**
   * The rows that decide after and did not before.
   *
   * @return steps with their citations
   */
  public List<Step> come() {
    return less(after, before);
  }

  private static List<Step> less(Optional<Decision<?>> some, Optional<Decision<?>> others) {
    Set<String> known =
        others.map(decision -> rows(decision).keySet()).orElseGet(LinkedHashSet::new);
    return some.stream()
        .flatMap(decision -> rows(decision).values().stream())
        .filter(step -> !known.contains(step.row()))
        .toList();
  }

  /**
   * What changes, as one sentence.
   *
   * @return the sentence, in no language yet
   */
  public Message text() {
    String key =
        isOpen(before) && isOpen(after)
            ? "open"
            : kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    return Message.of("impact." + key)
        .with("case", open.id())
        .with("question", Message.of("question." + open.question()))
        .with("before", said(before))
        .with("after", said(after));
  }

  private static Object said(Optional<Decision<?>> decision) {
    return decision.<Object>map(Decision::outcome).orElse(Message.of("impact.not-asked"));
  }

  /**
   * The published tree form.
   *
   * @param words the language of the sentences
   * @return case, question, book, kind, text, before, after, gone and come
   */
  public Map<String, Object> toPlain(Messages words) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("case", open.id());
    tree.put("book", open.book());
    tree.put("question", open.question());
    tree.put("kind", kind.name());
    tree.put("text", words.say(text()));
    before.ifPresent(decision -> tree.put("before", said(decision, words)));
    after.ifPresent(decision -> tree.put("after", said(decision, words)));
    tree.put("gone", Tree.list(gone(), step -> step.toPlain(words)));
    tree.put("come", Tree.list(come(), step -> step.toPlain(words)));
    return tree;
  }

  private static Map<String, Object> said(Decision<?> decision, Messages words) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("kind", decision.ruling().kind());
    decision
        .ruling()
        .fold(
            answer -> tree.put("answer", Tree.of(answer.value())),
            refer -> refer.indication().map(i -> tree.put("indication", Tree.of(i))),
            open -> tree.put("missing", Tree.of(open.missing())));
    tree.put("text", words.say(decision.outcome()));
    return tree;
  }

  @Override
  public String toString() {
    return open + ": " + kind;
  }
}
