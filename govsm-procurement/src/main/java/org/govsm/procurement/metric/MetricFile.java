package org.govsm.procurement.metric;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.govsm.core.decision.Citation;
import org.govsm.core.source.Position;
import org.govsm.core.xml.XmlCursor;
import org.govsm.procurement.vocabulary.CitedSources;
import org.govsm.procurement.vocabulary.CitedTexts;

/** Reads a dictionary of metrics. */
final class MetricFile {

  private static final String NAMESPACE = "urn:govsm:metrics:1";
  private static final Pattern WHOLE = Pattern.compile("[1-9]\\d{0,17}");
  private static final Pattern HOURS = Pattern.compile("[1-9]\\d{0,3}");
  private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9-]*");

  private final XmlCursor xml;
  private final CitedSources sources;
  private final CitedTexts texts;
  private final Catalogue catalogue;
  private final CommonNames common;
  private final CommonNameReader commonReader;
  private final Map<String, Metric> metrics = new LinkedHashMap<>();
  private Optional<Integer> together = Optional.empty();

  MetricFile(String file, byte[] bytes) {
    xml = XmlCursor.open(file, bytes, NAMESPACE, "metrics");
    sources = new CitedSources(xml, "metric");
    texts = new CitedTexts(xml, "metric", sources);
    catalogue = new Catalogue(file);
    common = new CommonNames(file);
    commonReader = new CommonNameReader(xml, texts, common);
  }

  MetricDictionary read() {
    String id = xml.required("id");
    LocalDate edition = xml.requiredDay("edition");
    LocalDate checkedTo = xml.requiredDay("checked-to");
    while (xml.enterChild()) {
      switch (xml.name()) {
        case "document" -> sources.read();
        case Catalogue.PLATFORM, Catalogue.SOURCE, Catalogue.ORIGIN -> code(xml.name());
        case "metric" -> metric();
        case "common" -> commonReader.read();
        case "together" -> together();
        default ->
            xml.refuseElement("write <document>, <platform>, <source>, <metric> or <common>");
      }
    }
    refuseUnknownSuccessors();
    refuseUnknownContained();
    refuseUnknownWholes();
    commonReader.check(metrics);
    xml.finish();
    return new MetricDictionary(
        id, edition, checkedTo, catalogue, common, together, metrics.values());
  }

  private void together() {
    Position start = xml.position();
    String written = xml.required("hours");
    texts.citations(start);
    if (!HOURS.matcher(written).matches() || together.isPresent()) {
      xml.problem(start, "metric.number", "no whole number, or said twice", "write it as 24, once");
    } else {
      together = Optional.of(Integer.valueOf(written));
    }
  }

  private void code(String set) {
    Position start = xml.position();
    String code = codeOf("code");
    Code row = new Code(code, names(start));
    if (!catalogue.add(set, row)) {
      xml.problem(
          start, "metric.twice", "the " + set + " '" + code + "' appears twice", "keep one");
    }
  }

  private Map<String, String> names(Position start) {
    Map<String, String> names = new TreeMap<>();
    while (xml.enterChild()) {
      if (xml.name().equals("name")) {
        texts.text(names);
      } else {
        xml.refuseElement("write <name>");
      }
    }
    texts.requireEnglish(start, names, "name");
    return names;
  }

  private void metric() {
    Position start = xml.position();
    String platform = xml.required("platform");
    if (!catalogue.has(Catalogue.PLATFORM, platform)) {
      xml.problem(
          "metric.platform", "no platform '" + platform + "' above", "write a <platform> for it");
    }
    String code = codeOf("code");
    Metric.Nature nature = nature();
    Map<String, String> names = new TreeMap<>();
    Map<String, String> columns = new TreeMap<>();
    Map<String, List<Citation>> contained = new TreeMap<>();
    List<PartOf> wholes = new ArrayList<>();
    List<Citation> posts = new ArrayList<>();
    Optional<PublicCounter> counter = Optional.empty();
    DefinitionReader definitions = new DefinitionReader(xml, texts, platform + "." + code);
    while (xml.enterChild()) {
      switch (xml.name()) {
        case "name" -> texts.text(names);
        case "column" -> column(columns);
        case "definition" -> definitions.read();
        case "contains" -> contains(contained);
        case "part" -> wholes.add(definitions.part());
        case "counts-posts" -> posts.addAll(texts.citations(xml.position()));
        case "public" -> counter = Optional.of(publicCounter(counter));
        default ->
            xml.refuseElement(
                "write <name>, <column>, <definition>, <contains>, <part>, <public> or"
                    + " <counts-posts>");
      }
    }
    texts.requireEnglish(start, names, "name");
    List<Definition> all = definitions.all(start);
    Metric metric =
        new Metric(
            platform, code, nature, names, columns, all, contained, wholes, posts, counter, start);
    if (metrics.putIfAbsent(metric.toString(), metric) != null) {
      xml.problem(start, "metric.twice", "'" + metric + "' appears twice", "keep one");
    }
  }

  private void contains(Map<String, List<Citation>> contained) {
    Position start = xml.position();
    String code = codeOf("metric");
    if (contained.putIfAbsent(code, texts.citations(start)) != null) {
      xml.problem(start, "metric.twice", "the contained '" + code + "' appears twice", "keep one");
    }
  }

  private PublicCounter publicCounter(Optional<PublicCounter> before) {
    Position start = xml.position();
    String shown = xml.required("shown");
    if (!shown.equals("yes") && !shown.equals("no") || before.isPresent()) {
      xml.problem(
          start, "metric.word", "'shown' is neither yes nor no, or said twice", "write it once");
    }
    return new PublicCounter(shown.equals("yes"), texts.citations(start));
  }

  private Metric.Nature nature() {
    return new Metric.Nature(
        word("unit", Unit::ofCode).orElse(Unit.COUNT),
        word("kind", Kind::ofCode).orElse(Kind.FLOW),
        additive("over-time"),
        additive("over-subjects"),
        xml.attribute("negative").filter("true"::equals).isPresent(),
        xml.attribute("net").filter("true"::equals).isPresent(),
        xml.attribute("may-fall").filter("true"::equals).isPresent(),
        most(),
        xml.attribute("judged-by").filter("greatest"::equals).isPresent(),
        xml.attribute("within").filter("window"::equals).isPresent());
  }

  private Optional<BigDecimal> most() {
    Optional<String> written = xml.attribute("most");
    Optional<String> good = written.filter(text -> WHOLE.matcher(text).matches());
    if (written.isPresent() && good.isEmpty()) {
      xml.problem("metric.number", "'most' is no whole number", "write it as 100");
    }
    return good.map(BigDecimal::new);
  }

  private <T> Optional<T> word(String name, Function<String, Optional<T>> known) {
    String written = xml.required(name);
    Optional<T> found = known.apply(written);
    if (!written.isEmpty() && found.isEmpty()) {
      xml.problem(
          "metric.word", "'" + written + "' is no " + name, "see metrics-1.xsd for the words");
    }
    return found;
  }

  private boolean additive(String name) {
    List<String> words = List.of("additive", "not-additive");
    return word(name, w -> Optional.of(w).filter(words::contains))
        .filter("additive"::equals)
        .isPresent();
  }

  private void column(Map<String, String> columns) {
    if (columns.putIfAbsent(xml.required("in"), xml.required("name")) != null) {
      xml.problem("metric.twice", "the column of this layout appears twice", "keep one");
    }
    xml.skip();
  }

  private String codeOf(String attribute) {
    String code = xml.required(attribute);
    if (!code.isEmpty() && !CODE.matcher(code).matches()) {
      xml.problem(
          "metric.code", "'" + code + "' is no code", "use small letters, digits and hyphens");
    }
    return code;
  }

  private void refuseUnknownWholes() {
    for (Metric metric : List.copyOf(metrics.values())) {
      for (PartOf part : metric.wholes()) {
        if (part.whole().equals(metric.code())
            || !metrics.containsKey(metric.platform() + "/" + part.whole())) {
          xml.problem(
              metric.position(),
              "metric.part",
              "'" + metric + "' is a part of '" + part.whole() + "', which is not in the file",
              "give it a <metric>");
        }
      }
    }
  }

  private void refuseUnknownSuccessors() {
    List<Metric> all = new ArrayList<>(metrics.values());
    for (Metric metric : all) {
      for (Definition definition : metric.definitions()) {
        definition
            .successor()
            .filter(code -> !metrics.containsKey(metric.platform() + "/" + code))
            .ifPresent(
                code ->
                    xml.problem(
                        metric.position(),
                        "metric.successor",
                        "'" + code + "' goes on after " + definition + " but is not in the file",
                        "give it a <metric>"));
      }
    }
  }

  private void refuseUnknownContained() {
    for (Metric metric : List.copyOf(metrics.values())) {
      for (String part : metric.contained().keySet()) {
        if (part.equals(metric.code()) || !metrics.containsKey(metric.platform() + "/" + part)) {
          xml.problem(
              metric.position(),
              "metric.part",
              "'" + part + "' is contained in '" + metric + "' but no other metric of the platform",
              "give it a <metric>");
        }
      }
    }
  }
}
