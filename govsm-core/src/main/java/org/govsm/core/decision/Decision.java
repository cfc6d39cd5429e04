package org.govsm.core.decision;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.govsm.core.ledger.CanonicalForm;
import org.govsm.core.text.HiddenCharacters;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;
import org.jspecify.annotations.Nullable;

/**
 * A ruling with everything that an auditor needs to make it again: the question, the day, the
 * facts, the editions of the rules, the reasons, and what else is to be known. Making one is cheap;
 * reasons and text are worked out when asked for.
 *
 * @param <T> what an answer carries
 */
public final class Decision<T> {

  /** Characters of an ordinary explanation. */
  private static final int EXPLAINED = 2_000;

  private final String question;
  private final Ruling<T> ruling;
  private final Optional<LocalDate> day;
  private final Trace trace;
  private final Optional<T> known;

  private Decision(
      String question, Ruling<T> ruling, Optional<LocalDate> day, Trace trace, Optional<T> known) {
    this.question = requireNonNull(question, "question");
    this.ruling = requireNonNull(ruling, "ruling");
    this.day = requireNonNull(day, "day");
    this.trace = requireNonNull(trace, "trace");
    this.known = requireNonNull(known, "known");
  }

  /**
   * A decision.
   *
   * @param question the id of the question
   * @param ruling what the rules say
   * @param day the day on which they were asked; nothing where the day is a missing fact
   * @param trace the reasons
   * @param <T> what an answer carries
   */
  public static <T> Decision<T> of(
      String question, Ruling<T> ruling, Optional<LocalDate> day, Trace trace) {
    return new Decision<>(question, ruling, day, trace, Optional.empty());
  }

  /**
   * The same decision with the parts of the answer that no missing fact can change.
   *
   * @param parts what is known already
   * @return a decision that says them where it is undetermined; else this one
   */
  public Decision<T> withKnown(T parts) {
    return ruling instanceof Ruling.Undetermined<T>
        ? new Decision<>(question, ruling, day, trace, Optional.of(parts))
        : this;
  }

  /**
   * The question.
   *
   * @return its id, such as {@code procedure.gem}
   */
  public String question() {
    return question;
  }

  /**
   * What the rules say.
   *
   * @return an answer, a referral, or what is missing
   */
  public Ruling<T> ruling() {
    return ruling;
  }

  /**
   * The day on which the rules were asked.
   *
   * @return nothing where the day is a missing fact
   */
  public Optional<LocalDate> day() {
    return day;
  }

  /**
   * The reasons.
   *
   * @return steps, rules set aside, findings, packs and facts
   */
  public Trace trace() {
    return trace;
  }

  /**
   * The parts of the answer that are known although facts are missing: the day on which a sum is
   * due before the sum is known.
   *
   * @return fields that stay as they are, whatever the missing facts turn out to be; nothing where
   *     none is known, or where the ruling is no {@link Ruling.Undetermined}
   */
  public Optional<T> known() {
    return known;
  }

  /**
   * What was found, however far the question is answered: the answer, what is indicated beside a
   * question to an officer, or what is known while facts are missing.
   */
  public Optional<T> found() {
    return ruling.<Optional<T>>fold(
        answer -> Optional.of(answer.value()), refer -> refer.indication(), open -> known);
  }

  /**
   * The version of govsm that decided.
   *
   * @return such as {@code 0.1.0}
   */
  public String version() {
    return Version.current();
  }

  /**
   * The same decision in other terms.
   *
   * @param change applied to the answer or the indication
   * @param <U> the new kind of answer
   * @return a decision with the same reasons
   */
  public <U> Decision<U> map(Function<? super T, ? extends U> change) {
    return new Decision<>(question, ruling.map(change), day, trace, known.map(change));
  }

  /**
   * The decision for a file noting: the reasons in order, what else is to be known, the outcome,
   * and the editions of the rules.
   *
   * @param words the language
   * @return lines of text, each ended by a line feed
   */
  public String explain(Messages words) {
    return explain(words, trace.steps(), trace.findings(), trace.packs());
  }

  private String explain(
      Messages words, List<Step> steps, List<Finding> findings, List<PackPin> packs) {
    StringBuilder lines = new StringBuilder(EXPLAINED);
    line("", heading(), words, lines);
    for (Step step : steps) {
      cited("- ", step.text(), step.citation(), words, lines);
    }
    line("=> ", outcome(), words, lines);
    known
        .map(parts -> Message.of("decision.known").with("answer", Spoken.answer(parts)))
        .ifPresent(text -> line("=> ", text, words, lines));
    for (Finding finding : findings) {
      cited("! ", finding.text(), finding.citation(), words, lines);
    }
    for (PackPin pack : packs) {
      line("", pack.said(), words, lines);
    }
    return lines.toString();
  }

  /** A text that somebody typed has line ends of its own: none begins a line of the reasons. */
  private static String onOneLine(String said) {
    return HiddenCharacters.onOneLine(said);
  }

  private static void line(String mark, Message text, Messages words, StringBuilder lines) {
    lines.append(mark).append(onOneLine(words.say(text))).append('\n');
  }

  private static void cited(
      String mark, Message text, Citation citation, Messages words, StringBuilder lines) {
    lines.append(mark).append(onOneLine(words.say(text)));
    words.say(citation.said(), lines.append(" ["));
    lines.append("]\n");
  }

  /** The outcome as one sentence. */
  public Message outcome() {
    return ruling.fold(
        a -> Message.of("decision.answer").with("answer", Spoken.answer(a.value())),
        r ->
            r.indication()
                .map(
                    i ->
                        Message.of("decision.refer-with")
                            .with("question", r.question())
                            .with("indication", Spoken.answer(i)))
                .orElse(Message.of("decision.refer").with("question", r.question())),
        u -> Message.of("decision.undetermined").with("missing", Spoken.facts(u.missing())));
  }

  /**
   * The published tree form, as the HTTP API shows it.
   *
   * @param words the language of the sentences
   * @return question, kind, what belongs to the kind, day, packs, steps, findings, explanation,
   *     version, and the digest of the facts
   */
  public Map<String, Object> toPlain(Messages words) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("question", question);
    tree.put("kind", ruling.kind());
    tree.putAll(
        ruling.fold(a -> plainAnswer(a, words), r -> plainRefer(r, words), this::plainMissing));
    day.ifPresent(d -> tree.put("day", d.toString()));
    List<Step> steps = trace.steps();
    List<Finding> findings = trace.findings();
    List<PackPin> packs = trace.packs();
    tree.put("packs", Tree.list(packs, PackPin::toPlain));
    tree.put("steps", Tree.list(steps, s -> s.toPlain(words)));
    tree.put("findings", Tree.list(findings, f -> f.toPlain(words)));
    tree.put("explanation", explain(words, steps, findings, packs));
    tree.put("govsm", version());
    tree.put("factsDigest", CanonicalForm.digest(Tree.of(trace.basis())));
    return tree;
  }

  private Map<String, @Nullable Object> plainAnswer(Ruling.Answer<T> answer, Messages words) {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    Object value = answer.value() instanceof Worded text ? text.toPlain(words) : answer.value();
    tree.put("answer", Tree.of(value));
    return tree;
  }

  private Map<String, @Nullable Object> plainRefer(Ruling.Refer<T> refer, Messages words) {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("officerQuestion", words.say(refer.question()));
    tree.put("citation", refer.citation().toPlain());
    refer.indication().ifPresent(i -> tree.put("indication", Tree.of(i)));
    return tree;
  }

  private Map<String, @Nullable Object> plainMissing(Ruling.Undetermined<T> undetermined) {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("missing", Tree.of(undetermined.missing()));
    known.ifPresent(parts -> tree.put("known", Tree.of(parts)));
    return tree;
  }

  /**
   * The published tree form in short: what is decided, and the findings that warn or block.
   *
   * @param words the language of the sentences
   * @return question, kind, what belongs to the kind, of a document its summary, day, packs,
   *     findings, version, and the digest of the facts
   */
  public Map<String, Object> toSummary(Messages words) {
    return new DecisionSummary<>(this, words).tree();
  }

  private Message heading() {
    Message heading =
        Message.of(day.isPresent() ? "decision.asked-on" : "decision.asked")
            .with("question", Spoken.question(question));
    return day.map(d -> heading.with("day", d)).orElse(heading);
  }

  /** Question, day and ruling in one line; {@link #explain} says it to people. */
  @Override
  public String toString() {
    return question + day.map(on -> " on " + on).orElse("") + ": " + ruling;
  }
}
