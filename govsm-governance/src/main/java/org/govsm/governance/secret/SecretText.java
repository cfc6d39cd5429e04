package org.govsm.governance.secret;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which texts look like a secret or hold one. */
final class SecretText {

  private static final int IGNORE_CASE = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  /**
   * Each looks at a letter only so many times, however long the text is: nobody limits that yet.
   */
  private static final List<Pattern> KNOWN =
      List.of(
          // a signed token of three parts
          Pattern.compile(
              "(?<![A-Za-z0-9_-])(?>[A-Za-z0-9_-]*?eyJ)[A-Za-z0-9_-]{5,}+\\.[A-Za-z0-9_-]{5,}+\\."),
          Pattern.compile("otpauth(-migration)?://", IGNORE_CASE),
          Pattern.compile("-----BEGIN [A-Z0-9 ]*PRIVATE KEY", IGNORE_CASE),
          Pattern.compile("\\b(bearer|basic)\\s+[A-Za-z0-9+/._~-]{12,}", IGNORE_CASE),
          Pattern.compile("\\b(set-)?cookie\\s*:\\s*\\S", IGNORE_CASE),
          Pattern.compile("[a-z][a-z0-9+.-]{0,30}://[^\\s/@:]+:[^\\s/@]+@", IGNORE_CASE),
          // keys that well-known services begin alike
          Pattern.compile(
              "\\b(AKIA[0-9A-Z]{12,}|AIza[A-Za-z0-9_-]{20,}|gh[pousr]_[A-Za-z0-9]{20,}"
                  + "|xox[abprs]-[A-Za-z0-9-]{10,}|EAA[A-Za-z0-9]{20,}|sk-[A-Za-z0-9_-]{16,})"));

  private static final String NAMES =
      "pass[ _-]?word|passwd|pass[ _-]?phrase|pass[ _-]?code|(access|refresh|api|auth)?[ _-]?token"
          + "|secret([ _-]?key)?|api[ _-]?key|(?<![\\p{L}\\p{M}])t?otp([ _-]?(seed|code))?"
          + "|(recovery|backup)[ _-]?codes?|session[ _-]?id";

  /** One of these stands in each of the names, in what is short for one, and in a PIN. */
  private static final List<String> IN_NAMES =
      List.of("pass", "token", "secret", "key", "otp", "code", "session", "pw", "pin");

  private static final String HINDI_NAMES =
      "पासवर्ड|पासकोड|पासफ़्रेज़|कूट[ -]?शब्द|गुप्त[ -]?कोड|ओटीपी";

  /** A name of a secret and, after a colon or an equals sign, something. */
  private static final Pattern STATED =
      Pattern.compile(
          "(" + NAMES + "|" + HINDI_NAMES + ")[\"'*]*\\s*[:=]\\s*[\"']?[^\\s\"']", IGNORE_CASE);

  /** In India PWD is a department; only small letters are a password. */
  private static final Pattern STATED_SHORT = Pattern.compile("\\b[Pp](wd|w)\\s*[:=]\\s*\\S");

  private static final String SAID =
      "(?:\\s*[:=>–—-]\\s*|\\s+(?:is|was|=|है)?:?\\s*)[\"']?(?<said>\\S{4,})";

  /** "password is x9!k": a sentence, so only if what follows is no plain word. */
  private static final Pattern SPOKEN =
      Pattern.compile("(?:" + NAMES + "|" + HINDI_NAMES + ")" + SAID, IGNORE_CASE);

  /** "password for the page is x9!k". */
  private static final Pattern SPOKEN_OF =
      Pattern.compile(
          "(?:"
              + NAMES
              + "|"
              + HINDI_NAMES
              + ")(?:\\s++\\S++){1,5}?\\s++(?:is|was|=)\\s++(?<said>\\S{4,})",
          IGNORE_CASE);

  /** "pwd x9!k": words that also mean something else, so never a number alone. */
  private static final Pattern SPOKEN_SHORT =
      Pattern.compile("\\b(?:[Pp]wd|[Pp]w|[Pp]ass)\\b" + SAID);

  /** In addresses a PIN is the six digits of a post office. */
  private static final Pattern PIN =
      Pattern.compile(
          "(?<![\\p{L}\\p{M}])(?:m-?pin|pin(?:[ _-]?code)?|पिन(?:[ -]?कोड)?)(?:\\s*[:=>–—-]\\s*"
              + "|\\s+(?:is|was|है)?:?\\s*)(?:\\d{4,5}|0\\d{5}|\\d{7,8})(?![\\p{L}\\d])",
          IGNORE_CASE);

  private static final Pattern SECRET_PIN =
      Pattern.compile(
          "(?:\\b(?:login|log-in|sign-in|security|secret|device|phone|mobile|screen|lock|sim|card|atm|upi)"
              + "\\s+pin|\\bm-?pin|गुप्त\\s+पिन)(?:\\s*[:=>–—-]\\s*|\\s+(?:is|was|है)?:?\\s*)\\d{4,8}",
          IGNORE_CASE);

  private static final Pattern MIXED = Pattern.compile("(?=.*\\d)(?=.*\\p{L})[^:/]{4,}");
  private static final Pattern ONLY_DIGITS = Pattern.compile("\\d{4,8}");
  private static final Pattern AT_ITS_END = Pattern.compile("[.,;:)\"'।]+$");

  /** The id of a control, a date, an ordinal number. */
  private static final Pattern NO_SECRET =
      Pattern.compile(
          "[A-Z]{2,5}-[A-Z]{2,5}-\\d{1,3}|\\d{1,2}-\\p{L}{3,9}-\\d{2,4}|\\d+(st|nd|rd|th)");

  /** The number of a company in the register of companies, which is public. */
  private static final Pattern OF_COMPANY =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])[LUlu][0-9]{5}[A-Za-z]{2}(?:19|20)[0-9]{2}[A-Za-z]{3}[0-9]{6}"
              + "(?![\\p{L}\\p{N}])");

  private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}+");

  private SecretText() {}

  static boolean matches(String given) {
    String text = plain(given);
    return KNOWN.stream().anyMatch(known -> known.matcher(text).find())
        || mayName(text) && isNamed(text)
        || RandomString.isIn(OF_COMPANY.matcher(text).replaceAll(" "));
  }

  /** Most texts name none, and need no closer look; other letters may count as some of ours. */
  private static boolean mayName(String text) {
    String small = text.toLowerCase(Locale.ROOT);
    return !isAscii(text) || IN_NAMES.stream().anyMatch(small::contains);
  }

  private static boolean isNamed(String text) {
    return STATED.matcher(text).find()
        || STATED_SHORT.matcher(text).find()
        || PIN.matcher(text).find()
        || SECRET_PIN.matcher(text).find()
        || spoken(SPOKEN, text, true)
        || spoken(SPOKEN_OF, text, false)
        || spoken(SPOKEN_SHORT, text, false);
  }

  static boolean isAscii(String text) {
    return text.chars().allMatch(c -> c < 128);
  }

  /** Without what only the eye does not see: wide letters, invisible characters. */
  private static String plain(String text) {
    return isAscii(text)
        ? text
        : INVISIBLE.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("");
  }

  private static boolean spoken(Pattern sentence, String text, boolean orDigits) {
    Matcher said = sentence.matcher(text);
    while (said.find()) {
      String next = AT_ITS_END.matcher(said.group("said")).replaceFirst("");
      boolean secret =
          MIXED.matcher(next).matches() || orDigits && ONLY_DIGITS.matcher(next).matches();
      if (secret && !NO_SECRET.matcher(next).matches()) {
        return true;
      }
    }
    return false;
  }
}
