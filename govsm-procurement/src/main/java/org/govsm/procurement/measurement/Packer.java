package org.govsm.procurement.measurement;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.govsm.procurement.measurement.Shared.About;
import org.govsm.procurement.measurement.Shared.Told;
import org.govsm.procurement.measurement.Shared.Written;

/** Writes readings as rows of four numbers, and numbers what they have in common. */
final class Packer {

  private final Pool<About> abouts;
  private final Pool<Told> tolds;
  private final Pool<Instant> instants;
  private final Pool<Written> figures;
  private final Shared shared;

  Packer(Shared start) {
    abouts = new Pool<>(start.abouts());
    tolds = new Pool<>(start.tolds());
    instants = new Pool<>(start.instants());
    figures = new Pool<>(start.figures());
    shared = new Shared(abouts.values(), tolds.values(), instants.values(), figures.values());
  }

  /** What has been shared so far; grows with what is packed. */
  Shared shared() {
    return shared;
  }

  /** Adds a reading; the place of its row. */
  int add(Reading reading, Rows rows) {
    int about = abouts.number(new About(reading.subject(), reading.account(), reading.published()));
    int told =
        tolds.number(
            new Told(
                reading.source(),
                reading.origin(),
                reading.zone(),
                reading.retrievedAt(),
                reading.learntAt(),
                reading.evidence().map(Evidence::file)));
    return rows.add(
        Packed.pair(about, told),
        Packed.pair(from(reading), instants.number(reading.to())),
        figure(reading.figure()),
        reading.evidence().map(Evidence::line).orElse(0L));
  }

  /** The window of most figures of a post begins when it goes out. */
  private int from(Reading reading) {
    Optional<Instant> published = reading.published();
    return published.isPresent() && published.get().equals(reading.from())
        ? Packed.PUBLISHED
        : instants.number(reading.from());
  }

  private long figure(Figure figure) {
    Optional<BigDecimal> value = figure.value();
    if (value.isPresent() && figure.upTo().isEmpty() && isShort(value.get())) {
      return Packed.figure(value.get().unscaledValue().longValueExact(), value.get().scale());
    }
    return Packed.figure(figures.number(Written.of(figure)), Packed.POOLED);
  }

  private static boolean isShort(BigDecimal value) {
    return value.scale() >= 0
        && value.scale() < Packed.POOLED
        && value.precision() <= Packed.DIGITS;
  }
}
