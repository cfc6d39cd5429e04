package org.govsm.procurement.metric;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.govsm.core.decision.Citation;
import org.govsm.core.source.Position;
import org.govsm.core.xml.XmlCursor;

/** Texts by language, and citations: what every element of a dictionary of metrics has. */
final class CitedTexts {

  private final XmlCursor xml;
  private final Sources sources;

  CitedTexts(XmlCursor xml, Sources sources) {
    this.xml = xml;
    this.sources = sources;
  }

  /** Reads one text, which its language does not have yet. */
  void text(Map<String, String> texts) {
    Position start = xml.position();
    String language = xml.required("lang");
    String text = xml.text();
    if (text.isEmpty() || texts.putIfAbsent(language, text) != null) {
      xml.problem(start, "metric.text", "empty, or said before in '" + language + "'", "keep one");
    }
  }

  void requireEnglish(Position start, Map<String, String> texts, String element, String remedy) {
    if (!texts.containsKey("en")) {
      xml.problem(start, "metric.text", "there is no English <" + element + ">", remedy);
    }
  }

  void requireEnglish(Position start, Map<String, String> texts, String element) {
    requireEnglish(start, texts, element, "give it one in English");
  }

  /** Reads one citation. */
  void cite(List<Citation> citations) {
    sources.cite().ifPresent(citations::add);
  }

  void requireCitation(Position start, List<Citation> citations) {
    if (citations.isEmpty()) {
      xml.problem(start, "metric.citation", "nothing is cited", "write a <cite>");
    }
  }

  /** Reads an element that has citations alone, one at least. */
  List<Citation> citations(Position start) {
    List<Citation> citations = new ArrayList<>();
    while (xml.enterChild()) {
      if (xml.name().equals("cite")) {
        cite(citations);
      } else {
        xml.refuseElement("write <cite>");
      }
    }
    requireCitation(start, citations);
    return citations;
  }
}
