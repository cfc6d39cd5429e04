package org.govsm.governance.facts;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

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
              + "|(?:under|in)\\s+process|under\\s*way|on-?going"
              + "|(?:is|are)\\s+(?:now\\s+|still\\s+)?(?:looking|working)\\s+(?:at|into|on))(?!\\p{L})",
          Pattern.CASE_INSENSITIVE);

  /** In Hindi the verb ends what it is about. */
  private static final Pattern TO_COME_IN_HINDI =
      Pattern.compile(
          "(?:(?:(?:ए|(?<!नर)े)(?:गा|गी|[ंँ]गे|[ंँ]गी)|[ऊू][ंँ](?:गा|गी)|हो(?:गा|गी|ंगे|ंगी)"
              + "|प्रक्रियाधीन|प्रगति\\s+पर|जारी\\s+है|(?:जा|कर|चल)\\s+रह[ाेी]\\s+ह(?:ै|ैं|ूँ|ूं))"
              + "(?![\\p{L}\\p{M}]))");

  private static final Pattern BETWEEN_CLAUSES =
      Pattern.compile(
          "[.;:,!?।]|\\s(?:which|who|that|but|और|तथा|एवं|व|लेकिन|किंतु|परंतु)(?=\\s)",
          Pattern.CASE_INSENSITIVE);

  /**
   * What was done after all, behind words that seem to promise: "who plans to cheat was blocked".
   */
  private static final Pattern AFTER_ALL =
      Pattern.compile("(?<!\\p{L})(?:was|were|has|have|had)(?!\\p{L}).*", Pattern.DOTALL);

  /** Alone such a word tells that it was done; before a promise, what is to be done. */
  private static final Pattern NOUN =
      Pattern.compile(
          "(?:removal|deletion|disabling|blocking|takedown|compliance)", Pattern.CASE_INSENSITIVE);

  private Promises() {}

  static boolean isIn(String text) {
    return TO_COME.matcher(text).find() || TO_COME_IN_HINDI.matcher(text).find();
  }

  /** The text without what it promises, clause by clause. */
  static String without(String text) {
    return BETWEEN_CLAUSES
        .splitAsStream(text)
        .map(Promises::told)
        .collect(Collectors.joining(" ; "));
  }

  private static String told(String clause) {
    Matcher promised = TO_COME_IN_HINDI.matcher(clause);
    int from = 0;
    while (promised.find()) {
      from = promised.end();
    }
    String rest = clause.substring(from);
    Matcher promise = TO_COME.matcher(rest);
    if (!promise.find()) {
      return rest;
    }
    Matcher after = AFTER_ALL.matcher(rest.substring(promise.end()));
    String before = NOUN.matcher(rest.substring(0, promise.start())).replaceAll(" ");
    return after.find() ? before + " " + after.group() : before;
  }
}
