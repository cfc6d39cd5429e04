package org.govsm.procurement.note;

import java.util.regex.Pattern;

/** Sentences whose parts end in marks of their own. */
final class Sentences {

  private static final Pattern TWO_MARKS = Pattern.compile("([.?!।])\\s*[.।](?=\\s|$)");

  private static final Pattern ENDED = Pattern.compile("(?<=[.?!।])\\s+");

  private Sentences() {}

  /** The first sentences of a text: at least one; what is left out shows. */
  static String first(String text, int longest) {
    StringBuilder first = new StringBuilder();
    for (String sentence : ENDED.split(text, -1)) {
      if (first.length() > 0 && first.length() + sentence.length() >= longest) {
        return first.append(" \u2026").toString();
      }
      first.append(first.length() > 0 ? " " : "").append(sentence);
    }
    return first.toString();
  }

  /** With one mark where two met: a question or a sentence at the end of a sentence. */
  static String tidy(String text) {
    return TWO_MARKS.matcher(text).replaceAll("$1");
  }
}
