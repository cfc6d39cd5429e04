package org.govsm.core.text;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Texts of one language by key; each is prepared when it is said first. */
final class MessageTexts {

  private final Map<String, String> texts;
  private final Map<String, MessageText> prepared = new ConcurrentHashMap<>();

  /** Keeps the texts to be found by hash: a sentence asks layer after layer for its key. */
  MessageTexts(Map<String, String> texts) {
    this.texts = Map.copyOf(texts);
  }

  Set<String> keys() {
    return texts.keySet();
  }

  @Nullable MessageText find(String key) {
    String text = texts.get(key);
    return text == null ? null : prepared.computeIfAbsent(key, of -> new MessageText(text));
  }
}
