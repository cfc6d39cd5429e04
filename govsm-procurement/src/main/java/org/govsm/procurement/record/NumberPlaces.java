package org.govsm.procurement.record;

import java.util.BitSet;
import java.util.Optional;

/** Places of a text that hold numbers; those that touch are one. */
final class NumberPlaces {

  private final BitSet marked = new BitSet();

  void add(int from, int to) {
    marked.set(from, to);
  }

  boolean isEmpty() {
    return marked.isEmpty();
  }

  /** The first of them, as the text has it. */
  Optional<String> first(String text) {
    int from = marked.nextSetBit(0);
    return from < 0
        ? Optional.empty()
        : Optional.of(text.substring(from, marked.nextClearBit(from)));
  }

  /** The text with a mark in place of each. */
  String cleaned(String text, String mark) {
    StringBuilder cleaned = new StringBuilder(text.length());
    int at = 0;
    for (int from = marked.nextSetBit(0); from >= 0; from = marked.nextSetBit(at)) {
      cleaned.append(text, at, from).append(mark);
      at = marked.nextClearBit(from);
    }
    return cleaned.append(text, at, text.length()).toString();
  }
}
