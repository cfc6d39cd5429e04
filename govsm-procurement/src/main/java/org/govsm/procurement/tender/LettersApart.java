package org.govsm.procurement.tender;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Letters apart: words that a text spells letter by letter, with blanks, hyphens, points or the
 * like between them, as in "N a m u n a". It is for comparing with names only.
 */
public final class LettersApart {

  /** With its signs, in Devanagari also with a letter that is joined to it. */
  private static final String LETTER = "\\p{L}(?:\\p{M}|(?<=\\u094d)\\p{L})*+";

  /** Three letters at least, each alone between signs or blanks of one line. */
  private static final Pattern RUN =
      Pattern.compile(
          "(?<![\\p{L}\\p{M}\\p{N}])"
              + LETTER
              + "(?:[^\\p{L}\\p{M}\\p{N}\\n\\r]{1,3}"
              + LETTER
              + "(?![\\p{L}\\p{N}])){2,}");

  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}]+");

  private LettersApart() {}

  /** The letters of each run of a text as one word; words of several in a run are not parted. */
  public static List<String> in(String text) {
    return RUN.matcher(text)
        .results()
        .map(run -> BETWEEN.matcher(run.group()).replaceAll(""))
        .toList();
  }
}
