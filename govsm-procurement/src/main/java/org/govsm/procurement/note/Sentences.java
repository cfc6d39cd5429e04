package org.govsm.procurement.note;

import java.util.regex.Pattern;

/** Sentences whose parts end in marks of their own. */
final class Sentences {

  private static final Pattern TWO_MARKS = Pattern.compile("([.?!।])\\s*[.।](?=\\s|$)");

  private Sentences() {}

  /** With one mark where two met: a question or a sentence at the end of a sentence. */
  static String tidy(String text) {
    return TWO_MARKS.matcher(text).replaceAll("$1");
  }
}
