package org.govsm.governance.facts;

import java.util.regex.Pattern;

/**
 * Promises: words that tell of what is still to be done, or is being done, where it should be told
 * that it was: "will be removed", "हटा देंगे". MGNREGA is no verb.
 */
final class Promises {

  private static final Pattern TO_COME =
      Pattern.compile(
          "(?<!\\p{L})(?:will|shall|to\\s+be|yet\\s+to|going\\s+to|(?:is|are)\\s+being|tomorrow"
              + "|(?:about|plan(?:s|ned|ning)?|hop(?:e|es|ing)|intend(?:s|ing)?)\\s+to"
              + "|scheduled\\s+(?:for|to)|next\\s+(?:day|week|month)|in\\s+(?:progress|due\\s+course)"
              + "|(?:under|in)\\s+process)(?!\\p{L})"
              + "|(?:(?:ए|(?<!नर)े)(?:गा|गी|[ंँ]गे|[ंँ]गी)|[ऊू][ंँ](?:गा|गी)|हो(?:गा|गी|ंगे|ंगी)"
              + "|प्रक्रियाधीन|प्रगति\\s+पर|(?:जा|कर)\\s+रह[ाेी]\\s+ह(?:ै|ैं|ूँ|ूं))"
              + "(?![\\p{L}\\p{M}])",
          Pattern.CASE_INSENSITIVE);

  private Promises() {}

  static boolean isIn(String text) {
    return TO_COME.matcher(text).find();
  }
}
