package org.govsm.core.time;

import static java.util.regex.Pattern.CASE_INSENSITIVE;
import static java.util.regex.Pattern.UNICODE_CASE;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a line of a list of holidays says beside its date, which stands in it as a form feed. What
 * may be a further day is asked about: a day that is lost from a calendar is seen by nobody.
 */
final class HolidayDoubts {

  private static final String BEGIN = "(?<![\\p{L}\\p{M}\\p{Nd}])";
  private static final String END = "(?![\\p{L}\\p{M}\\p{Nd}])";

  private static final String JOINT =
      "(?:to|and|or|till|until|through|from|upto|से|व|और|एवं|तथा|या|तक)" + END;

  private static final String MONTH =
      "(?!may +day"
          + END
          + ")(?!मई +दिवस)(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec"
          + "|january|february|march|april|august|september|october|november|december"
          + "|जनवरी|फरवरी|फ़रवरी|मार्च|अप्रैल|मई|जून|जुलाई|अगस्त|सितंबर|सितम्बर|अक्टूबर|अक्तूबर"
          + "|नवंबर|नवम्बर|दिसंबर|दिसम्बर)"
          + END;

  /** A number that begins a line, where words follow that are not of a date. */
  private static final Pattern SERIAL =
      words(
          "^\\s*\\(?\\d{1,3}(?:[.)]+(?=[ \\t\\p{L}])|(?=[ \\t,]))[ \\t]*+"
              + "(?! *[&+/])(?! *[,;–—‑-]* *(?:"
              + JOINT
              + "|"
              + MONTH
              + "))(?! *[,;–—‑-]+ *[\\t\\f\\d])");

  private static final Pattern BARE = Pattern.compile("^ *(?<number>\\d{1,3}) +\\f");

  /** Dates of the Saka calendar, which circulars print beside the others. */
  private static final String SAKA_MONTH =
      "(?:chaitra|vai?sh?akha?|jy[ae]i?sh?th?a?|ashadha?|sh?rava?na?|bhadra(?:pada?)?|a[sś]h?[vw]ina?"
          + "|kartika?|agrahay[au]na?|margashirsha|pausha?|magha?|phalguna?"
          + "|चैत्र|वैशाख|ज्येष्ठ|आषाढ़?|श्रावण|भाद्र(?:पद)?|आश्विन|कार्तिक|अग्रहायण|मार्गशीर्ष|पौष|माघ|फाल्गुन)";

  private static final Pattern SAKA =
      words(
          BEGIN
              + "(?:"
              + SAKA_MONTH
              + "[ ,.-]*\\d{1,2}|\\d{1,2}(?:st|nd|rd|th)?[ ,.-]*"
              + SAKA_MONTH
              + ")"
              + END
              + "(?:[ ,]+\\d{4}"
              + END
              + ")?");

  private static final String WEEKDAY =
      "(?:mon|tues|wednes|thurs|fri|satur|sun)day|\\p{L}[\\p{L}\\p{M}]*वार";

  /** As in 2nd Saturday. */
  private static final Pattern NTH_WEEKDAY =
      words(BEGIN + "[1-5](?:st|nd|rd|th) +(?=" + WEEKDAY + ")");

  private static final Pattern DAY =
      words("(?<![\\p{L}\\p{M}\\p{Nd}])0?(?:[1-9]|[12]\\d|3[01])(?:st|nd|rd|th)?" + END);

  private static final Pattern MORE_DAYS =
      words(
          BEGIN
              + "(?:(?:two|three|four|five|six|seven|both) +days|onwards?|(?:next|following) +day"
              + "|day +after|(?:दो|तीन|चार|पाँच|पांच|छह|सात|दोनों) +दिन|अगले +दिन)"
              + END);

  private static final Pattern CANCELLED =
      words(
          BEGIN
              + "(?:cancell?ed|cancellation|postponed|withdrawn|deleted|no +holiday"
              + "|not +a +holiday|निरस्त|रद्द|स्थगित)"
              + END);

  private static final Pattern RESTRICTED =
      words(
          BEGIN
              + "(?:restricted|optional|r[./]?h\\.?|प्रतिबंधित|प्रतिबन्धित|निर्बंधित|निर्बन्धित"
              + "|ऐच्छिक|वैकल्पिक)"
              + END);

  private static final Pattern OF_A_NAME =
      words(
          BEGIN
              + "(?:good|easter|holy|maundy|palm|ash|whit|black|first|second|third|fourth|fifth|last"
              + "|all|every|[1-5](?:st|nd|rd|th)|पुण्य|पवित्र|ईस्टर|पहला|दूसरा|तीसरा|चौथा|पाँचवाँ|प्रथम|द्वितीय|तृतीय|चतुर्थ|अंतिम)"
              + " +$");

  private static final Pattern EDGE_BEFORE = Pattern.compile("(?:^|[\\t\\f|,;:()\\[.–—-]) *$");
  private static final Pattern EDGE_AFTER = Pattern.compile("^ *(?:$|[\\t\\f|,;:()\\].–—-])");

  private HolidayDoubts() {}

  /** The key of what must be asked about a line, if anything. */
  static Optional<String> of(String rest, LocalDate day) {
    if (RESTRICTED.matcher(rest).find()) {
      return Optional.of("holidays.restricted");
    }
    if (CANCELLED.matcher(rest).find()) {
      return Optional.of("holidays.cancelled");
    }
    String words = SAKA.matcher(withoutSerial(rest)).replaceAll(" ");
    return MORE_DAYS.matcher(words).find()
            || DAY.matcher(NTH_WEEKDAY.matcher(words).replaceAll("")).find()
            || doubtfulSerial(rest, day)
        ? Optional.of("holidays.dates")
        : Optional.empty();
  }

  static String withoutSerial(String rest) {
    return SERIAL.matcher(rest).replaceFirst("");
  }

  /** Whether a day of the week stands in the place of one, and is not of a name (Sun Temple). */
  static boolean column(String rest, int from, int to) {
    String before = withoutSerial(rest.substring(0, from));
    boolean follows = EDGE_BEFORE.matcher(before).find() && !(before.isEmpty() && to - from < 5);
    return !OF_A_NAME.matcher(before).find()
        && (follows || EDGE_AFTER.matcher(rest.substring(to)).find());
  }

  /** “26 27 January” may be two days; “3. 26 January” is the third holiday. */
  private static boolean doubtfulSerial(String rest, LocalDate day) {
    Matcher bare = BARE.matcher(rest);
    return bare.find() && Integer.parseInt(bare.group("number")) + 1 == day.getDayOfMonth();
  }

  private static Pattern words(String form) {
    return Pattern.compile(form, CASE_INSENSITIVE | UNICODE_CASE);
  }
}
