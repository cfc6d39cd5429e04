package org.govsm.procurement.measurement.index;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.govsm.procurement.measurement.Figure;

/** What many readings have in common, by number. */
public record Dictionaries(
    List<About> abouts, List<Told> tolds, List<Instant> instants, List<Written> figures) {

  /** Whom a reading is about. */
  public record About(String subject, Optional<String> account, Optional<Instant> published) {}

  /**
   * Who told it, what was counted, in which file it stands, which party counted it, when it was
   * given and learnt.
   */
  public record Told(
      String source,
      String origin,
      ZoneId zone,
      Instant retrievedAt,
      Instant learntAt,
      Optional<String> file,
      Optional<String> countedBy) {}

  /** A figure as it is written: 1 and 1.00 are two. */
  record Written(Optional<BigDecimal> value, Optional<BigDecimal> upTo, Figure.State state) {

    static Written of(Figure figure) {
      return new Written(figure.value(), figure.upTo(), figure.state());
    }

    Figure figure() {
      if (value.isEmpty()) {
        return state == Figure.State.EMPTY ? Figure.empty() : Figure.suppressed();
      }
      return upTo.map(end -> Figure.between(value.get(), end)).orElse(Figure.of(value.get()));
    }
  }

  /** What is shared now, whatever is added to the lists. */
  public Dictionaries frozen() {
    return new Dictionaries(
        List.copyOf(abouts), List.copyOf(tolds), List.copyOf(instants), List.copyOf(figures));
  }
}
