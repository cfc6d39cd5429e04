package org.govsm.core.text;

import java.text.Normalizer;
import java.util.Map;

/**
 * Scripts of India with the letters of Devanagari: Unicode has them in one order, so that each has
 * its like at the same place. It is for comparing sounds only: what a script lacks or adds makes a
 * name about the same, and never exact.
 */
final class IndicScripts {

  private static final int DEVANAGARI = 0x0900;
  private static final int BENGALI = 0x0980;
  private static final int AFTER_MALAYALAM = 0x0d80;
  private static final int LETTERS = 0x80;

  /** Signs of one script that say what another sign of Devanagari does; short e and o. */
  private static final Map<Integer, String> OTHERS =
      Map.ofEntries(
          Map.entry(0x09ce, "\u0924\u094d"),
          Map.entry(0x0a70, "\u0902"),
          Map.entry(0x0a71, ""),
          Map.entry(0x0d7a, "\u0923\u094d"),
          Map.entry(0x0d7b, "\u0928\u094d"),
          Map.entry(0x0d7c, "\u0930\u094d"),
          Map.entry(0x0d7d, "\u0932\u094d"),
          Map.entry(0x0d7e, "\u0933\u094d"));

  private static final Map<Integer, Integer> SHORT =
      Map.of(0x090e, 0x090f, 0x0912, 0x0913, 0x0946, 0x0947, 0x094a, 0x094b);

  private IndicScripts() {}

  /** A text with the letters of the other scripts of India as those of Devanagari. */
  static String inDevanagari(String text) {
    StringBuilder written = new StringBuilder();
    Normalizer.normalize(text, Normalizer.Form.NFC)
        .codePoints()
        .forEach(
            one -> {
              if (OTHERS.containsKey(one)) {
                written.append(OTHERS.get(one));
              } else {
                written.appendCodePoint(letter(one));
              }
            });
    return written.toString();
  }

  private static int letter(int one) {
    boolean other = one >= BENGALI && one < AFTER_MALAYALAM;
    int like = other ? DEVANAGARI + one % LETTERS : one;
    return other ? SHORT.getOrDefault(like, like) : one;
  }
}
