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
import org.jspecify.annotations.Nullable;

/** A row that holds one reading, with a column for each of its parts. */
final class NeutralRow implements RowReader {

  private final Layout layout;
  private final MetricDictionary dictionary;
  private final ImportContext context;
  private final Headings headings;
  private final ZoneId usual;
  private final boolean sourceAsked;
  private final FileStatements statements;
  private final Memo<Moment> moments = new Memo<>();

  /** By role, the last text and what it means: most rows say what the row before said. */
  private final @Nullable Moment[] last = new Moment[Role.values().length];

  private final Map<String, Owners> owners = new HashMap<>();
  private final Map<String, Map<String, Metric>> metrics = new HashMap<>();

  /** Names that have a form of their platform: of posts, and of posts or accounts. */
  private final Memo<Boolean> posts = new Memo<>();

  private final Memo<Boolean> subjects = new Memo<>();

  /** The account of the last row. */
  private Optional<String> owner = Optional.empty();

  private String knownSource = "";
  private String knownOrigin = "";

  NeutralRow(Layout layout, MetricDictionary dictionary, ImportContext context, Headings headings) {
    this.layout = layout;
    this.dictionary = dictionary;
    this.context = context;
    this.headings = headings;
    usual = context.zone().orElse(layout.zone());
    sourceAsked = layout.form().has(Role.SOURCE) && !context.isBefore(3);
    statements = new FileStatements(context);
  }

  @Override
  public List<Reading> read(CellReader row, RowFaults faults) {
    ReadingWords words =
        new ReadingWords(dictionary, (part, reason) -> wrong(row, faults, part, reason));
    Place ids = headings.at(Role.SUBJECT);
    String subject = ids == null ? null : row.id(ids);
    String zoneId = given(row, Role.ZONE);
    ZoneId named = zoneId == null ? null : words.zone(zoneId);
    statements.zone(named, faults.line());
    ZoneId zone = named == null ? usual : named;
    Instant from = moment(row, words, Role.FROM, zone);
    Instant to = moment(row, words, Role.TO, zone);
    if (!context.isFirstEdition()) {
      words.ofDays(from, to);
    }
    Instant published = momentIfGiven(row, words, Role.PUBLISHED, zone);
    Instant given = momentIfGiven(row, words, Role.RETRIEVED_AT, zone);
    Instant learnt = given == null ? context.retrievedAt() : given;
    String written = given(row, Role.PLATFORM);
    String platform = written == null ? layout.platform().orElse("") : written;
    String owned = given(row, Role.ACCOUNT);
    if (context.isIdChecked()) {
      boolean ofPost = published != null || owned != null;
      refuseUnknownForm(row, Role.SUBJECT, platform, ofPost);
      refuseUnknownForm(row, Role.ACCOUNT, platform, false);
    }
    if (from != null) {
      statements.days(from, to == null ? from : to, zone, faults);
    }
    String account = owners(platform).of(row, owned, faults);
    String code = row.text(Role.METRIC_CODE);
    Metric metric = metric(platform, code);
    Figure figure = figure(row, words, platform, code, metric);
    Instant begin = published == null ? from : published;
    Instant end = published == null ? to : published;
    if (metric != null) {
      faults.about(platform, List.of(metric.code()));
    }
    if (begin != null && end != null) {
      faults.about(begin, end);
    }
    String source = source(row, faults);
    String origin = origin(row, faults);
    if (!source.equals(knownSource) && words.source(source)) {
      knownSource = source;
    }
    if (!origin.equals(knownOrigin) && words.origin(origin)) {
      knownOrigin = origin;
    }
    refuseImplausible(row, words, from, to, published, learnt);
    refuseLater(row, Role.TO, to, learnt, "import.window-open");
    refuseLater(row, Role.PUBLISHED, published, learnt, "import.date-future");
    Role timed = published == null ? Role.FROM : Role.PUBLISHED;
    faults.tell(
        isSound(faults, Role.SUBJECT) ? subject : null, isSound(faults, timed) ? begin : null);
    if (figure != null) {
      faults.tell(code, figure);
    }
    boolean window = from != null && to != null && words.inOrder(from, to);
    if (!window
        || from == null
        || to == null
        || figure == null
        || subject == null
        || !faults.isEmpty()) {
      return List.of();
    }
    ReadingDraft draft =
        Reading.of(subject, platform, code)
            .window(from, to)
            .zone(zone)
            .figure(figure)
            .source(source, learnt)
            .origin(origin);
    Instant taken = context.learntAt().orElse(null);
    if (taken != null && learnt.isBefore(taken)) {
      draft.learntAt(taken);
    }
    Moment out = last[Role.PUBLISHED.ordinal()];
    if (published != null && out != null) {
      draft.published = out.given;
    }
    if (account != null) {
      owner = owner.isPresent() && owner.get().equals(account) ? owner : Optional.of(account);
      draft.account = owner;
    }
    draft.evidence = context.evidence(faults.line());
    Reading reading = new Reading(draft); // its words are known, or were found to be in order
    return List.of(metric == null ? reading : reading.asShownOf(metric));
  }

  private void wrong(CellReader row, RowFaults faults, String part, Message reason) {
    Optional<Place> place = place(part);
    if (place.isPresent()) {
      row.wrong(place.get(), reason);
    } else {
      faults.row(reason);
    }
  }

  @Override
  public Optional<Message> contradiction() {
    return statements.unused();
  }

  @Override
  public boolean agrees(RowReader later) {
    return later instanceof NeutralRow other
        && other.owners.entrySet().stream()
            .allMatch(
                one ->
                    !owners.containsKey(one.getKey())
                        || owners(one.getKey()).agrees(one.getValue()));
  }

  @Override
  public void take(RowReader later) {
    if (later instanceof NeutralRow other) {
      statements.take(other.statements);
      other.owners.forEach((platform, of) -> owners(platform).take(of));
    }
  }

  @Override
  public void forget() {
    statements.forget();
    owners.values().forEach(Owners::forget);
  }

  private Owners owners(String platform) {
    Owners known = owners.get(platform);
    if (known == null) {
      known = new Owners(platform, context, headings);
      owners.put(platform, known);
    }
    return known;
  }

  private @Nullable Metric metric(String platform, String code) {
    Map<String, Metric> known = metrics.get(platform);
    Metric metric = known == null ? null : known.get(code);
    if (metric != null) {
      return metric;
    }
    Optional<Metric> found = dictionary.find(platform, code);
    found.ifPresent(one -> metrics.computeIfAbsent(platform, p -> new HashMap<>()).put(code, one));
    return found.orElse(null);
  }

  private boolean isSound(RowFaults faults, Role role) {
    Place place = headings.at(role);
    return place == null || faults.isSound(place);
  }

  /** Of a row that leaves blank who says so, the officer is asked: a blank is no firm source. */
  private String source(CellReader row, RowFaults faults) {
    String named = given(row, Role.SOURCE);
    statements.source(named, faults.line());
    if (named == null && context.source().isEmpty() && sourceAsked) {
      faults.refuse(
          Message.of("import.source")
              .with("line", faults.line())
              .with("known", dictionary.sources().stream().map(Code::code).toList()));
    }
    return named == null ? context.source().orElse(layout.source()) : named;
  }

  /** What a row counts; where something else was said of the file, the officer is asked. */
  private String origin(CellReader row, RowFaults faults) {
    String named = given(row, Role.ORIGIN);
    if (named == null) {
      return context.origin().orElse(layout.origin());
    }
    if (context.origin().isPresent()
        && dictionary.origins().stream().anyMatch(o -> o.code().equals(named))) {
      context
          .againstOrigin("import.origin", named)
          .ifPresent(why -> faults.refuse(why.with("line", faults.line())));
    }
    return named;
  }

  /** What has no form of the platform cannot be known again under another of its names. */
  private void refuseUnknownForm(CellReader row, Role role, String platform, boolean ofPost) {
    String written = given(row, role);
    if (written != null && !fits(platform, written, ofPost)) {
      String what = ofPost ? "import.id-post" : "import.id-account";
      Place place = headings.at(role);
      if (place != null) {
        row.wrong(place, Message.of(what).with("platform", platform));
      }
    }
  }

  private boolean fits(String platform, String written, boolean ofPost) {
    Memo<Boolean> known = ofPost ? posts : subjects;
    if (known.get(written, platform) != null) {
      return true;
    }
    boolean fits = SubjectNames.shipped().fits(platform, written, ofPost);
    if (fits) {
      known.put(written, platform, true);
    }
    return fits;
  }

  /** A file that is taken in now says nothing of tomorrow, nor of the year 9999. */
  private void refuseImplausible(
      CellReader row,
      ReadingWords words,
      @Nullable Instant from,
      @Nullable Instant to,
      @Nullable Instant published,
      Instant given) {
    Optional<Instant> taken = context.learntAt();
    if (taken.isEmpty()) {
      return;
    }
    if (from != null) {
      words.plausible(Role.FROM.code, from);
    }
    if (to != null) {
      words.plausible(Role.TO.code, to);
    }
    if (published != null) {
      words.plausible(Role.PUBLISHED.code, published);
    }
    if (words.plausible(Role.RETRIEVED_AT.code, given)) {
      refuseLater(row, Role.RETRIEVED_AT, given, taken.get(), "import.given-later");
    }
  }

  /** Nobody knows a figure before its window is over, or of a post before it went out. */
  private void refuseLater(
      CellReader row, Role role, @Nullable Instant given, Instant learnt, String reason) {
    Place place = headings.at(role);
    if (given != null && place != null && learnt.isBefore(given)) {
      row.wrong(place, Message.of(reason));
    }
  }

  private static @Nullable String given(CellReader row, Role role) {
    String text = row.text(role);
    return text.isEmpty() ? null : text;
  }

  private @Nullable Instant moment(CellReader row, ReadingWords words, Role role, ZoneId zone) {
    String text = row.text(role);
    Moment known = last[role.ordinal()];
    if (known != null && known.text.equals(text) && known.zone.equals(zone)) {
      return known.instant;
    }
    known = moments.get(text, zone);
    if (known == null) {
      Instant read = words.moment(role.code, text, zone);
      if (read == null) {
        return null;
      }
      known = new Moment(text, zone, read, Optional.of(read));
      moments.put(text, zone, known);
    }
    last[role.ordinal()] = known;
    return known.instant;
  }

  /** What a text means in a zone. */
  private record Moment(String text, ZoneId zone, Instant instant, Optional<Instant> given) {}

  private @Nullable Instant momentIfGiven(
      CellReader row, ReadingWords words, Role role, ZoneId zone) {
    return row.text(role).isEmpty() ? null : moment(row, words, role, zone);
  }

  private @Nullable Figure figure(
      CellReader row, ReadingWords words, String platform, String code, @Nullable Metric metric) {
    BigDecimal value = number(row, Role.VALUE);
    BigDecimal upTo = number(row, Role.UP_TO);
    String state = given(row, Role.STATE);
    boolean unread =
        value == null && given(row, Role.VALUE) != null
            || upTo == null && given(row, Role.UP_TO) != null;
    if (metric == null) {
      words.unknown(platform, code);
    }
    return unread
        ? null
        : words.figure(metric, value, upTo, state == null ? Figure.State.MEASURED.code() : state);
  }

  private @Nullable BigDecimal number(CellReader row, Role role) {
    Place place = headings.at(role);
    String text = row.text(role);
    return place == null || text.isEmpty() ? null : row.number(place, text);
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
