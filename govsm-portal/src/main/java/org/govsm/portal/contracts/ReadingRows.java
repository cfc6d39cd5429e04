package org.govsm.portal.contracts;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.govsm.core.text.Message;
import org.govsm.procurement.measurement.Evidence;
import org.govsm.procurement.measurement.Figure;
import org.govsm.procurement.measurement.Reading;
import org.govsm.procurement.measurement.ReadingDraft;

/** Readings as the store keeps them, and back. */
final class ReadingRows {

  private static final int WORD_CHARS = 300;
  private static final int ZONE_CHARS = 60;
  private static final int DIGITS = 29;
  private static final int SCALE = 9;

  private ReadingRows() {}

  /** Why the store cannot keep a reading exactly. */
  static Optional<Message> refusal(Reading reading) {
    if (reading.subject().length() > WORD_CHARS
        || reading.account().filter(id -> id.length() > WORD_CHARS).isPresent()
        || reading.zone().getId().length() > ZONE_CHARS) {
      return Optional.of(Message.of("import.too-long").with("most", WORD_CHARS));
    }
    Figure figure = reading.figure();
    return figure.value().filter(ReadingRows::isTooPrecise).isPresent()
            || figure.upTo().filter(ReadingRows::isTooPrecise).isPresent()
        ? Optional.of(Message.of("import.digits").with("digits", DIGITS).with("places", SCALE))
        : Optional.empty();
  }

  private static boolean isTooPrecise(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() > SCALE || stripped.precision() - stripped.scale() > DIGITS;
  }

  static ReadingRow of(Reading reading) {
    Figure figure = reading.figure();
    return new ReadingRow(
        reading.subject(),
        reading.account(),
        reading.platform(),
        reading.metric(),
        reading.from(),
        reading.to(),
        reading.zone(),
        reading.published(),
        figure.state().code(),
        figure.value(),
        figure.upTo(),
        reading.retrievedAt(),
        reading.source(),
        reading.origin(),
        reading.evidence().map(Evidence::file),
        reading.evidence().map(Evidence::line).orElse(1L),
        Optional.empty());
  }

  /** A reading that was learnt when the portal took it in. */
  static Reading reading(ReadingRow row) {
    Instant given = row.retrievedAt();
    Instant learnt = row.taken().map(ReadingRow.Taken::at).filter(given::isBefore).orElse(given);
    return draft(row).learntAt(learnt).done();
  }

  /** A reading that counts as learnt when its file says that it was given. */
  static Reading asClaimed(ReadingRow row) {
    return draft(row).done();
  }

  private static ReadingDraft draft(ReadingRow row) {
    ReadingDraft draft =
        Reading.of(row.subject(), row.platform(), row.metric())
            .window(row.from(), row.to())
            .zone(row.zone())
            .figure(figure(row))
            .source(row.source(), row.retrievedAt())
            .origin(row.origin());
    row.account().ifPresent(draft::account);
    row.published().ifPresent(draft::published);
    row.file().ifPresent(file -> draft.evidence(Evidence.of(file, row.line())));
    return draft;
  }

  private static Figure figure(ReadingRow row) {
    if (row.value().isEmpty()) {
      return row.state().equals(Figure.State.SUPPRESSED.code())
          ? Figure.suppressed()
          : Figure.empty();
    }
    BigDecimal value = row.value().get();
    return row.upTo().map(upTo -> Figure.between(value, upTo)).orElseGet(() -> Figure.of(value));
  }
}
