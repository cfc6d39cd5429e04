package org.govsm.procurement.record;

import java.util.BitSet;

/** Places of a text that hold numbers; those that touch are one. */
final class NumberPlaces {

  private final BitSet marked = new BitSet();

  void add(int from, int to) {
    marked.set(from, to);
  }

  boolean isEmpty() {
    return marked.isEmpty();
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
