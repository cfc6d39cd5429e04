package org.govsm.procurement.catalogue;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** One text in several languages, English among them. */
final class Wording {

  private final Map<String, String> texts;

  Wording(Map<String, String> texts) {
    this.texts = Collections.unmodifiableMap(new TreeMap<>(texts));
  }

  /** The text in a language, else in English. */
  String in(String language) {
    return texts.getOrDefault(language, texts.getOrDefault("en", ""));
  }

  Map<String, String> texts() {
    return texts;
  }

  boolean isEmpty() {
    return texts.isEmpty();
  }

  Map<String, Object> toPlain() {
    return new TreeMap<>(texts);
  }
}
