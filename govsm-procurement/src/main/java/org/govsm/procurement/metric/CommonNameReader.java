package org.govsm.procurement.metric;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.govsm.core.decision.Citation;
import org.govsm.core.source.Position;
import org.govsm.core.xml.XmlCursor;
import org.govsm.procurement.vocabulary.CitedTexts;

/** Reads cross-platform names. */
final class CommonNameReader {

  private final XmlCursor xml;
  private final CitedTexts texts;
  private final CommonNames common;
  private final Map<CommonMeaning, Position> places = new LinkedHashMap<>();

  CommonNameReader(XmlCursor xml, CitedTexts texts, CommonNames common) {
    this.xml = xml;
    this.texts = texts;
    this.common = common;
  }

  /** Reads a {@code <common>}. */
  void read() {
    Position start = xml.position();
    String code = xml.required("code");
    Map<String, String> names = new TreeMap<>();
    while (xml.enterChild()) {
      switch (xml.name()) {
        case "name" -> texts.text(names);
        case "means" -> means(code);
        default -> xml.refuseElement("write <name> or <means>");
      }
    }
    texts.requireEnglish(start, names, "name");
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
        case "said" -> texts.text(said);
        case "cite" -> texts.cite(citations);
        default -> xml.refuseElement("write <said> or <cite>");
      }
    }
    texts.requireEnglish(start, said, "said");
    texts.requireCitation(start, citations);
    CommonMeaning meaning = new CommonMeaning(name, platform, metric, said, citations);
    if (!common.add(meaning)) {
      xml.problem(start, "metric.twice", "'" + meaning.key() + "' appears twice", "keep one");
    }
    places.put(meaning, start);
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
