package org.govsm.core.text;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Texts of one language by key; each is prepared when it is said first. */
final class MessageTexts {

  private final Map<String, String> texts;
  private final Map<String, MessageText> prepared = new ConcurrentHashMap<>();

  /**
   * Keeps the texts.
   *
   * @param texts nobody changes them any more
   */
  MessageTexts(Map<String, String> texts) {
    this.texts = texts;
  }

  Set<String> keys() {
    return texts.keySet();
  }

  @Nullable MessageText find(String key) {
    String text = texts.get(key);
    return text == null ? null : prepared.computeIfAbsent(key, of -> new MessageText(text));
  }
}
