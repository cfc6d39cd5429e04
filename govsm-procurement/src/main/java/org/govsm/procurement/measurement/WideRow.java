package org.govsm.procurement.measurement;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.govsm.core.text.Message;
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

/** A row about one post or account, with a column for each metric. */
final class WideRow implements RowReader {

  private static final String HIDDEN = "true";

  /** A day that comes back is in doubt; more years than this need not be looked at. */
  private static final int YEARS = 9;

  /** From when to when the figures of a row are; the life of a post, or days. */
  private record Span(Instant from, Instant to, boolean life) {}

  private record Counted(
      Place place, Metric metric, Optional<Definition> now, Optional<Place> hides) {}

  private final Layout layout;
  private final ImportContext context;
  private final Headings headings;
  private final ZoneId zone;
  private final Optional<Span> window;
  private final List<Counted> counted = new ArrayList<>();
  private final List<String> metrics;
  private final Owners owners;

  WideRow(Layout layout, MetricDictionary dictionary, ImportContext context, Headings headings) {
    this.layout = layout;
    this.context = context;
    this.headings = headings;
    owners = new Owners(layout.platform().orElse(""), context, headings);
    zone = context.zone().orElse(layout.zone());
    window = context.window().map(days -> days(days.from(), days.until()));
    LocalDate today = LocalDate.ofInstant(context.retrievedAt(), zone);
    for (Place place : headings.metrics()) {
      Metric metric =
          dictionary.find(layout.platform().orElse(""), place.column().metric()).orElseThrow();
      counted.add(
          new Counted(
              place, metric, metric.definitionOn(today), headings.hides(place.column().metric())));
    }
    metrics = counted.stream().map(one -> one.metric().code()).toList();
  }

  @Override
  public List<Reading> read(CellReader row, RowFaults faults) {
    Optional<String> subject =
        headings.place(Role.SUBJECT).map(row::id).orElseGet(context::account);
    Optional<Instant> published =
        headings.place(Role.PUBLISHED).flatMap(place -> row.instant(place, zone));
    published
        .filter(context.retrievedAt()::isBefore)
        .ifPresent(at -> headings.place(Role.PUBLISHED).ifPresent(p -> row.wrong(p, future())));
    Optional<String> account = owners.of(row, account(row), faults);
    Span span = span(row, published, faults);
    if (context.areYearsChecked()) {
      published.ifPresent(at -> refuseOddYear(row, Role.PUBLISHED, at, faults));
      refuseOddYear(row, Role.DAY, span.life() ? span.to() : span.from(), faults);
    }
    faults.about(layout.platform().orElse(""), metrics);
    timeOf(published, span, faults);
    boolean dated = published.isPresent() || layout.isAboutAccount();
    faults.tell(
        subject,
        Optional.of(published.orElse(span.from()))
            .filter(at -> dated && !faults.span().isEmpty())
            .filter(at -> isSound(faults, Role.PUBLISHED) && isSound(faults, Role.DAY)));
    for (Headings.Twins twins : headings.twins()) {
      if (row.differ(twins)) {
        row.wrong(twins.first(), Message.of("import.twins-differ"));
      }
    }
    List<Reading> readings = new ArrayList<>(counted.size());
    for (Counted one : counted) {
      Optional<Figure> figure =
          row.isBroken(one.place()) ? Optional.empty() : figure(row, one, span);
      figure.ifPresent(value -> faults.tell(one.metric().code(), value));
      if (!faults.isBroken() && figure.isPresent() && subject.isPresent()) {
        ReadingDraft draft = draft(subject.get(), one, span).figure(figure.get());
        published.ifPresent(draft::published);
        account.filter(id -> published.isPresent()).ifPresent(draft::account);
        context.evidence(faults.line()).ifPresent(draft::evidence);
        readings.add(draft.done());
      }
    }
    return readings;
  }

  private boolean isSound(RowFaults faults, Role role) {
    return headings.place(role).filter(place -> !faults.isSound(place)).isEmpty();
  }

  /** The time of a row that is wrong otherwise; of a post it is that at which it went out. */
  private void timeOf(Optional<Instant> published, Span span, RowFaults faults) {
    boolean dated = headings.place(Role.DAY).isEmpty() || !span.life();
    if (published.isPresent()) {
      faults.about(published.get(), published.get());
    } else if (layout.isAboutAccount() && dated) {
      faults.about(span.from(), span.to());
    }
  }

  private Optional<String> account(CellReader row) {
    Optional<Place> named =
        headings.place(Role.ACCOUNT).filter(place -> !row.text(place).isEmpty());
    return named.isPresent() ? named.flatMap(row::id) : context.account();
  }

  private static Message future() {
    return Message.of("import.date-future");
  }

  private Span span(CellReader row, Optional<Instant> published, RowFaults faults) {
    Instant learnt = context.retrievedAt();
    Span life = new Span(published.orElse(learnt), learnt, true);
    Optional<Place> day = headings.place(Role.DAY);
    if (day.isPresent()) {
      boolean named = layout.mark(row.text(day.get())).isEmpty();
      Optional<LocalDate> written = named ? row.day(day.get(), zone) : Optional.empty();
      Optional<LocalDate> date = written.flatMap(d -> withYear(row, day.get(), d));
      date.ifPresent(faults::saw);
      Span span = date.map(d -> days(d, d.plusDays(1))).orElse(life);
      if (span.to().isAfter(learnt)) {
        row.wrong(day.get(), Message.of("import.window-open"));
      } else if (!span.life() && isOutside(span)) {
        row.wrong(day.get(), Message.of("import.day-outside"));
      }
      return span;
    }
    Span span = window.orElse(life);
    if (!span.life()
        && !context.isFirstEdition()
        && published.filter(span.to()::isBefore).isPresent()) {
      headings.place(Role.PUBLISHED).ifPresent(place -> row.wrong(place, outside()));
    }
    return span;
  }

  /** Of a day without a year, the one among the days for which the export was asked. */
  private Optional<LocalDate> withYear(CellReader row, Place place, LocalDate day) {
    if (!layout.form().hasYearlessDates()) {
      return Optional.of(day);
    }
    MonthDay yearly = MonthDay.from(day);
    List<LocalDate> days =
        context.window().stream()
            .flatMap(
                w ->
                    IntStream.rangeClosed(w.from().getYear(), w.until().getYear())
                        .limit(YEARS)
                        .filter(yearly::isValidYear)
                        .mapToObj(yearly::atYear)
                        .filter(d -> !d.isBefore(w.from()) && d.isBefore(w.until())))
            .toList();
    if (days.size() != 1) {
      row.wrong(place, Message.of(days.isEmpty() ? "import.day-outside" : "import.year"));
      return Optional.empty();
    }
    return Optional.of(days.get(0));
  }

  private boolean isOutside(Span day) {
    return !context.isFirstEdition()
        && window
            .filter(w -> day.from().isBefore(w.from()) || day.to().isAfter(w.to()))
            .isPresent();
  }

  /** Of a year that nobody means, whether a cell says so or what was said of the file. */
  private void refuseOddYear(CellReader row, Role role, Instant at, RowFaults faults) {
    Optional<Place> place = headings.place(role);
    ReadingWords.oddYear(at)
        .filter(why -> isSound(faults, role))
        .ifPresent(why -> place.ifPresentOrElse(p -> row.wrong(p, why), () -> faults.row(why)));
  }

  private static Message outside() {
    return Message.of("import.published-after");
  }

  private Span days(LocalDate from, LocalDate until) {
    return new Span(
        from.atStartOfDay(zone).toInstant(), until.atStartOfDay(zone).toInstant(), false);
  }

  private ReadingDraft draft(String subject, Counted one, Span span) {
    Metric metric = one.metric();
    Optional<String> origin = context.origin().or(() -> one.place().column().origin());
    ReadingDraft draft =
        Reading.of(subject, metric.platform(), metric.code())
            .zone(zone)
            .source(layout.source(), context.retrievedAt())
            .origin(origin.orElse(layout.origin()));
    context.learntAt().filter(context.retrievedAt()::isBefore).ifPresent(draft::learntAt);
    return metric.kind() == Kind.FLOW ? draft.window(span.from(), span.to()) : draft.at(span.to());
  }

  private Optional<Figure> figure(CellReader row, Counted one, Span span) {
    String text = bare(row.text(one.place(), headings.twins()), one.metric());
    if (one.hides().filter(flag -> HIDDEN.equals(CellText.folded(row.text(flag)))).isPresent()) {
      return Optional.of(Figure.suppressed());
    }
    Optional<String> mark = text.isEmpty() ? Optional.empty() : layout.mark(text);
    if (text.isEmpty() || mark.isPresent()) {
      return none(mark.orElse(one.place().column().empty().code));
    }
    boolean whole = one.metric().unit().decimals() == 0;
    boolean net = one.metric().isNet() && !span.life() && !context.isFirstEdition();
    return (whole ? row.number(one.place(), text) : row.fineNumber(one.place(), text))
        .flatMap(
            number ->
                ReadingWords.number(one.metric(), number, net, why -> row.wrong(one.place(), why)))
        .map(number -> shown(one, number));
  }

  /** A part of a hundred is written with its sign or without. */
  private static String bare(String text, Metric metric) {
    boolean signed = metric.unit() == Unit.PERCENT && text.endsWith("%");
    return signed ? text.substring(0, text.length() - 1).strip() : text;
  }

  private static Optional<Figure> none(String means) {
    return switch (means) {
      case "suppressed" -> Optional.of(Figure.suppressed());
      case "empty" -> Optional.of(Figure.empty());
      default -> Optional.empty();
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
