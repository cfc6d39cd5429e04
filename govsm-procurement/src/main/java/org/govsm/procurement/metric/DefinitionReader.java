package org.govsm.procurement.metric;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.govsm.core.source.Position;
import org.govsm.core.time.EffectivePeriod;
import org.govsm.core.xml.XmlCursor;
import org.govsm.procurement.vocabulary.CitedTexts;

/** Reads the definitions of one metric. */
final class DefinitionReader {

  private static final Pattern WHOLE = Pattern.compile("[1-9]\\d{0,5}");

  /** As in the terms, so that a dictionary of one's own need not name them again. */
  private static final List<String> ORIGINS = List.of("organic", "paid", "all");

  private final XmlCursor xml;
  private final CitedTexts texts;
  private final String metric;
  private final List<Definition> all = new ArrayList<>();

  DefinitionReader(XmlCursor xml, CitedTexts texts, String metric) {
    this.xml = xml;
    this.texts = texts;
    this.metric = metric;
  }

  void read() {
    Position start = xml.position();
    Definition.Draft draft = draft();
    while (xml.enterChild()) {
      switch (xml.name()) {
        case "counted" -> texts.text(draft.counted);
        case "cite" -> texts.cite(draft.citations);
        default -> xml.refuseElement("write <counted> or <cite>");
      }
    }
    texts.requireEnglish(start, draft.counted, "counted", "say what is counted");
    texts.requireCitation(start, draft.citations);
    add(draft.done(), start);
  }

  /** Reads of what the metric is a part. */
  PartOf part() {
    Position start = xml.position();
    String whole = xml.required("of");
    boolean distinct = xml.attribute("distinct").filter("yes"::equals).isPresent();
    EffectivePeriod days = period();
    return new PartOf(whole, distinct, days, texts.citations(start));
  }

  private Definition.Draft draft() {
    EffectivePeriod period = period();
    boolean first = period.from().equals(LocalDate.MIN);
    Definition.Draft draft =
        new Definition.Draft(first ? metric : metric + "." + period.from(), period);
    draft.alsoFrom = xml.day("also-from");
    draft.comparableWithBefore = yesOrNo("comparable-with-before");
    draft.successor = xml.attribute("successor");
    draft.comparableWithSuccessor = yesOrNo("comparable-with-successor");
    draft.latencyHours = whole("latency-hours");
    draft.privacyThreshold = whole("privacy-threshold");
    draft.significantFigures = whole("significant-figures");
    draft.field = xml.attribute("field");
    draft.origin = origin();
    if (draft.successor.isEmpty() && draft.comparableWithSuccessor.isPresent()) {
      xml.problem("metric.successor", "compared with no successor", "name the successor");
    }
    return draft;
  }

  private Optional<String> origin() {
    Optional<String> written = xml.attribute("origin");
    if (written.filter(code -> !ORIGINS.contains(code)).isPresent()) {
      xml.problem("metric.word", "'origin' has no such word", "write organic, paid or all");
    }
    return written;
  }

  private void add(Definition definition, Position start) {
    for (Definition other : all) {
      if (other.period().overlaps(definition.period())) {
        xml.problem(
            start,
            "metric.overlap",
            "on some days '" + other + "' holds too",
            "end one definition before the other begins");
        return;
      }
    }
    all.add(definition);
  }

  /** What was read, the earliest first. */
  List<Definition> all(Position start) {
    if (all.isEmpty()) {
      xml.problem(start, "metric.definition", "it has no definition", "write a <definition>");
    }
    return all.stream().sorted(Comparator.comparing(d -> d.period().from())).toList();
  }

  private EffectivePeriod period() {
    LocalDate from = xml.day("from").orElse(LocalDate.MIN);
    LocalDate until = xml.day("until").orElse(LocalDate.MAX);
    if (from.isBefore(until)) {
      return new EffectivePeriod(from, until);
    }
    xml.problem("metric.period", "no day from " + from + " until " + until, "'until' is the later");
    return EffectivePeriod.ALWAYS;
  }

  private Optional<Boolean> yesOrNo(String name) {
    Optional<String> written = xml.attribute(name);
    if (written.filter(word -> !word.equals("yes") && !word.equals("no")).isPresent()) {
      xml.problem("metric.word", "'" + name + "' is neither yes nor no", "leave it out if unknown");
    }
    return written.map("yes"::equals);
  }

  private Optional<Integer> whole(String name) {
    Optional<String> written = xml.attribute(name);
    Optional<String> good = written.filter(text -> WHOLE.matcher(text).matches());
    if (written.isPresent() && good.isEmpty()) {
      xml.problem("metric.number", "'" + name + "' is no whole number", "write it as 48");
    }
    return good.map(Integer::valueOf);
  }
}
