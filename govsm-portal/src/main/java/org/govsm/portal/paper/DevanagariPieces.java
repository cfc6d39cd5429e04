package org.govsm.portal.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Devanagari pieces: text in pieces that the renderer shapes right one by one. It misplaces a short
 * i on a syllable that begins with a half ra, and on a letter with a dot below; it draws a half ra
 * into an o, and over the first letter of a conjunct instead of the last.
 */
final class DevanagariPieces {

  private static final String CONSONANT = "[\u0915-\u0939\u0958-\u095f]";
  private static final String CONJUNCT = "(?:" + CONSONANT + "\u094d)*" + CONSONANT;
  private static final String HALF_RA = "\u0930\u094d";
  private static final String SHORT_I = "\u093f";

  /** The dot above, as a piece of its own: beside a half ra and a stroke it needs room. */
  static final String ANUSVARA = "\u0902";

  /** A half ra before a short i, an o, an e with a dot above, or a conjunct. */
  private static final Pattern RAISED =
      Pattern.compile(
          HALF_RA
              + ("(?:(?<first>CONJUNCT)\u093f"
                      + "|(?<round>CONJUNCT)(?<o>[\u094b\u094c])(?<dot>\u0902?)"
                      + "|(?<tall>CONSONANT[\u0947\u0948])\u0902"
                      + "|(?<whole>(?:CONSONANT\u094d)+CONSONANT[\u093e\u0940-\u094a]?)(?!\u094d))")
                  .replace("CONJUNCT", CONJUNCT)
                  .replace("CONSONANT", CONSONANT));

  /** Letters with a dot below, in one sign each. */
  private static final Map<String, String> DOTTED =
      Map.of(
          "\u0915\u093c", "\u0958",
          "\u0916\u093c", "\u0959",
          "\u0917\u093c", "\u095a",
          "\u091c\u093c", "\u095b",
          "\u0921\u093c", "\u095c",
          "\u0922\u093c", "\u095d",
          "\u092b\u093c", "\u095e",
          "\u092f\u093c", "\u095f");

  private static final Pattern DOT = Pattern.compile("[\u0915-\u0939]\u093c");

  private DevanagariPieces() {}

  /** The pieces, to be drawn one behind the other. */
  static List<String> of(String text) {
    String whole = DOT.matcher(text).replaceAll(at -> DOTTED.getOrDefault(at.group(), at.group()));
    List<String> pieces = new ArrayList<>();
    Matcher raised = RAISED.matcher(whole);
    int from = 0;
    while (raised.find()) {
      add(pieces, whole.substring(from, raised.start()));
      if (raised.group("first") != null) {
        pieces.add(SHORT_I);
        pieces.add(raised.group("first") + HALF_RA);
      } else if (raised.group("round") != null) {
        String above = raised.group("o").equals("\u094b") ? "\u0947" : "\u0948";
        pieces.add(raised.group("round") + HALF_RA + "\u093e" + above);
        add(pieces, raised.group("dot"));
      } else if (raised.group("tall") != null) {
        pieces.add(HALF_RA + raised.group("tall"));
        pieces.add(ANUSVARA);
      } else {
        pieces.add(raised.group("whole") + HALF_RA);
      }
      from = raised.end();
    }
    add(pieces, whole.substring(from));
    return pieces;
  }

  private static void add(List<String> pieces, String piece) {
    if (!piece.isEmpty()) {
      pieces.add(piece);
    }
  }
}
