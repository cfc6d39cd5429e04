package org.govsm.procurement.metric;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.govsm.core.decision.Citation;
import org.govsm.core.source.Position;
import org.govsm.core.xml.XmlCursor;

/** Reads cross-platform names. */
final class CommonNameReader {

  private final XmlCursor xml;
  private final Sources sources;
  private final CommonNames common;
  private final Map<CommonMeaning, Position> places = new LinkedHashMap<>();

  CommonNameReader(XmlCursor xml, Sources sources, CommonNames common) {
    this.xml = xml;
    this.sources = sources;
    this.common = common;
  }

  /** Reads a {@code <common>}. */
  void read() {
    Position start = xml.position();
    String code = xml.required("code");
    Map<String, String> names = new TreeMap<>();
    while (xml.enterChild()) {
      switch (xml.name()) {
        case "name" -> text(names);
        case "means" -> means(code);
        default -> xml.refuseElement("write <name> or <means>");
      }
    }
    requireEnglish(start, names, "name");
    if (!common.add(new Code(code, names))) {
      xml.problem(start, "metric.twice", "the name '" + code + "' appears twice", "keep one");
    }
  }

  private void means(String name) {
    Position start = xml.position();
    String platform = xml.required("platform");
    String metric = xml.required("metric");
    Map<String, String> said = new TreeMap<>();
    List<Citation> citations = new ArrayList<>();
    while (xml.enterChild()) {
      switch (xml.name()) {
        case "said" -> text(said);
        case "cite" -> sources.cite().ifPresent(citations::add);
        default -> xml.refuseElement("write <said> or <cite>");
      }
    }
    requireEnglish(start, said, "said");
    if (citations.isEmpty()) {
      xml.problem(start, "metric.citation", "nothing is cited", "write a <cite>");
    }
    CommonMeaning meaning = new CommonMeaning(name, platform, metric, said, citations);
    if (!common.add(meaning)) {
      xml.problem(start, "metric.twice", "'" + meaning.key() + "' appears twice", "keep one");
    }
    places.put(meaning, start);
  }

  private void text(Map<String, String> texts) {
    Position start = xml.position();
    String language = xml.required("lang");
    String text = xml.text();
    if (text.isEmpty() || texts.putIfAbsent(language, text) != null) {
      xml.problem(start, "metric.text", "empty, or said before in '" + language + "'", "keep one");
    }
  }

  private void requireEnglish(Position start, Map<String, String> texts, String element) {
    if (!texts.containsKey("en")) {
      xml.problem(
          start, "metric.text", "there is no English <" + element + ">", "give it one in English");
    }
  }

  /** A name must mean a metric that is there, and not hide one of its own code. */
  void check(Map<String, Metric> metrics) {
    places.forEach(
        (meaning, start) -> {
          boolean own = metrics.containsKey(meaning.key());
          if (!metrics.containsKey(meaning.platform() + "/" + meaning.metric())) {
            xml.problem(
                start,
                "metric.common",
                "'" + meaning + "' is not in the file",
                "give it a <metric>");
          } else if (own && !meaning.metric().equals(meaning.name())) {
            xml.problem(
                start,
                "metric.common",
                "'" + meaning.key() + "' is a metric of its own",
                "let the name mean that metric");
          }
        });
  }
}
