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
import org.govsm.core.decision.Fault;
import org.govsm.core.text.Message;
import org.govsm.core.tree.Branch;
import org.govsm.core.tree.Form;
import org.govsm.core.tree.Part;
import org.govsm.core.tree.Part.Kind;
import org.govsm.procurement.metric.MetricDictionary;
import org.jspecify.annotations.Nullable;

/** The published tree of a reading, both ways. */
final class ReadingTree {

  private static final Form EVIDENCE =
      Form.of(
              Part.of("file", Kind.CODE).required().says("The hash of the raw file."),
              Part.of("line", Kind.COUNT).required().atLeast(1).says("The line in it."))
          .where(ReadingTree::hash);

  static final Form FORM =
      Form.of(
          Part.of("subject", Kind.TEXT).required().says("The account, the post, or what it is."),
          Part.of("account", Kind.TEXT).says("The account to which a post belongs."),
          Part.of("platform", Kind.CODE).required().says("The code of the platform."),
          Part.of("metric", Kind.CODE).required().says("The code of the metric."),
          Part.of("from", Kind.CODE).required().says("A day or an instant: the window begins."),
          Part.of("to", Kind.CODE).required().says("A day or an instant: no longer in the window."),
          Part.of("published", Kind.INSTANT).says("When a post was published."),
          Part.of("value", Kind.NUMBER).says("The figure, in the unit of the metric."),
          Part.of("upTo", Kind.NUMBER).says("The upper end of a rounded figure."),
          Part.oneOf("state", Kind.CODE, "measured", "suppressed", "empty")
              .says("Why there is no figure."),
          Part.of("retrievedAt", Kind.INSTANT)
              .required()
              .says("When the source gave it, as the source states."),
          Part.of("learntAt", Kind.INSTANT)
              .says(
                  "When it was learnt: this counts for a freeze. Left out: as retrievedAt. Never"
                      + " before it."),
          Part.of("source", Kind.CODE).required().says("The kind of source."),
          Part.of("origin", Kind.CODE).required().says("Organic, paid or all."),
          Part.of("zone", Kind.CODE).says("The zone of the days; Asia/Kolkata if left out."),
          Part.form("evidence", EVIDENCE).says("Where it is written."));

  private ReadingTree() {}

  private static List<Fault> hash(Branch branch) {
    return Evidence.HASH.matcher(branch.text("file")).matches()
        ? List.of()
        : List.of(branch.fault("file", "reading.hash", Message.of("reading.hash")));
  }

  static Checked<Reading> read(@Nullable Object tree, MetricDictionary dictionary) {
    Checked<Branch> branch = FORM.read(tree);
    return branch.<Checked<Reading>>fold(
        given -> checked(given, dictionary), faults -> new Checked.Rejected<>(faults));
  }

  private static Checked<Reading> checked(Branch branch, MetricDictionary dictionary) {
    List<Fault> faults = new ArrayList<>();
    ReadingWords words =
        new ReadingWords(
            dictionary, (part, text) -> faults.add(branch.fault(part, text.key(), text)));
    Optional<Reading> reading = reading(branch, words);
    if (reading.isPresent() && faults.isEmpty()) {
      return new Checked.Accepted<>(reading.get());
    }
    return new Checked.Rejected<>(faults);
  }

  private static Optional<Reading> reading(Branch branch, ReadingWords words) {
    ZoneId zone = branch.find("zone", String.class).flatMap(words::zone).orElse(Reading.INDIA);
    Optional<Instant> from = words.moment("from", branch.text("from"), zone);
    Optional<Instant> to = words.moment("to", branch.text("to"), zone);
    words.ofDays(from, to);
    words.source(branch.text("source"));
    words.origin(branch.text("origin"));
    Optional<Figure> figure =
        words.figure(
            words.metric(branch.text("platform"), branch.text("metric")),
            branch.find("value", BigDecimal.class),
            branch.find("upTo", BigDecimal.class),
            branch.find("state", String.class).orElse(Figure.State.MEASURED.code()));
    from.ifPresent(at -> words.plausible("from", at));
    to.ifPresent(at -> words.plausible("to", at));
    boolean window = from.isPresent() && to.isPresent() && words.inOrder(from.get(), to.get());
    return times(branch, words) && window
        ? figure
            .map(f -> draft(branch).window(from.get(), to.get()).zone(zone).figure(f).done())
            .map(words::asShown)
        : Optional.empty();
  }

  /** Nobody knows the day of a post before it went out, or a figure before it was given. */
  private static boolean times(Branch branch, ReadingWords words) {
    Instant given = instant(branch, "retrievedAt").orElseThrow();
    words.plausible("retrievedAt", given);
    Optional<Instant> learnt = instant(branch, "learntAt");
    learnt.ifPresent(at -> words.plausible("learntAt", at));
    boolean inOrder = learnt.filter(given::isAfter).isEmpty();
    if (!inOrder) {
      words.wrong("learntAt", Message.of("reading.learnt"));
    }
    if (instant(branch, "published").filter(given::isBefore).isPresent()) {
      words.wrong("published", Message.of("reading.published"));
    }
    return inOrder;
  }

  private static ReadingDraft draft(Branch branch) {
    ReadingDraft draft =
        Reading.of(branch.text("subject"), branch.text("platform"), branch.text("metric"))
            .source(branch.text("source"), instant(branch, "retrievedAt").orElseThrow())
            .origin(branch.text("origin"));
    branch.find("account", String.class).ifPresent(draft::account);
    instant(branch, "published").ifPresent(draft::published);
    instant(branch, "learntAt").ifPresent(draft::learntAt);
    branch
        .branch("evidence")
        .map(e -> Evidence.of(e.text("file"), e.get("line", Long.class)))
        .ifPresent(draft::evidence);
    return draft;
  }

  private static Optional<Instant> instant(Branch branch, String part) {
    return branch.find(part, OffsetDateTime.class).map(OffsetDateTime::toInstant);
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
    LocalDate day = LocalDate.ofInstant(instant, zone);
    return day.atStartOfDay(zone).toInstant().equals(instant) ? day.toString() : instant.toString();
  }
}
