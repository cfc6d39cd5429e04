package org.govsm.procurement.measurement;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.govsm.core.text.Message;
import org.govsm.procurement.measurement.file.CellText;
import org.govsm.procurement.measurement.file.Headings;
import org.govsm.procurement.measurement.file.LayoutColumn.Role;

/** Questions that must be answered before a row below the headings can be taken. */
final class HeadingChecks {

  /** The first edition that looks for signs that end no line. */
  private static final int LINE_ENDS = 8;

  private final Layout layout;
  private final ImportContext context;
  private final Headings found;
  private final Optional<String> caption;

  HeadingChecks(Layout layout, ImportContext context, Headings found, Optional<String> caption) {
    this.layout = layout;
    this.context = context;
    this.found = found;
    this.caption = caption;
  }

  /** Why the file with these headings is refused, if it is. */
  Optional<Message> refusal(List<String> headings) {
    Optional<Message> lineEnds =
        context.isBefore(LINE_ENDS) ? Optional.empty() : LineEnds.refusal(headings);
    return lineEnds.or(this::refusal);
  }

  private Optional<Message> refusal() {
    Optional<Message> refused = found.refused().or(this::unknownCaption);
    if (refused.isPresent()) {
      return refused;
    } else if (needsAccount()) {
      return Optional.of(Message.of("import.account"));
    } else if (!layout.form().hasOneReadingARow() && isWindowOpen()) {
      return Optional.of(Message.of("import.window-open"));
    }
    return context.isFirstEdition() ? Optional.empty() : timeInDoubt().or(this::originInDoubt);
  }

  private Optional<Message> unknownCaption() {
    return !layout.hasCaption() || caption.flatMap(layout::caption).isPresent()
        ? Optional.empty()
        : Optional.of(
            Message.of("import.caption").with("title", CellText.shown(caption.orElse("\u2013"))));
  }

  /**
   * Of which time the figures are is said by the file, the layout or the officer, never assumed.
   */
  private Optional<Message> timeInDoubt() {
    boolean open =
        switch (layout.granularity()) {
          case WINDOW -> true;
          case ROW -> !layout.form().hasOneReadingARow() && found.place(Role.DAY).isEmpty();
          default -> false;
        };
    boolean window = context.window().isPresent();
    open |= layout.form().hasYearlessDates();
    if (window && context.isLifetime()) {
      return Optional.of(Message.of("import.window-and-lifetime"));
    } else if (open && !window && !context.isLifetime()) {
      return Optional.of(Message.of("import.window-missing"));
    } else if (window && layout.granularity() == Granularity.LIFETIME) {
      return Optional.of(Message.of("import.window-of-life"));
    }
    return layout.granularity() == Granularity.DAY && context.isLifetime()
        ? Optional.of(Message.of("import.day-no-life"))
        : Optional.empty();
  }

  /** A column that counts one origin only is not of another, whatever is said of the file. */
  private Optional<Message> originInDoubt() {
    return found.metrics().stream()
        .flatMap(
            place ->
                place
                    .column()
                    .origin()
                    .flatMap(counted -> context.againstOrigin("import.origin-column", counted))
                    .map(why -> why.with("column", place.heading()))
                    .stream())
        .findFirst();
  }

  private boolean isWindowOpen() {
    ZoneId zone = context.zone().orElse(layout.zone());
    return context
        .window()
        .map(days -> days.until().atStartOfDay(zone).toInstant())
        .filter(context.retrievedAt()::isBefore)
        .isPresent();
  }

  private boolean needsAccount() {
    return found.place(Role.SUBJECT).isEmpty() && context.account().isEmpty();
  }
}
