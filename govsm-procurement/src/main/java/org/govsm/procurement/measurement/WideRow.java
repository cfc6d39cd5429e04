package org.govsm.procurement.measurement;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.govsm.core.text.Message;
import org.govsm.procurement.measurement.RowSpans.Span;
import org.govsm.procurement.measurement.file.CellReader;
import org.govsm.procurement.measurement.file.CellText;
import org.govsm.procurement.measurement.file.Headings;
import org.govsm.procurement.measurement.file.Headings.Place;
import org.govsm.procurement.measurement.file.LayoutColumn.Role;
import org.govsm.procurement.metric.Definition;
import org.govsm.procurement.metric.Kind;
import org.govsm.procurement.metric.Metric;
import org.govsm.procurement.metric.MetricDictionary;
import org.govsm.procurement.metric.Unit;
import org.jspecify.annotations.Nullable;

/** A row about one post or account, with a column for each metric. */
final class WideRow implements RowReader {

  private static final String HIDDEN = "true";

  private record Counted(
      Place place, Metric metric, Optional<Definition> now, @Nullable Place hides, String origin) {}

  private final Layout layout;
  private final ImportContext context;
  private final Headings headings;
  private final ZoneId zone;
  private final List<Counted> counted = new ArrayList<>();
  private final List<String> metrics;

  /** When the file was taken in, where that is after it was downloaded. */
  private final @Nullable Instant taken;

  private final Owners owners;
  private final RowSpans spans;

  WideRow(Layout layout, MetricDictionary dictionary, ImportContext context, Headings headings) {
    this.layout = layout;
    this.context = context;
    this.headings = headings;
    owners = new Owners(layout.platform().orElse(""), context, headings);
    zone = context.zone().orElse(layout.zone());
    spans = new RowSpans(layout, context, headings, zone);
    LocalDate today = LocalDate.ofInstant(context.retrievedAt(), zone);
    for (Place place : headings.metrics()) {
      Metric metric =
          dictionary.find(layout.platform().orElse(""), place.column().metric()).orElseThrow();
      counted.add(
          new Counted(
              place,
              metric,
              metric.definitionOn(today),
              headings.hides(place.column().metric()).orElse(null),
              context.origin().or(() -> place.column().origin()).orElse(layout.origin())));
    }
    taken = context.learntAt().filter(context.retrievedAt()::isBefore).orElse(null);
    metrics = counted.stream().map(one -> one.metric().code()).toList();
  }

  @Override
  public List<Reading> read(CellReader row, RowFaults faults) {
    Place subjects = headings.at(Role.SUBJECT);
    String subject = subjects == null ? context.account().orElse(null) : row.id(subjects);
    Place dates = headings.at(Role.PUBLISHED);
    Instant published = dates == null ? null : row.instant(dates, zone);
    if (dates != null && published != null && context.retrievedAt().isBefore(published)) {
      row.wrong(dates, future());
    }
    String account = owners.of(row, account(row), faults);
    Span span = spans.of(row, published, faults);
    if (context.areYearsChecked()) {
      if (published != null) {
        refuseOddYear(row, Role.PUBLISHED, published, faults);
      }
      refuseOddYear(row, Role.DAY, span.life() ? span.to() : span.from(), faults);
    }
    faults.about(layout.platform().orElse(""), metrics);
    boolean timed = timeOf(published, span, faults);
    boolean dated = published != null || layout.isAboutAccount();
    boolean sound = isSound(faults, Role.PUBLISHED) && isSound(faults, Role.DAY);
    Instant at = published == null ? span.from() : published;
    faults.tell(subject, dated && timed && sound ? at : null);
    for (Headings.Twins twins : headings.twins()) {
      if (row.differ(twins)) {
        row.wrong(twins.first(), Message.of("import.twins-differ"));
      }
    }
    List<Reading> readings = new ArrayList<>(counted.size());
    for (Counted one : counted) {
      Figure figure = row.isBroken(one.place()) ? null : figure(row, one, span);
      if (figure != null) {
        faults.tell(one.metric().code(), figure);
        if (!faults.isBroken() && subject != null) {
          ReadingDraft draft = draft(subject, one, span).figure(figure);
          if (published != null) {
            draft.published(published);
            draft.account = Optional.ofNullable(account);
          }
          draft.evidence = context.evidence(faults.line());
          readings.add(draft.done());
        }
      }
    }
    return readings;
  }

  @Override
  public boolean agrees(RowReader later) {
    return later instanceof WideRow other && owners.agrees(other.owners);
  }

  @Override
  public void take(RowReader later) {
    if (later instanceof WideRow other) {
      owners.take(other.owners);
    }
  }

  @Override
  public void forget() {
    owners.forget();
  }

  private boolean isSound(RowFaults faults, Role role) {
    Place place = headings.at(role);
    return place == null || faults.isSound(place);
  }

  /**
   * The time of a row that is wrong otherwise; of a post it is that at which it went out. False
   * where it has none.
   */
  private boolean timeOf(@Nullable Instant published, Span span, RowFaults faults) {
    boolean dated = headings.at(Role.DAY) == null || !span.life();
    if (published != null) {
      faults.about(published, published);
    } else if (layout.isAboutAccount() && dated) {
      faults.about(span.from(), span.to());
    }
    return faults.span().isPresent();
  }

  private @Nullable String account(CellReader row) {
    Place named = headings.at(Role.ACCOUNT);
    return named == null || row.text(named).isEmpty()
        ? context.account().orElse(null)
        : row.id(named);
  }

  private static Message future() {
    return Message.of("import.date-future");
  }

  /** Of a year that nobody means, whether a cell says so or what was said of the file. */
  private void refuseOddYear(CellReader row, Role role, Instant at, RowFaults faults) {
    Message why = ReadingWords.oddYear(at);
    if (why != null && isSound(faults, role)) {
      Place place = headings.at(role);
      if (place != null) {
        row.wrong(place, why);
      } else {
        faults.row(why);
      }
    }
  }

  private ReadingDraft draft(String subject, Counted one, Span span) {
    Metric metric = one.metric();
    ReadingDraft draft =
        Reading.of(subject, metric.platform(), metric.code())
            .zone(zone)
            .source(layout.source(), context.retrievedAt())
            .origin(one.origin());
    if (taken != null) {
      draft.learntAt(taken);
    }
    return metric.kind() == Kind.FLOW ? draft.window(span.from(), span.to()) : draft.at(span.to());
  }

  private @Nullable Figure figure(CellReader row, Counted one, Span span) {
    String text = bare(row.text(one.place(), headings.twins()), one.metric());
    if (one.hides() != null && HIDDEN.equals(CellText.folded(row.text(one.hides())))) {
      return Figure.suppressed();
    }
    String mark = text.isEmpty() ? one.place().column().empty().code : layout.mark(text);
    if (mark != null) {
      return none(mark);
    }
    boolean whole = one.metric().unit().decimals() == 0;
    boolean net = one.metric().isNet() && !span.life() && !context.isFirstEdition();
    BigDecimal written = whole ? row.number(one.place(), text) : row.fineNumber(one.place(), text);
    BigDecimal number =
        written == null
            ? null
            : ReadingWords.number(one.metric(), written, net, why -> row.wrong(one.place(), why));
    return number == null ? null : shown(one, number);
  }

  /** A part of a hundred is written with its sign or without. */
  private static String bare(String text, Metric metric) {
    boolean signed = metric.unit() == Unit.PERCENT && text.endsWith("%");
    return signed ? text.substring(0, text.length() - 1).strip() : text;
  }

  private static @Nullable Figure none(String means) {
    return switch (means) {
      case "suppressed" -> Figure.suppressed();
      case "empty" -> Figure.empty();
      default -> null;
    };
  }

  private static Figure shown(Counted one, BigDecimal number) {
    Optional<BigDecimal> upTo =
        one.place().column().rounded()
            ? one.now().flatMap(definition -> definition.upTo(number))
            : Optional.empty();
    return upTo.map(end -> Figure.between(number, end)).orElseGet(() -> Figure.of(number));
  }
}
