package org.govsm.procurement.measurement;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Checked;
import org.govsm.core.decision.InputFault;
import org.govsm.core.document.Field;
import org.govsm.core.document.Field.Kind;
import org.govsm.core.document.Node;
import org.govsm.core.document.Schema;
import org.govsm.core.text.HiddenCharacters;
import org.govsm.core.text.Message;
import org.govsm.core.text.NearestName;
import org.govsm.procurement.metric.Metric;
import org.govsm.procurement.metric.MetricDictionary;
import org.govsm.procurement.vocabulary.ZoneDays;
import org.jspecify.annotations.Nullable;

/** The published tree of a reading, both ways. */
final class ReadingTree {

  private static final Schema EVIDENCE =
      Schema.of(
              Field.of("file", Kind.CODE).required().says("The hash of the raw file."),
              Field.of("line", Kind.COUNT).required().atLeast(1).says("The line in it."),
              Field.oneOf("countedBy", Kind.CODE, "buyer", "supplier", "both")
                  .says("Which party counted the figure."))
          .where(ReadingTree::hash);

  static final Schema FORM =
      Schema.of(
          Field.of("subject", Kind.TEXT).required().says("The account, the post, or what it is."),
          Field.of("account", Kind.TEXT).says("The account to which a post belongs."),
          Field.of("platform", Kind.CODE).required().says("The code of the platform."),
          Field.of("metric", Kind.CODE).required().says("The code of the metric."),
          Field.of("from", Kind.CODE).required().says("A day or an instant: the window begins."),
          Field.of("to", Kind.CODE)
              .required()
              .says("A day or an instant: no longer in the window."),
          Field.of("published", Kind.INSTANT).says("When a post was published."),
          Field.of("value", Kind.NUMBER).says("The figure, in the unit of the metric."),
          Field.of("upTo", Kind.NUMBER).says("The upper end of a rounded figure."),
          Field.oneOf("state", Kind.CODE, "measured", "suppressed", "empty")
              .says("Why there is no figure."),
          Field.of("retrievedAt", Kind.INSTANT)
              .required()
              .says("When the source gave it, as the source states."),
          Field.of("learntAt", Kind.INSTANT)
              .says(
                  "When it was learnt: this counts for a freeze. Left out: as retrievedAt. Never"
                      + " before it."),
          Field.of("source", Kind.CODE).required().says("The kind of source."),
          Field.of("origin", Kind.CODE).required().says("Organic, paid or all."),
          Field.of("zone", Kind.CODE).says("The zone of the days; Asia/Kolkata if left out."),
          Field.form("evidence", EVIDENCE).says("Where it is written."));

  private ReadingTree() {}

  private static List<InputFault> hash(Node node) {
    return Evidence.isHash(node.text("file"))
        ? List.of()
        : List.of(node.fault("file", "reading.hash", Message.of("reading.hash")));
  }

  private static Evidence evidence(Node given) {
    Evidence place = Evidence.of(given.text("file"), given.get("line", Long.class));
    return given.find("countedBy", String.class).map(place::countedBy).orElse(place);
  }

  static Checked<Reading> read(@Nullable Object tree, MetricDictionary dictionary) {
    Checked<Node> branch = FORM.read(tree);
    return branch.<Checked<Reading>>fold(
        given -> checked(given, dictionary), faults -> new Checked.Rejected<>(faults));
  }

  /** With the code that was surely meant: a program is written once, a file has many lines. */
  private static Message meant(Message text) {
    if (!text.key().equals(ReadingWords.NO_CODE)
        || !(text.values().get("known") instanceof List<?> known)) {
      return text;
    }
    String given = String.valueOf(text.values().get("given"));
    List<String> codes = known.stream().map(String::valueOf).toList();
    return NearestName.told(text.key(), given, codes).with("given", given).with("known", codes);
  }

  private static Checked<Reading> checked(Node node, MetricDictionary dictionary) {
    List<InputFault> faults = new ArrayList<>();
    ReadingWords words =
        new ReadingWords(
            dictionary, (part, text) -> faults.add(node.fault(part, text.key(), meant(text))));
    Optional<Reading> reading = reading(node, words);
    for (String part : List.of("subject", "account")) {
      node.find(part, String.class)
          .filter(HiddenCharacters::turns)
          .ifPresent(name -> words.wrong(part, Message.of("reading.turned")));
      node.find(part, String.class)
          .filter(HiddenCharacters::mixesAlikeScripts)
          .ifPresent(name -> words.wrong(part, Message.of("import.id-scripts")));
    }
    if (reading.isPresent() && faults.isEmpty()) {
      return new Checked.Accepted<>(reading.get());
    }
    return new Checked.Rejected<>(faults);
  }

  private static Optional<Reading> reading(Node node, ReadingWords words) {
    ZoneId zone =
        node.find("zone", String.class)
            .flatMap(id -> Optional.ofNullable(words.zone(id)))
            .orElse(Reading.INDIA);
    Instant from = words.moment("from", node.text("from"), zone);
    Instant to = words.moment("to", node.text("to"), zone);
    words.ofDays(from, to);
    words.source(node.text("source"));
    words.origin(node.text("origin"));
    Metric metric = metric(node, words);
    Figure figure =
        words.figure(
            metric,
            node.find("value", BigDecimal.class).orElse(null),
            node.find("upTo", BigDecimal.class).orElse(null),
            node.find("state", String.class).orElse(Figure.State.MEASURED.code()));
    if (from != null) {
      words.plausible("from", from);
    }
    if (to != null) {
      words.plausible("to", to);
    }
    boolean window = from != null && to != null && words.inOrder(from, to);
    if (!times(node, words) || !window || from == null || to == null || figure == null) {
      return Optional.empty();
    }
    Reading reading = draft(node).window(from, to).zone(zone).figure(figure).done();
    return Optional.of(metric == null ? reading : reading.asShownOf(metric));
  }

  private static @Nullable Metric metric(Node node, ReadingWords words) {
    Optional<Metric> metric = words.dictionary().find(node.text("platform"), node.text("metric"));
    if (metric.isEmpty()) {
      words.unknown(node.text("platform"), node.text("metric"));
    }
    return metric.orElse(null);
  }

  /** Nobody knows the day of a post before it went out, or a figure before it was given. */
  private static boolean times(Node node, ReadingWords words) {
    Instant given = instant(node, "retrievedAt").orElseThrow();
    words.plausible("retrievedAt", given);
    Optional<Instant> learnt = instant(node, "learntAt");
    learnt.ifPresent(at -> words.plausible("learntAt", at));
    boolean inOrder = learnt.filter(given::isAfter).isEmpty();
    if (!inOrder) {
      words.wrong("learntAt", Message.of("reading.learnt"));
    }
    if (instant(node, "published").filter(given::isBefore).isPresent()) {
      words.wrong("published", Message.of("reading.published"));
    }
    return inOrder;
  }

  private static ReadingDraft draft(Node node) {
    ReadingDraft draft =
        Reading.of(node.text("subject"), node.text("platform"), node.text("metric"))
            .source(node.text("source"), instant(node, "retrievedAt").orElseThrow())
            .origin(node.text("origin"));
    node.find("account", String.class).ifPresent(draft::account);
    instant(node, "published").ifPresent(draft::published);
    instant(node, "learntAt").ifPresent(draft::learntAt);
    node.branch("evidence").map(ReadingTree::evidence).ifPresent(draft::evidence);
    return draft;
  }

  private static Optional<Instant> instant(Node node, String part) {
    return node.find(part, OffsetDateTime.class).map(OffsetDateTime::toInstant);
  }

  static Map<String, Object> plain(Reading reading) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("subject", reading.subject());
    reading.account().ifPresent(id -> tree.put("account", id));
    tree.put("platform", reading.platform());
    tree.put("metric", reading.metric());
    tree.put("from", moment(reading.from(), reading.zone()));
    tree.put("to", moment(reading.to(), reading.zone()));
    reading.published().ifPresent(at -> tree.put("published", at.toString()));
    Figure figure = reading.figure();
    figure.value().ifPresent(value -> tree.put("value", value.toPlainString()));
    figure.upTo().ifPresent(value -> tree.put("upTo", value.toPlainString()));
    if (figure.value().isEmpty()) {
      tree.put("state", figure.state().code());
    }
    tree.put("retrievedAt", reading.retrievedAt().toString());
    if (!reading.learntAt().equals(reading.retrievedAt())) {
      tree.put("learntAt", reading.learntAt().toString());
    }
    tree.put("source", reading.source());
    tree.put("origin", reading.origin());
    if (!reading.zone().equals(Reading.INDIA)) {
      tree.put("zone", reading.zone().getId());
    }
    reading.evidence().ifPresent(place -> tree.put("evidence", place.toPlain()));
    return tree;
  }

  /** A day where the instant is the start of one. */
  static String moment(Instant instant, ZoneId zone) {
    LocalDate day = ZoneDays.of(instant, zone);
    return ZoneDays.start(day, zone).equals(instant) ? day.toString() : InstantText.of(instant);
  }
}
