package org.govsm.governance.custody;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.govsm.governance.facts.FactNode;

/**
 * Kit words: whether what is said of a part of an exit kit denies that the department has it. Words
 * alone never hand over anything; they can only stand against it.
 */
final class KitWords {

  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL;
  private static final String AGENCY = "(?:agency|vendor|supplier|contractor)";

  /** "None: posts were text only": that there is none, and why. */
  private static final Pattern NONE_WITH_REASON =
      Pattern.compile("(?:none|nil|कोई नहीं|कुछ नहीं)\\s*[:,;.–-]\\s*(\\S.*)", FLAGS);

  /** Words by which a part is with the agency still. */
  private static final Pattern STILL_THERE =
      Pattern.compile(
          "(?<!\\p{L})(?:"
              + AGENCY
              + " (?:still |alone )*(?:keeps?|kept|owns?|holds?|retains?|still has"
              + "|has (?:it|them|the))|(?:still )?(?:with|on the \\p{L}+ of|in the \\p{L}+ of)"
              + " (?:the )?"
              + AGENCY
              + "|(?:on|in|at|with|under|inside) (?:the |an? )?"
              + AGENCY
              + "['’]?s?['’]?)(?!\\p{L})"
              + "|एजेंसी (?:अपने|के) (?:ही )?(?:पास|फ़ोन)"
              + "|एजेंसी (?:के|की) (?:गूगल|क्लाउड|ड्राइव|सर्वर|कंप्यूटर|डिस्क|खाते|कार्यालय)",
          FLAGS);

  /** Words by which a part is refused, promised, asked for or lost. */
  private static final Pattern WITHHELD =
      Pattern.compile(
          "(?<!\\p{L})(?:refus\\p{L}*|declin\\p{L}*|withh[eo]ld\\p{L}*|promis\\p{L}*"
              + "|ask(?:s|ed|ing)?|request(?:s|ed|ing)?|demand\\p{L}*|disput\\p{L}*|object\\p{L}*"
              + "|claim(?:s|ed|ing)?|contest\\p{L}*|lost|destroyed|deleted|erased|stolen|owed"
              + "|outstanding|overdue|due|unpaid|waits?|waiting|remind\\p{L}*|sought|agreed to"
              + "|assur\\p{L}*|undertak\\p{L}*|undertook|committed|against payment"
              + "|could\\s?n[o'’]?t|can\\s?not)(?!\\p{L})"
              + "|मना|इंकार|इनकार|वाद[ाे](?!\\p{L})|आश्वासन|मा(?:ँ|ं)ग|विवाद"
              + "|खो ग|नष्ट|रोक रख|अनुरोध",
          FLAGS);

  /** That somebody did not do it is no reason why there is none. */
  private static final Pattern NOT_DONE =
      Pattern.compile(
          "(?<!\\p{L})(?:not|\\p{L}+n['’]t)\\s+(?:yet\\s+)?(?:giv|hand|receiv|ask|found|find"
              + "|provid|shar|sen[dt]|deliver|return|suppl|respon|repl|available|know|look"
              + "|check)\\p{L}*"
              + "|नहीं\\s+(?:द|मिल|सौंप|पूछ|मा|भेज|देख)",
          FLAGS);

  /** Numbers of papers and days, which are no part of a whole: "note 3 of 14 March", "12/26". */
  private static final Pattern NUMBERED =
      Pattern.compile(
          "\\d+(?:/\\d+)+|\\d+ of \\d{1,2}(?:st|nd|rd|th)?[\\s./-]+"
              + "(?=(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|\\d)",
          FLAGS);

  /** That an agency did something with an account. */
  private static final Pattern RAN =
      Pattern.compile(
          "(?<!\\p{L})(?:ran|runs?|running|managed|manages|operated|operates|handled|handles"
              + "|maintained|maintains|posted|posts|published|used|uses)(?!\\p{L})"
              + "|चलाया|चलाती|चलाता|चला रही|संभाला|सँभाला|पोस्ट की",
          FLAGS);

  /** That it did not. */
  private static final Pattern NEVER =
      Pattern.compile(
          "(?<!\\p{L})(?:never|not(?! (?:us|we|our|only|just|the department))|nobody|nothing"
              + "|no(?!\\.| \\d)|none|neither|without|\\p{L}+n['’]t)(?!\\p{L})"
              + "|नहीं|कभी नही|बिना",
          FLAGS);

  /** Words by which nobody can find the part, or use it. */
  private static final Pattern NOT_TO_BE_FOUND =
      Pattern.compile(
          "(?<!\\p{L})(?:word of"
              + " mouth|oral|orally|verbal|verbally|unreadable|illegible|corrupt(?:ed)?|damaged|broken|(?:save|except)"
              + " (?:the|for))(?!\\p{L})|मौखिक|अपठनीय|पढ़ा नहीं जा|ख़राब|खराब|क्षतिग्रस्त",
          FLAGS);

  /** Words that point to a paper, and name none. */
  private static final Pattern POINTS_NOWHERE =
      Pattern.compile(
          "\\W*(?:see|refer(?:\\s+to)?|as\\s+per|in|by)?\\s*(?:the\\s+|our\\s+)?(?:e-?)?"
              + "(?:mails?|letters?|files?|list|attached|annex(?:ure)?|above|below|records?|done|yes|ok)\\W*"
              + "|\\W*(?:मेल|ईमेल|पत्र|फ़ाइल|फाइल|सूची)?\\s*(?:देखें|में|हाँ|हां|संलग्न)\\W*",
          FLAGS);

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]{3,}|\\p{N}{2,}");

  private KitWords() {}

  /** Whether a reason tells why an agency never ran an account; that it ran it is none. */
  static boolean tellThatNeverRan(String reason) {
    FactNode said = FactNode.of(reason);
    boolean ran = RAN.matcher(reason).find() && !NEVER.matcher(reason).find();
    return !said.isNoReason() && said.promise().isEmpty() && !ran;
  }

  /** Whether something is said, be it that there is none. */
  static boolean areGiven(FactNode part) {
    return part.isGiven() && part.text().isPresent();
  }

  /** Whether it denies, limits, disputes or promises that the department has the part. */
  static boolean deny(FactNode part) {
    Optional<String> why = none(part);
    return why.isPresent()
        ? why.filter(KitWords::isReason).isEmpty()
        : part.undone().isPresent() || isAway(part) || isReserved(part) || isNowhere(part);
  }

  /** Whether nobody finds the part by it, or can use what is found. */
  private static boolean isNowhere(FactNode part) {
    return part.text()
        .filter(
            text ->
                NOT_TO_BE_FOUND.matcher(text).find()
                    || POINTS_NOWHERE.matcher(text).matches()
                    || !WORD.matcher(text).find())
        .isPresent();
  }

  private static Optional<String> none(FactNode part) {
    return part.text()
        .map(String::strip)
        .map(NONE_WITH_REASON::matcher)
        .filter(Matcher::matches)
        .map(said -> said.group(1));
  }

  private static boolean isReason(String why) {
    FactNode said = FactNode.of(why);
    return !said.isNoReason()
        && said.promise().isEmpty()
        && !isAway(said)
        && !NOT_DONE.matcher(why).find();
  }

  private static boolean isAway(FactNode part) {
    return part.text()
        .filter(text -> STILL_THERE.matcher(text).find() || WITHHELD.matcher(text).find())
        .isPresent();
  }

  private static boolean isReserved(FactNode part) {
    return part.text()
        .map(text -> FactNode.of(NUMBERED.matcher(text).replaceAll("N ")))
        .flatMap(FactNode::reservation)
        .isPresent();
  }
}
