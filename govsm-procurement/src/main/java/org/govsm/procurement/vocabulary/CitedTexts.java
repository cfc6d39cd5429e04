package org.govsm.procurement.vocabulary;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.govsm.core.decision.Citation;
import org.govsm.core.source.Position;
import org.govsm.core.xml.XmlCursor;

/** Texts by language, and citations: what every element of a file of cited facts has. */
public final class CitedTexts {

  private final XmlCursor xml;
  private final String kind;
  private final CitedSources sources;

  /**
   * Texts of a file.
   *
   * @param xml the file
   * @param kind the first part of the codes of its problems, such as {@code metric}
   * @param sources what it cites
   */
  public CitedTexts(XmlCursor xml, String kind, CitedSources sources) {
    this.xml = xml;
    this.kind = kind;
    this.sources = sources;
  }

  /** Reads one text, which its language does not have yet. */
  public void text(Map<String, String> texts) {
    Position start = xml.position();
    String language = xml.required("lang");
    String text = xml.text();
    if (text.isEmpty() || texts.putIfAbsent(language, text) != null) {
      xml.problem(start, kind + ".text", "empty, or said before in '" + language + "'", "keep one");
    }
  }

  /** Notes an element that has no English text, and what to do. */
  public void requireEnglish(
      Position start, Map<String, String> texts, String element, String remedy) {
    if (!texts.containsKey("en")) {
      xml.problem(start, kind + ".text", "there is no English <" + element + ">", remedy);
    }
  }

  /** Notes an element that has no English text. */
  public void requireEnglish(Position start, Map<String, String> texts, String element) {
    requireEnglish(start, texts, element, "give it one in English");
  }

  /** Reads one citation. */
  public void cite(List<Citation> citations) {
    sources.cite().ifPresent(citations::add);
  }

  /** Notes an element that cites nothing. */
  public void requireCitation(Position start, List<Citation> citations) {
    if (citations.isEmpty()) {
      xml.problem(start, kind + ".citation", "nothing is cited", "write a <cite>");
    }
  }

  /** Reads an element that has citations alone, one at least. */
  public List<Citation> citations(Position start) {
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
