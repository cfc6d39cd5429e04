package org.govsm.procurement.statistics;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Certainty;
import org.govsm.core.decision.SourceKind;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;
import org.govsm.core.text.Term;
import org.govsm.procurement.vocabulary.DataLines;

/**
 * Figure that somebody published, with its source: never one that govsm counted.
 *
 * @param statistic the statistic beside which it stands
 * @param value a number, or a code where it is no number
 * @param moreThan whether it was published as more than that
 * @param of the period or day that it is of, as published; empty where that was not said
 * @param source the code of the source
 * @param address where it was seen
 * @param kind how it was seen
 * @param seenOn the day on which it was seen
 * @param sure how sure it is
 */
public record PublishedFigure(
    String statistic,
    String value,
    boolean moreThan,
    String of,
    String source,
    String address,
    SourceKind kind,
    LocalDate seenOn,
    Certainty sure) {

  private static final String FILE = "published-figures.txt";

  private record Source(String address, SourceKind kind, LocalDate seenOn, Certainty sure) {}

  /** The figures that come with govsm, in the order of their file. */
  public static List<PublishedFigure> shipped() {
    return Shipped.ALL;
  }

  static List<PublishedFigure> of(String statistic) {
    return shipped().stream().filter(one -> one.statistic().equals(statistic)).toList();
  }

  private static List<PublishedFigure> read(DataLines data) {
    Map<String, Source> sources = new HashMap<>();
    List<PublishedFigure> figures = new ArrayList<>();
    for (DataLines.Line line : data.lines()) {
      List<String> words = line.words();
      if (words.size() == 6 && words.get(0).equals("source")) {
        source(words)
            .ifPresentOrElse(
                made -> sources.put(words.get(1), made),
                () -> data.fault(line, "no such source", "source CODE KIND DAY GRADE ADDRESS"));
      } else if (words.size() == 6
          && words.get(0).equals("figure")
          && sources.containsKey(words.get(5))) {
        figures.add(figure(words, sources.getOrDefault(words.get(5), NONE)));
      } else {
        data.fault(
            line,
            "no source above, and no figure",
            "figure STATISTIC is|more-than VALUE OF SOURCE");
      }
    }
    return List.copyOf(figures);
  }

  private static final Source NONE =
      new Source("", SourceKind.REPORT, LocalDate.EPOCH, Certainty.NOT_FOUND);

  private static Optional<Source> source(List<String> words) {
    return SourceKind.ofCode(words.get(2))
        .flatMap(
            kind ->
                Certainty.ofCode(words.get(4))
                    .map(
                        sure ->
                            new Source(words.get(5), kind, LocalDate.parse(words.get(3)), sure)));
  }

  private static PublishedFigure figure(List<String> words, Source from) {
    return new PublishedFigure(
        words.get(1),
        words.get(3),
        words.get(2).equals("more-than"),
        words.get(4).equals("-") ? "" : words.get(4),
        words.get(5),
        from.address(),
        from.kind(),
        from.seenOn(),
        from.sure());
  }

  /** The value as a number; nothing where it is a code. */
  public Optional<BigDecimal> number() {
    return value.matches("[0-9.]+") ? Optional.of(new BigDecimal(value)) : Optional.empty();
  }

  /** Whether two of the figures cannot both hold: a figure is never averaged with another. */
  static boolean disagree(List<PublishedFigure> figures) {
    return figures.stream().anyMatch(one -> figures.stream().anyMatch(one::contradicts));
  }

  private boolean contradicts(PublishedFigure other) {
    if (number().isEmpty() || other.number().isEmpty()) {
      return !value.equals(other.value);
    }
    int order = number().get().compareTo(other.number().get());
    return moreThan ? !other.moreThan && order >= 0 : !other.moreThan && order != 0;
  }

  Map<String, Object> toPlain(Messages words) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("value", number().<Object>map(each -> each).orElse(value));
    if (number().isEmpty()) {
      tree.put(
          "said",
          words.say(Message.of("statistics.said").with("what", new Term("statistics." + value))));
    }
    if (moreThan) {
      tree.put("moreThan", true);
    }
    if (!of.isEmpty()) {
      tree.put("of", of);
    }
    tree.put("source", words.say(Message.of("statistics.source." + source)));
    tree.put("address", address);
    tree.put("seen", kind.code());
    tree.put("seenOn", seenOn.toString());
    tree.put("sure", sure.code());
    return tree;
  }

  private static final class Shipped {

    static final List<PublishedFigure> ALL =
        DataLines.shipped(PublishedFigure.class, FILE, PublishedFigure::read);
  }
}
