package org.govsm.procurement.scorecard;

import static java.util.Objects.requireNonNull;

import java.text.Normalizer;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.govsm.core.money.Fraction;
import org.govsm.core.text.Message;
import org.govsm.core.text.Term;
import org.govsm.procurement.contract.Kpi;
import org.govsm.procurement.metric.Metric;
import org.govsm.procurement.metric.Unit;
import org.govsm.procurement.vocabulary.DataLines;

/**
 * What is read as one thing beside others and is their sum: added to them, all would count twice.
 */
final class SumRows {

  private static final Pattern APART = Pattern.compile("[\\s\\p{Z}\\p{P}\\p{S}\\p{Cf}]+");
  private static final Pattern YEAR = Pattern.compile("(19|20)[0-9]{2}(-[0-9]{2})?");

  /** Whether each word says that it is a sum, or only may stand beside one that does. */
  private static final Map<String, Boolean> WORDS =
      DataLines.shipped(SumRows.class, "sums.txt", SumRows::read);

  private SumRows() {}

  private static Map<String, Boolean> read(DataLines data) {
    Map<String, Boolean> words = new HashMap<>();
    for (DataLines.Line line : data.lines()) {
      words.put(plain(line.words().get(1)), line.words().get(0).equals("sum"));
    }
    return Map.copyOf(words);
  }

  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
  }

  /** Whether a name says that it is a sum, and nothing else. */
  static boolean isNamed(String subject) {
    return mayBe(subject) && WORDS.keySet().containsAll(words(subject));
  }

  /** Whether a word of a name says that it is a sum. */
  static boolean mayBe(String subject) {
    return !isNumber(subject)
        && words(subject).stream().anyMatch(word -> WORDS.getOrDefault(word, false));
  }

  /** Most posts are named by a number: no word is in it. */
  private static boolean isNumber(String subject) {
    for (int i = 0; i < subject.length(); i++) {
      if (subject.charAt(i) < '0' || subject.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  static List<String> words(String subject) {
    String undated = YEAR.matcher(plain(subject)).replaceAll(" ");
    return APART.splitAsStream(undated).filter(word -> !word.isEmpty()).toList();
  }

  /** The question where one of several subjects says by its name that it is the sum of them. */
  static Optional<Message> named(
      Scope scope, String platform, List<String> metrics, Collection<String> subjects) {
    return subjects.stream()
        .filter(SumRows::isNamed)
        .filter(subject -> !isApart(scope, platform, subject, subjects))
        .findFirst()
        .map(subject -> Missing.of("sum-row", scope, platform, metrics).with("subject", subject));
  }

  /** The question where the figure of one is that of others together. */
  static Optional<Message> adding(
      Scope scope,
      Metric metric,
      Candidates candidates,
      List<Measured> figures,
      Consumer<Message> notes) {
    if (!figures.stream().allMatch(one -> one.value().filter(Interval::isExact).isPresent())) {
      return Optional.empty();
    }
    List<String> subjects = candidates.subjects();
    List<Fraction> all = figures.stream().map(one -> one.value().orElseThrow().low()).toList();
    Fraction sum = all.stream().reduce(Fraction.ZERO, Fraction::plus);
    boolean several = areSeveral(metric, all);
    for (int i = 0; i < subjects.size(); i++) {
      String subject = subjects.get(i);
      Fraction own = all.get(i);
      if (own.signum() > 0
          && own.plus(own).compareTo(sum) == 0
          && (several || all.size() > 1 && mayBe(subject))
          && !isApart(scope, metric.platform(), subject, subjects)) {
        return Optional.of(
            Missing.of("sum-figure", scope, metric)
                .with("subject", subject)
                .with("sum", all.get(i).shown()));
      }
    }
    return partly(scope, metric, candidates, all, notes);
  }

  /** Money, or what is named so, that is the sum of some of the others, but for rounding. */
  private static Optional<Message> partly(
      Scope scope,
      Metric metric,
      Candidates candidates,
      List<Fraction> all,
      Consumer<Message> notes) {
    boolean money = metric.unit() == Unit.RUPEES;
    if (!money && candidates.subjects().stream().noneMatch(SumRows::mayBe)) {
      return Optional.empty();
    }
    Map<String, Fraction> figures = new LinkedHashMap<>();
    List<String> subjects = candidates.subjects();
    for (int i = 0; i < subjects.size(); i++) {
      figures.put(subjects.get(i), all.get(i));
    }
    List<String> inOrder = candidates.inOrderOfFile();
    Subtotals sums =
        new Subtotals(
            new Addends(inOrder, inOrder.stream().map(figures::get).toList()),
            subject -> scope.names().others(metric.platform(), subject),
            money);
    if (sums.hasMore()) {
      notes.accept(
          Message.of("note.sums-by-chance")
              .with("metric", new Term("metric." + metric.platform() + "." + metric.code()))
              .with("period", scope.period().id())
              .with("count", subjects.size()));
    }
    return asked(sums, figures, what -> Missing.of(what, scope, metric));
  }

  /** One question for all figures that may be sums. */
  private static Optional<Message> asked(
      Subtotals sums, Map<String, Fraction> figures, Function<String, Message> question) {
    List<String> subjects =
        Stream.concat(sums.found().stream().map(Subtotals.Subtotal::subject), sums.open().stream())
            .sorted()
            .toList();
    if (sums.found().isEmpty()) {
      return subjects.isEmpty()
          ? Optional.empty()
          : Optional.of(question.apply("sum-open").with("subjects", subjects));
    }
    Subtotals.Subtotal first = sums.found().get(0);
    Message asked =
        question
            .apply(subjects.size() == 1 ? "sum-part" : "sum-parts")
            .with("subject", first.subject())
            .with("sum", requireNonNull(figures.get(first.subject())).shown())
            .with("parts", first.parts());
    return Optional.of(subjects.size() == 1 ? asked : asked.with("subjects", subjects));
  }

  /**
   * Of two, only a name makes one the sum of the other. Counts are small: a nought beside two that
   * are equal makes none of them a sum, and three accounts of a platform may happen to add up.
   */
  private static boolean areSeveral(Metric metric, List<Fraction> all) {
    long above = all.stream().filter(one -> one.signum() > 0).count();
    return metric.unit() == Unit.RUPEES
        ? all.size() > 2
        : metric.platform().equals(Kpi.CONTRACT) && above > 2;
  }

  /** What is to be known where several things that the parties count are added up. */
  static Optional<Message> note(Scope scope, Metric metric, Collection<String> subjects) {
    return subjects.size() < 2
        ? Optional.empty()
        : Optional.of(
            Message.of("note.several-subjects")
                .with("metric", new Term("metric." + metric.platform() + "." + metric.code()))
                .with("period", scope.period().id())
                .with("subjects", subjects.stream().sorted().toList()));
  }

  /** Whether the terms say of it and each other that they are several things. */
  private static boolean isApart(
      Scope scope, String platform, String subject, Collection<String> others) {
    return others.stream()
        .allMatch(
            other -> other.equals(subject) || scope.names().areSeveral(platform, subject, other));
  }
}
