package org.govsm.core.identity;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.govsm.core.text.AsciiDigits;

/**
 * Ordinary numbers in what people write, which are nobody's: numbers of orders, bills and tenders
 * behind a word that names them, of payments and firms, books, days, amounts with their commas,
 * years in a row, and financial years with what stands behind them. A number beside a word for an
 * account is none of them, and neither is what reads as the number of a person in a sentence about
 * one.
 */
public final class OrdinaryNumbers {

  private static final String NO_LETTER_BEFORE = "(?<![\\p{L}\\p{M}\\p{N}])";
  private static final String FLAGS = "(?iu)";

  /** What a number of an office is called; with its own number or short name behind it. */
  private static final String NAMES =
      "(?:order|tender|bid|circular|invoice|bill|notification|letter|memo|memorandum|file|ref"
          + "|reference|receipt|challan|voucher|grievance|complaint|docket|dispatch|diary|demand"
          + "|sanction|work|purchase|supply|loa|ack|acknowledge?ment|utr|pfms|din|crn|आदेश|निविदा"
          + "|परिपत्र|बिल|बीजक|पत्र|अधिसूचना|संदर्भ|रसीद|चालान|पावती|यूटीआर|पीएफएमएस)";

  private static final String CALLED =
      "(?:[ .:#/-]{0,3}(?:order|no|nos|number|num|ref|reference|id|संख्या|सं|क्रमांक|नंबर))?["
          + " .:#-]{0,4}";

  /** A number, with up to three letters before it, in parts or in one. */
  private static final Pattern NAMED =
      Pattern.compile(
          FLAGS
              + NO_LETTER_BEFORE
              + NAMES
              + "(?![\\p{L}\\p{M}\\p{N}])"
              + CALLED
              + "((?:[a-z]{1,3}[/-]?)?[0-9]{1,18}+(?:[/-][0-9]{1,12}+){0,4}+)"
              + "(?![\\p{L}\\p{N}]|[ ./-]{1,3}[0-9]{3})");

  /** The number that banks give to a transfer, with the letters of the bank before it. */
  private static final Pattern OF_TRANSFER =
      Pattern.compile(
          FLAGS
              + NO_LETTER_BEFORE
              + "(?:utr|यूटीआर)(?![\\p{L}\\p{M}\\p{N}])"
              + CALLED
              + "([a-z]{1,5}[0-9]{10,18})(?![\\p{L}\\p{N}])");

  private static final Pattern OF_POST_OFFICE =
      Pattern.compile(
          FLAGS
              + NO_LETTER_BEFORE
              + "(?:pin|पिन)(?:[ -]?(?:code|कोड))?[ .:#-]{1,4}([1-9][0-9]{2} ?[0-9]{3})"
              + "(?![\\p{L}\\p{N}]|[ ./-]{1,3}[0-9])");

  private static final Pattern OF_BOOK =
      Pattern.compile(
          FLAGS
              + NO_LETTER_BEFORE
              + "(?:isbn|आईएसबीएन)(?:[ -]?1[03])?[ .:#-]{0,4}((?:97[89][ -]?)?[0-9](?:["
              + " -]?[0-9]){8}[ -]?[0-9x])(?![\\p{L}\\p{N}])");

  private static final String DAY_IN_DIGITS =
      "(?:0[1-9]|[12][0-9]|3[01])(?:0[1-9]|1[0-2])(?:19|20)[0-9]{2}";

  /** A time of ISO 8601, one or two days in eight digits each, the number of a company. */
  private static final Pattern IN_ONE =
      Pattern.compile(
          "(?<![0-9])(?:19|20)[0-9]{2}-[01][0-9]-[0-3][0-9][Tt][0-2][0-9]:[0-5][0-9](?::[0-5][0-9]"
              + "(?:\\.[0-9]{1,9})?)?(?:[Zz]|[+-][0-9]{2}:?[0-9]{2})?(?![0-9])"
              + "|(?<![\\p{L}0-9]|[0-9][ ./-]{1,3})"
              + DAY_IN_DIGITS
              + "(?: ?(?:-|–|to) ?"
              + DAY_IN_DIGITS
              + ")?(?![\\p{L}0-9]|[ ./-]{1,3}[0-9])"
              + "|"
              + NO_LETTER_BEFORE
              + "(?i:[lu][0-9]{5}[a-z]{2}(?:19|20)[0-9]{2}(?:plc|ptc|goi|sgc|npl|flc|ftc|ulc|ult|gap"
              + "|gat|opc)[0-9]{6})(?![\\p{L}\\p{N}])");

  /** A day, an amount with commas, the year at the end of a file number. */
  private static final Pattern OTHER =
      Pattern.compile(
          "(?<![0-9])(?:"
              + "(?:0?[1-9]|[12][0-9]|3[01])[./-](?:0?[1-9]|1[0-2])[./-](?:19|20)[0-9]{2}"
              + "|(?:19|20)[0-9]{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])"
              + "|[0-9]{1,2}(?:,[0-9]{2}){1,6},[0-9]{3}(?:\\.[0-9]{1,2})?(?![0-9,])"
              + "|[0-9]{1,3}(?:,[0-9]{3}){1,6}(?:\\.[0-9]{1,2})?(?![0-9,])"
              + ")(?![0-9])"
              + "|(?<=[0-9][/-])20[0-9]{2}[-/][0-9]{2}(?![0-9])"
              + "|(?<![0-9]{4}/[0-9]{4}/)(?<=[0-9]/)20[0-9]{2}(?![0-9]|/[0-9]{4}(?![0-9]))");

  /** A financial year, such as 2026-27, 2026-2027 or 26-27 in the number of a bill. */
  private static final Pattern FINANCIAL_YEAR =
      Pattern.compile(
          "(?<![0-9])(?:20([0-9]{2})-(?:20)?([0-9]{2})|(?<=\\p{L}[/-])([0-9]{2})-([0-9]{2}))(?=[/-][0-9])");

  /** A year before a longer number; a number in three groups of four begins like it, too. */
  private static final Pattern YEAR =
      Pattern.compile("(?<![0-9]|[0-9][/-])20[0-9]{2}(?=[/-][0-9]{5,10}(?![0-9]|[/-][0-9]))");

  /** Beside these words a number may be that of a person or an account, whatever it is called. */
  private static final Pattern OF_PERSON =
      Pattern.compile(
          FLAGS
              + "(?<![\\p{L}])(?:aadhaar|aadhar|uid|epic|voter|elector|a/c|account|acct|card|pan"
              + "|mobile|mob|phone|whatsapp|call|आधार|मतदाता|वोटर|खाता|कार्ड|मोबाइल|फोन)(?![\\p{L}])");

  private static final Pattern OF_PERSON_BY_FORM =
      Pattern.compile(
          "[0-9]{4}(?:[/-][0-9]{4}){2,3}|(?:91|0)?[6-9][0-9]{9}|[6-9][0-9]{4}[/-][0-9]{5}"
              + "|[6-9][0-9]{2}[/-][0-9]{3}[/-][0-9]{4}");

  /** A sentence with one of these may be about one person. */
  private static final Pattern ABOUT_PERSON =
      Pattern.compile(
          FLAGS
              + "(?<![\\p{L}\\p{M}])(?:applicant|beneficiary|farmer|student|pupil|patient|pensioner"
              + "|complainant|candidate|voter|elector|ration|shri|shrimati|smt|sushri|kumari|devi|kumar|begum|mr|mrs|ms|son"
              + " of|daughter of|wife of|widow|[sdw]/o|लाभार्थी|लाभार्थिनी|किसान"
              + "|आवेदक|आवेदिका|छात्र|छात्रा|विद्यार्थी|रोगी|मरीज़?|पेंशनभोगी|शिकायतकर्ता|मतदाता|राशन|श्री"
              + "|श्रीमती|सुश्री|कुमारी|कुमार|देवी|पुत्र|पुत्री|पत्नी)(?![\\p{L}\\p{M}])");

  /** Behind a short word, such as "no." or "Smt.", a full stop ends no sentence. */
  private static final Pattern END_OF_SENTENCE =
      Pattern.compile("[!?।\\n]|(?<=[\\p{L}\\p{M}]{4}|[0-9)])\\.(?=\\s)");

  /** The signs of a voter card, and of a card for payments. */
  private static final Pattern CARD =
      Pattern.compile("(?i)[a-z]{3}[/-]?[0-9]{7}|[3-6][0-9]{14,15}");

  private static final int AADHAAR_DIGITS = 12;

  private static final Pattern NO_DIGIT = Pattern.compile("[^0-9]");
  private static final Pattern SIGN = Pattern.compile("[\\p{L}\\p{N}]");
  private static final int BESIDE = 30;
  private static final int NEAR = 300;
  private static final int FEWEST = 5;

  /** Mail of an office of government by its duty, and of no officer by name. */
  private static final Pattern OFFICE_MAIL =
      Pattern.compile(
          "(?i)(?<![\\w.%+-])(?:info|contact|help|helpdesk|support|office|pio|cpio|rti|webmaster"
              + "|grievances?|complaints?|feedback|enquiry|media|press|tenders?)(?:[._-][a-z]{2,10})?"
              + "@(?:[a-z0-9-]{1,40}\\.){0,4}(?:gov|nic)\\.in(?![\\w-]|\\.\\w)");

  private OrdinaryNumbers() {}

  /**
   * The words of an office without such numbers, and without the mail of an office.
   *
   * @param text in whatever digits; one that is longer or shorter in other digits stays as it is
   */
  public static String maskedInWords(String text) {
    String digits = AsciiDigits.of(text);
    return digits.length() == text.length()
        ? OFFICE_MAIL.matcher(masked(digits)).replaceAll("office")
        : text;
  }

  /**
   * A text with bars in place of such numbers.
   *
   * @param text with digits 0 to 9
   * @return of the same length, so that places stay
   */
  public static String masked(String text) {
    StringBuilder masked = new StringBuilder(text);
    YearRuns.places(text).forEach(place -> mask(masked, place[0], place[1]));
    named(NAMED, text, masked);
    named(OF_TRANSFER, text, masked);
    named(OF_POST_OFFICE, text, masked);
    named(OF_BOOK, text, masked);
    Matcher year = FINANCIAL_YEAR.matcher(masked.toString());
    while (year.find()) {
      int first = year.group(1) == null ? 3 : 1;
      int next = (Integer.parseInt(year.group(first)) + 1) % 100;
      if (Integer.parseInt(year.group(first + 1)) == next) {
        mask(masked, year.start(), year.end());
      }
    }
    each(IN_ONE, masked);
    each(YEAR, masked);
    each(OTHER, masked);
    return masked.toString();
  }

  private static void named(Pattern pattern, String text, StringBuilder masked) {
    Matcher found = pattern.matcher(text);
    while (found.find()) {
      int to = Math.min(text.length(), found.end() + BESIDE);
      String beside =
          text.substring(Math.max(0, found.start() - BESIDE), found.start())
              + " "
              + text.substring(found.end(), to);
      boolean person = OF_PERSON.matcher(beside).find();
      if (!person && isNumber(found.group(1)) && !isOfPerson(text, found)) {
        mask(masked, found.start(1), found.end(1));
      }
    }
  }

  /** What reads as an Aadhaar number, a card or a mobile number by its groups is one. */
  private static boolean isNumber(String number) {
    return NO_DIGIT.matcher(number).replaceAll("").length() >= FEWEST
        && !OF_PERSON_BY_FORM.matcher(number).matches();
  }

  /** What reads as an Aadhaar number or a card, where its sentence may be about a person. */
  private static boolean isOfPerson(String text, Matcher found) {
    String number = found.group(1);
    String digits = NO_DIGIT.matcher(number).replaceAll("");
    boolean form =
        CARD.matcher(number).matches()
            || digits.length() == AADHAAR_DIGITS && Aadhaar.hasValidForm(digits.toCharArray());
    int from = Math.max(0, found.start() - NEAR);
    String near = text.substring(from, Math.min(text.length(), found.end() + NEAR));
    return form
        && ABOUT_PERSON.matcher(sentence(near, found.start() - from, found.end() - from)).find();
  }

  private static String sentence(String text, int start, int end) {
    Matcher stop = END_OF_SENTENCE.matcher(text);
    int from = 0;
    while (stop.find()) {
      if (stop.start() >= end) {
        return text.substring(from, stop.start());
      } else if (stop.end() <= start) {
        from = stop.end();
      }
    }
    return text.substring(from);
  }

  private static void each(Pattern pattern, StringBuilder masked) {
    Matcher found = pattern.matcher(masked.toString());
    while (found.find()) {
      mask(masked, found.start(), found.end());
    }
  }

  private static void mask(StringBuilder masked, int from, int to) {
    String bars = SIGN.matcher(masked.substring(from, to)).replaceAll("|");
    masked.replace(from, to, bars);
  }
}
