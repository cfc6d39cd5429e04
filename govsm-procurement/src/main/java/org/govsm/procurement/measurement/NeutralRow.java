package org.govsm.procurement.measurement;

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
import org.govsm.procurement.metric.Code;
import org.govsm.procurement.metric.Metric;
import org.govsm.procurement.metric.MetricDictionary;
import org.jspecify.annotations.Nullable;

/** A row that holds one reading, with a column for each of its parts. */
final class NeutralRow implements RowReader {

  /** What the parties of a contract count themselves. */
  private static final String CONTRACT = "contract";

  private final Layout layout;
  private final MetricDictionary dictionary;
  private final ImportContext context;
  private final Headings headings;
  private final ZoneId usual;
  private final boolean sourceAsked;
  private final FileStatements statements;
  private final NeutralCells cells;
  private final Map<String, Owners> owners = new HashMap<>();

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
    cells = new NeutralCells(dictionary, headings);
  }

  @Override
  public List<Reading> read(CellReader row, RowFaults faults) {
    ReadingWords words =
        new ReadingWords(dictionary, (part, reason) -> cells.wrong(row, faults, part, reason));
    String subject = subject(row);
    String zoneId = NeutralCells.given(row, Role.ZONE);
    ZoneId named = zoneId == null ? null : words.zone(zoneId);
    statements.zone(named, faults.line());
    ZoneId zone = named == null ? usual : named;
    Instant from = cells.moment(row, words, Role.FROM, zone);
    Instant to = cells.moment(row, words, Role.TO, zone);
    if (!context.isFirstEdition()) {
      words.ofDays(from, to);
    }
    Instant published = cells.momentIfGiven(row, words, Role.PUBLISHED, zone);
    Instant given = cells.momentIfGiven(row, words, Role.RETRIEVED_AT, zone);
    Instant learnt = given == null ? context.retrievedAt() : given;
    String written = NeutralCells.given(row, Role.PLATFORM);
    String platform = written == null ? layout.platform().orElse("") : written;
    String owned = NeutralCells.given(row, Role.ACCOUNT);
    if (context.isIdChecked()) {
      boolean ofPost = published != null || owned != null;
      cells.refuseUnknownForm(row, Role.SUBJECT, platform, ofPost);
      cells.refuseUnknownForm(row, Role.ACCOUNT, platform, false);
    }
    if (from != null) {
      statements.days(from, to == null ? from : to, zone, faults);
    }
    String account = owners(platform).of(row, owned, faults);
    String code = row.text(Role.METRIC_CODE);
    Metric metric = cells.metric(platform, code);
    Figure figure = cells.figure(row, words, platform, code, metric);
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
    if (published != null) {
      draft.published = cells.published();
    }
    if (account != null) {
      owner = owner.isPresent() && owner.get().equals(account) ? owner : Optional.of(account);
      draft.account = owner;
    }
    draft.evidence = context.evidence(faults.line());
    Reading reading = new Reading(draft); // its words are known, or were found to be in order
    return List.of(
        metric == null || Figure.isExactIn(source) ? reading : reading.asShownOf(metric));
  }

  /** An id; of figures that a party counted its own word, such as a contract number like 26E12. */
  private @Nullable String subject(CellReader row) {
    Place ids = headings.at(Role.SUBJECT);
    if (ids == null) {
      return null;
    }
    boolean isWord =
        context.isCounted()
            && CONTRACT.equals(NeutralCells.given(row, Role.PLATFORM))
            && !row.text(ids).isEmpty();
    return isWord ? row.text(ids) : row.id(ids);
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

  private boolean isSound(RowFaults faults, Role role) {
    Place place = headings.at(role);
    return place == null || faults.isSound(place);
  }

  /** Of a row that leaves blank who says so, the officer is asked: a blank is no firm source. */
  private String source(CellReader row, RowFaults faults) {
    String named = NeutralCells.given(row, Role.SOURCE);
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
    String named = NeutralCells.given(row, Role.ORIGIN);
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
}
