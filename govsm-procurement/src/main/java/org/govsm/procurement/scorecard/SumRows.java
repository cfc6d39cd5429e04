package org.govsm.procurement.scorecard;

import java.text.Normalizer;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.govsm.core.money.Fraction;
import org.govsm.core.text.Message;
import org.govsm.core.text.Term;
import org.govsm.procurement.metric.Metric;
import org.govsm.procurement.metric.Unit;
import org.govsm.procurement.vocabulary.DataLines;

/**
 * What is read as one thing beside others and is their sum: added to them, all would count twice.
 */
final class SumRows {

  private static final Pattern APART = Pattern.compile("[\\s\\p{Z}\\p{P}\\p{S}\\p{Cf}]+");
  private static final Pattern DIGIT = Pattern.compile("\\p{N}");

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

  /** Whether a name says that it is a sum. */
  static boolean isNamed(String subject) {
    if (DIGIT.matcher(subject).find()) {
      return false;
    }
    List<String> words =
        APART.splitAsStream(plain(subject)).filter(word -> !word.isEmpty()).toList();
    return words.stream().anyMatch(word -> WORDS.getOrDefault(word, false))
        && WORDS.keySet().containsAll(words);
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

  /** The question where the money of one is that of all others together, to the paisa. */
  static Optional<Message> adding(
      Scope scope, Metric metric, List<String> subjects, List<Measured> figures) {
    if (metric.unit() != Unit.RUPEES || subjects.size() < 3) {
      return Optional.empty();
    }
    Fraction all = Fraction.ZERO;
    for (Measured figure : figures) {
      if (figure.value().filter(Interval::isExact).isEmpty()) {
        return Optional.empty();
      }
      all = all.plus(figure.value().get().low());
    }
    for (int i = 0; i < subjects.size(); i++) {
      Fraction own = figures.get(i).value().orElseThrow().low();
      boolean isSum = own.signum() > 0 && own.plus(own).compareTo(all) == 0;
      if (isSum && !isApart(scope, metric.platform(), subjects.get(i), subjects)) {
        return Optional.of(
            Missing.of("sum-figure", scope, metric)
                .with("subject", subjects.get(i))
                .with("sum", own.shown()));
      }
    }
    return Optional.empty();
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
