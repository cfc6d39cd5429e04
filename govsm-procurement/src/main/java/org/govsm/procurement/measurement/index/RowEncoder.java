package org.govsm.procurement.measurement.index;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.govsm.procurement.measurement.Evidence;
import org.govsm.procurement.measurement.Figure;
import org.govsm.procurement.measurement.Reading;
import org.govsm.procurement.measurement.index.Dictionaries.About;
import org.govsm.procurement.measurement.index.Dictionaries.Told;
import org.govsm.procurement.measurement.index.Dictionaries.Written;

/** Writes readings as rows of four numbers, and numbers what they have in common. */
public final class RowEncoder {

  private final Interner<About> abouts;
  private final Interner<Told> tolds;
  private final Interner<Instant> instants;
  private final Interner<Written> figures;
  private final Dictionaries dictionaries;

  public RowEncoder(Dictionaries start) {
    abouts = new Interner<>(start.abouts());
    tolds = new Interner<>(start.tolds());
    instants = new Interner<>(start.instants());
    figures = new Interner<>(start.figures());
    dictionaries =
        new Dictionaries(abouts.values(), tolds.values(), instants.values(), figures.values());
  }

  /** What has been shared so far; grows with what is packed. */
  public Dictionaries shared() {
    return dictionaries;
  }

  /** Adds a reading; the place of its row. */
  public int add(Reading reading, RowPages rows) {
    int about = abouts.number(new About(reading.subject(), reading.account(), reading.published()));
    int told =
        tolds.number(
            new Told(
                reading.source(),
                reading.origin(),
                reading.zone(),
                reading.retrievedAt(),
                reading.learntAt(),
                reading.evidence().map(Evidence::file),
                reading.evidence().flatMap(Evidence::countedBy)));
    return rows.add(
        RowView.pair(about, told),
        RowView.pair(from(reading), instants.number(reading.to())),
        figure(reading.figure()),
        reading.evidence().map(Evidence::line).orElse(0L));
  }

  /** The window of most figures of a post begins when it goes out. */
  private int from(Reading reading) {
    Optional<Instant> published = reading.published();
    return published.isPresent() && published.get().equals(reading.from())
        ? RowView.PUBLISHED
        : instants.number(reading.from());
  }

  private long figure(Figure figure) {
    Optional<BigDecimal> value = figure.value();
    if (value.isPresent() && figure.upTo().isEmpty() && isShort(value.get())) {
      return RowView.figure(value.get().unscaledValue().longValueExact(), value.get().scale());
    }
    return RowView.figure(figures.number(Written.of(figure)), RowView.POOLED);
  }

  private static boolean isShort(BigDecimal value) {
    return value.scale() >= 0
        && value.scale() < RowView.POOLED
        && value.precision() <= RowView.DIGITS;
  }
}
