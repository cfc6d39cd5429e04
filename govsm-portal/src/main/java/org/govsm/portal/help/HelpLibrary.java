package org.govsm.portal.help;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.portal.web.Resources;

/** Help library: the pages of help in the languages of the portal, and the glossary. */
final class HelpLibrary {

  /** The tasks, in the order in which most meet them. */
  static final List<String> TASKS =
      List.of(
          "first-department",
          "buy",
          "procedure",
          "tender",
          "bid",
          "evaluate",
          "contract",
          "upload-figures",
          "certificate",
          "delivery",
          "bill",
          "payment",
          "information-request",
          "answer-query",
          "moderate",
          "memorandum",
          "hand-over-keys",
          "post",
          "pilot",
          "train",
          "roster",
          "assess",
          "check-a-handle");

  /** What the portal states about itself. */
  static final List<String> STATEMENTS =
      List.of("accessibility", "privacy", "terms-of-use", "feedback", "licence");

  static final List<String> LANGUAGES = List.of("en", "hi");

  private final Map<String, HelpText> texts = new LinkedHashMap<>();
  private final Glossary glossary = Glossary.read(file("glossary.txt"));

  HelpLibrary() {
    for (String language : LANGUAGES) {
      TASKS.forEach(topic -> read(topic, language));
      STATEMENTS.forEach(topic -> read(topic, language));
    }
  }

  private void read(String topic, String language) {
    String name = topic + "." + language;
    texts.put(name, HelpText.read(file(name + ".txt")));
  }

  private static String file(String name) {
    return new String(Resources.read("help/" + name), StandardCharsets.UTF_8);
  }

  /** A page; empty where there is none of that name. */
  Optional<HelpText> find(String topic, String language) {
    return Optional.ofNullable(texts.get(topic + "." + language));
  }

  Glossary glossary() {
    return glossary;
  }
}
