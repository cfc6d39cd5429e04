package org.govsm.governance.facts;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Parts of deeds: words by which something was not done, is done in part, is put off or was undone
 * again. Like {@link Deeds} they ask a person, and prove nothing. Texts are {@linkplain
 * org.govsm.core.text.Postponements#plain plain}.
 */
final class DeedParts {

  private static final String OF = "(?<!\\p{L})(?:";
  private static final String END = ")(?![\\p{L}\\p{M}])";

  private static final Pattern CLAUSE = Pattern.compile("[.;:,!?।]|\\s(?:and|but|और|पर|लेकिन)\\s");

  private static final Pattern DENIED =
      Pattern.compile(
          OF
              + "not(?!\\s+only)|never|nothing|none|nobody|neither|cannot|\\p{L}+n't"
              + "|no(?!\\s+(?:later|longer|more)|\\.?\\s*\\d)|नहीं|नही|नहि"
              + END);

  /** Without such a word a denial is of something else: "the author could not be told". */
  private static final Pattern DEED =
      Pattern.compile(
          "(?<!\\p{L})(?:remov|delet|disabl|block|taken|took|hid|restrict|gave|give|provid|suppl"
              + "|furnish|publish|done|did|complied|report)|हट|मिट|छिपा|रोक|प्रकाशित|दि(?:या|ए|ये)|दी|कि(?:या|ए)|की\\s+ग");

  private static final Pattern PART =
      Pattern.compile(
          OF
              + "half(?!\\s+(?:an?\\s+(?:hour|day)|past)|[- ]?year)|halves|partly|partially"
              + "|partial(?!\\s+(?:quot|text|screenshot|view|copy|image))|in\\s+parts?"
              + "|all\\s+(?:but|except)|except(?:ing)?|(?:most|some|a\\s+few|many|several|two|three)\\s+of"
              + "|one\\s+of\\s+(?:the\\s+)?(?:two|three|four|five|both)"
              + "|almost|nearly|the\\s+(?:rest|others?)\\s+(?:is|are|remains?|stays?|stand|follows?)"
              + "|आधा|आधी|आधे|आंशिक|अंशतः|अधिकांश|अधिकतर|ज़्यादातर|ज्यादातर|छोड़कर|सिवाय|में\\s+से|लगभग"
              + END);

  private static final Pattern NUMBERS =
      Pattern.compile(
          "(?<![\\p{L}\\d./-])(\\d{1,5})\\s+(?:out\\s+)?of\\s+(?:the\\s+|all\\s+)?(\\d{1,5})(?![\\d/-])");

  private static final Pattern PERCENT =
      Pattern.compile("(?<![\\d.])(?!100\\D)\\d{1,2}(?:\\.\\d+)?\\s*(?:%|per\\s?cent|प्रतिशत)");

  private static final Pattern PUT_OFF =
      Pattern.compile("(?:tomorrow|next\\s+(?:day|week|month)|soon|shortly)\\s*$");

  private static final Pattern AGAIN =
      Pattern.compile(
          OF
              + "put(?:ting)?\\s+(?:\\p{L}+\\s+)?back|restor(?:ed|ing)|reinstated|re-?(?:published|uploaded|posted)"
              + "|(?<!(?:nothing|none|longer|not)\\s)(?:stands?|stays?|remains?)\\s+(?:on|up|online|visible"
              + "|public|there|in\\s+place|as\\s+(?:it|they)\\s)"
              + "|(?:left|kept)\\s+(?:it\\s+)?as\\s+(?:it|they)\\s+(?:is|was|are|were|stands?)|unchanged"
              + "|(?:back|again|still)\\s+(?:online|up|visible|public|live|there)|(?:kept|left)\\s+(?:up|online)"
              + "|un(?:block|hid|delet|bann)\\p{L}*"
              + END
              + "|(?:फिर(?:\\s+से)?|वापस|पुनः|दोबारा)\\s+(?:\\p{L}[\\p{L}\\p{M}]*\\s+)?(?:लगा|डाल|चालू|प्रकाशित|दिख)|बहाल"
              + "|यथावत|ज्यों\\s+का\\s+त्यों|जैसा\\s+का\\s+तैसा"
              + "|(?:अब|अभी)\\s+भी\\s+(?:ऑनलाइन|दिख|लगी|लगा|मौजूद)");

  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  private static final Pattern DAY =
      Pattern.compile(
          "(?<!\\d)(\\d{1,2})(?:st|nd|rd|th)?[\\s./-]+(\\d{1,2}|[a-z]{3})[a-z]*[\\s./,-]+(\\d{4})(?!\\d)");
  private static final Pattern ISO = Pattern.compile("(?<!\\d)(\\d{4})-(\\d{2})-(\\d{2})(?!\\d)");

  /** A number of four figures from here on is a year: "WP 7 of 2026". */
  private static final int FIRST_YEAR = 1900;

  private DeedParts() {}

  /** Whether it denies a deed, tells of a part of it, or puts it off. */
  static boolean areIn(String text) {
    return PART.matcher(text).find()
        || PERCENT.matcher(text).find()
        || NUMBERS.matcher(text).results().anyMatch(DeedParts::isPart)
        || CLAUSE
            .splitAsStream(text)
            .anyMatch(
                clause ->
                    PUT_OFF.matcher(clause).find()
                        || DENIED.matcher(clause).find() && DEED.matcher(clause).find());
  }

  private static boolean isPart(MatchResult found) {
    int whole = Integer.parseInt(found.group(2));
    return Integer.parseInt(found.group(1)) < whole && whole < FIRST_YEAR;
  }

  /** Whether what was removed is to be seen again, or still. */
  static boolean areUndoneAgain(String text) {
    return AGAIN.matcher(text).find();
  }

  /** Whether it names a day after another. */
  static boolean isAfter(String text, LocalDate day) {
    return DAY.matcher(text)
            .results()
            .flatMap(found -> named(found.group(3), found.group(2), found.group(1)).stream())
            .anyMatch(day::isBefore)
        || ISO.matcher(text)
            .results()
            .flatMap(found -> named(found.group(1), found.group(2), found.group(3)).stream())
            .anyMatch(day::isBefore);
  }

  private static Optional<LocalDate> named(String year, String month, String day) {
    int number = MONTHS.indexOf(month) + 1;
    try {
      return Optional.of(
          LocalDate.of(
              Integer.parseInt(year),
              number > 0 ? number : Integer.parseInt(month),
              Integer.parseInt(day)));
    } catch (DateTimeException | NumberFormatException e) {
      return Optional.empty(); // figures that are no day
    }
  }
}
