package org.govsm.procurement.measurement;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.text.Message;
import org.govsm.procurement.measurement.file.CellReader;
import org.govsm.procurement.measurement.file.Headings;
import org.govsm.procurement.measurement.file.Headings.Place;
import org.govsm.procurement.measurement.file.LayoutColumn.Role;
import org.govsm.procurement.measurement.file.Memo;
import org.govsm.procurement.metric.Code;
import org.govsm.procurement.metric.Metric;
import org.govsm.procurement.metric.MetricDictionary;

/** A row that holds one reading, with a column for each of its parts. */
final class NeutralRow implements RowReader {

  private final Layout layout;
  private final MetricDictionary dictionary;
  private final ImportContext context;
  private final Headings headings;
  private final FileStatements statements;
  private final Memo<Instant> moments = new Memo<>();
  private final Map<String, Owners> owners = new HashMap<>();

  NeutralRow(Layout layout, MetricDictionary dictionary, ImportContext context, Headings headings) {
    this.layout = layout;
    this.dictionary = dictionary;
    this.context = context;
    this.headings = headings;
    statements = new FileStatements(context);
  }

  @Override
  public List<Reading> read(CellReader row, RowFaults faults) {
    ReadingWords words =
        new ReadingWords(
            dictionary,
            (part, reason) ->
                place(part).ifPresentOrElse(p -> row.wrong(p, reason), () -> faults.row(reason)));
    Optional<String> subject = headings.place(Role.SUBJECT).flatMap(row::id);
    ZoneId usual = context.zone().orElse(layout.zone());
    Optional<ZoneId> named = given(row, Role.ZONE).flatMap(words::zone);
    statements.zone(named, faults.line());
    ZoneId zone = named.orElse(usual);
    Optional<Instant> from = moment(row, words, Role.FROM, zone);
    Optional<Instant> to = moment(row, words, Role.TO, zone);
    if (!context.isFirstEdition()) {
      words.ofDays(from, to);
    }
    Optional<Instant> published = momentIfGiven(row, words, Role.PUBLISHED, zone);
    Instant learnt =
        momentIfGiven(row, words, Role.RETRIEVED_AT, zone).orElse(context.retrievedAt());
    String platform = given(row, Role.PLATFORM).or(layout::platform).orElse("");
    if (context.isIdChecked()) {
      boolean ofPost = published.isPresent() || given(row, Role.ACCOUNT).isPresent();
      refuseUnknownForm(row, Role.SUBJECT, platform, ofPost);
      refuseUnknownForm(row, Role.ACCOUNT, platform, false);
    }
    from.ifPresent(at -> statements.days(at, to.orElse(at), zone, faults));
    Optional<String> account =
        owners
            .computeIfAbsent(platform, code -> new Owners(code, context, headings))
            .of(row, given(row, Role.ACCOUNT), faults);
    Optional<Figure> figure = figure(row, words, platform, row.text(Role.METRIC_CODE));
    about(
        faults,
        platform,
        row.text(Role.METRIC_CODE),
        published.or(() -> from),
        published.or(() -> to));
    String source = source(row, faults);
    String origin = origin(row, faults);
    words.source(source);
    words.origin(origin);
    refuseImplausible(row, words, from, to, published, learnt);
    refuseLater(row, Role.TO, to, learnt, "import.window-open");
    refuseLater(row, Role.PUBLISHED, published, learnt, "import.date-future");
    Role timed = published.isPresent() ? Role.PUBLISHED : Role.FROM;
    faults.tell(
        subject.filter(name -> isSound(faults, Role.SUBJECT)),
        published.or(() -> from).filter(at -> isSound(faults, timed)));
    figure.ifPresent(value -> faults.tell(row.text(Role.METRIC_CODE), value));
    boolean window = from.isPresent() && to.isPresent() && words.inOrder(from.get(), to.get());
    if (!window || figure.isEmpty() || subject.isEmpty() || !faults.isEmpty()) {
      return List.of();
    }
    ReadingDraft draft =
        Reading.of(subject.get(), platform, row.text(Role.METRIC_CODE))
            .window(from.get(), to.get())
            .zone(zone)
            .figure(figure.get())
            .source(source, learnt)
            .origin(origin);
    context.learntAt().filter(learnt::isBefore).ifPresent(draft::learntAt);
    published.ifPresent(draft::published);
    account.ifPresent(draft::account);
    context.evidence(faults.line()).ifPresent(draft::evidence);
    return List.of(words.asShown(draft.done()));
  }

  @Override
  public Optional<Message> contradiction() {
    return statements.unused();
  }

  private boolean isSound(RowFaults faults, Role role) {
    return headings.place(role).filter(place -> !faults.isSound(place)).isEmpty();
  }

  /** Of a row that leaves blank who says so, the officer is asked: a blank is no firm source. */
  private String source(CellReader row, RowFaults faults) {
    statements.source(given(row, Role.SOURCE), faults.line());
    Optional<String> named = given(row, Role.SOURCE).or(context::source);
    boolean asked = layout.form().has(Role.SOURCE) && !context.isBefore(3);
    if (named.isEmpty() && asked) {
      faults.refuse(
          Message.of("import.source")
              .with("line", faults.line())
              .with("known", dictionary.sources().stream().map(Code::code).toList()));
    }
    return named.orElse(layout.source());
  }

  /** What a row counts; where something else was said of the file, the officer is asked. */
  private String origin(CellReader row, RowFaults faults) {
    Optional<String> named = given(row, Role.ORIGIN);
    named
        .filter(code -> dictionary.origins().stream().anyMatch(o -> o.code().equals(code)))
        .flatMap(code -> context.againstOrigin("import.origin", code))
        .ifPresent(why -> faults.refuse(why.with("line", faults.line())));
    return named.or(context::origin).orElse(layout.origin());
  }

  /** What a row is of that may be wrong otherwise. */
  private void about(
      RowFaults faults,
      String platform,
      String metric,
      Optional<Instant> from,
      Optional<Instant> to) {
    if (dictionary.find(platform, metric).isPresent()) {
      faults.about(platform, List.of(metric));
    }
    if (from.isPresent() && to.isPresent()) {
      faults.about(from.get(), to.get());
    }
  }

  /** What has no form of the platform cannot be known again under another of its names. */
  private void refuseUnknownForm(CellReader row, Role role, String platform, boolean ofPost) {
    Optional<String> written =
        given(row, role).filter(text -> !SubjectNames.shipped().fits(platform, text, ofPost));
    if (written.isPresent()) {
      String what = ofPost ? "import.id-post" : "import.id-account";
      headings
          .place(role)
          .ifPresent(place -> row.wrong(place, Message.of(what).with("platform", platform)));
    }
  }

  /** A file that is taken in now says nothing of tomorrow, nor of the year 9999. */
  private void refuseImplausible(
      CellReader row,
      ReadingWords words,
      Optional<Instant> from,
      Optional<Instant> to,
      Optional<Instant> published,
      Instant given) {
    Optional<Instant> taken = context.learntAt();
    if (taken.isPresent()) {
      from.ifPresent(at -> words.plausible(Role.FROM.code, at));
      to.ifPresent(at -> words.plausible(Role.TO.code, at));
      published.ifPresent(at -> words.plausible(Role.PUBLISHED.code, at));
      if (words.plausible(Role.RETRIEVED_AT.code, given)) {
        refuseLater(row, Role.RETRIEVED_AT, Optional.of(given), taken.get(), "import.given-later");
      }
    }
  }

  /** Nobody knows a figure before its window is over, or of a post before it went out. */
  private void refuseLater(
      CellReader row, Role role, Optional<Instant> given, Instant learnt, String reason) {
    if (given.filter(learnt::isBefore).isPresent()) {
      headings.place(role).ifPresent(place -> row.wrong(place, Message.of(reason)));
    }
  }

  private static Optional<String> given(CellReader row, Role role) {
    return Optional.of(row.text(role)).filter(text -> !text.isEmpty());
  }

  private Optional<Instant> moment(CellReader row, ReadingWords words, Role role, ZoneId zone) {
    String text = row.text(role);
    return moments.read(text, zone, () -> words.moment(role.code, text, zone));
  }

  private Optional<Instant> momentIfGiven(
      CellReader row, ReadingWords words, Role role, ZoneId zone) {
    return row.text(role).isEmpty() ? Optional.empty() : moment(row, words, role, zone);
  }

  private Optional<Figure> figure(
      CellReader row, ReadingWords words, String platform, String metric) {
    Optional<BigDecimal> value = number(row, Role.VALUE);
    Optional<BigDecimal> upTo = number(row, Role.UP_TO);
    String state = given(row, Role.STATE).orElse(Figure.State.MEASURED.code());
    boolean unread =
        value.isEmpty() && given(row, Role.VALUE).isPresent()
            || upTo.isEmpty() && given(row, Role.UP_TO).isPresent();
    Optional<Metric> known = words.metric(platform, metric);
    return unread ? Optional.empty() : words.figure(known, value, upTo, state);
  }

  private Optional<BigDecimal> number(CellReader row, Role role) {
    return headings
        .place(role)
        .flatMap(place -> given(row, role).flatMap(text -> row.number(place, text)));
  }

  /** The column of a part as readings name it. */
  private Optional<Place> place(String part) {
    return switch (part) {
      case "metric" -> headings.place(Role.METRIC_CODE);
      case "upTo" -> headings.place(Role.UP_TO);
      default -> Role.ofCode(part).flatMap(headings::place);
    };
  }
}
