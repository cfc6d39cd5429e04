package org.govsm.procurement.catalogue;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.govsm.core.decision.Citation;
import org.govsm.core.source.Position;
import org.govsm.core.text.NearestName;
import org.govsm.core.xml.XmlCursor;
import org.govsm.procurement.vocabulary.CitedSources;
import org.govsm.procurement.vocabulary.CitedTexts;

/** Texts, codes and citations of a file of services: each text in every language of the file. */
final class FileTexts {

  private static final String KIND = "service";
  private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9-]*");
  private static final Pattern SPACE = Pattern.compile("\\s+");

  private final XmlCursor xml;
  private final CitedSources sources;
  private final CitedTexts texts;
  private final List<String> languages;

  FileTexts(XmlCursor xml) {
    this.xml = xml;
    this.sources = new CitedSources(xml, KIND);
    this.texts = new CitedTexts(xml, KIND, sources);
    attributes("id", "edition", "checked-to", "languages");
    this.languages = words("languages");
    if (!languages.contains("en")) {
      xml.problem("service.languages", "'languages' lacks en", "write it as \"en hi\"");
    }
  }

  /** Notes each attribute of the element that has no meaning there. */
  void attributes(String... known) {
    List<String> names = List.of(known);
    for (String name : xml.attributes("")) {
      if (!names.contains(name)) {
        xml.problem(
            "service.attribute",
            "<" + xml.name() + "> has no attribute '" + name + "'" + NearestName.hint(name, names),
            names.isEmpty() ? "take it out" : "it has " + String.join(", ", names));
      }
    }
  }

  List<String> languages() {
    return languages;
  }

  /** Reads a {@code <document>}. */
  void document() {
    attributes("id", "instrument", "provision", "seen", "seen-on", "address");
    sources.read();
  }

  /** Reads one text, which its language does not have yet. */
  void text(Map<String, String> all) {
    attributes("lang");
    texts.text(all);
  }

  /** Notes each language of the file in which a text is missing. */
  void require(Position start, Map<String, String> all, String element) {
    for (String language : languages) {
      if (!all.containsKey(language)) {
        xml.problem(
            start,
            "service.translation",
            "there is no <" + element + "> in '" + language + "'",
            "write <" + element + " lang=\"" + language + "\">");
      }
    }
  }

  void cite(List<Citation> citations) {
    attributes("document", "sure");
    texts.cite(citations);
  }

  void requireCitation(Position start, List<Citation> citations) {
    texts.requireCitation(start, citations);
  }

  /** A code of small letters, digits and hyphens. */
  String code(String attribute) {
    String code = xml.required(attribute);
    if (!code.isEmpty() && !CODE.matcher(code).matches()) {
      xml.problem(
          "service.code", "'" + code + "' is no code", "use small letters, digits and hyphens");
    }
    return code;
  }

  /** The codes of an attribute, which may be left out. */
  List<String> words(String attribute) {
    Optional<String> written = xml.attribute(attribute).map(String::strip);
    LinkedHashSet<String> words = new LinkedHashSet<>();
    for (String word : written.filter(w -> !w.isEmpty()).map(SPACE::split).orElse(new String[0])) {
      if (!words.add(word)) {
        xml.problem("service.twice", "'" + attribute + "' has '" + word + "' twice", "keep one");
      }
    }
    return List.copyOf(words);
  }

  /** An attribute that has one of some words. */
  String word(String attribute, List<String> known) {
    String written = xml.required(attribute);
    if (!written.isEmpty()) {
      refuseOther(attribute, written, known);
    }
    return written;
  }

  /** The same of an attribute that may be left out. */
  Optional<String> wordIfThere(String attribute, List<String> known) {
    Optional<String> written = xml.attribute(attribute);
    written.ifPresent(word -> refuseOther(attribute, word, known));
    return written;
  }

  private void refuseOther(String attribute, String written, List<String> known) {
    if (!known.contains(written)) {
      xml.problem(
          "service.word",
          "'" + attribute + "' has no word '" + written + "'" + NearestName.hint(written, known),
          "write one of " + String.join(", ", known));
    }
  }
}
