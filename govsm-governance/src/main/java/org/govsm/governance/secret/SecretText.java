package org.govsm.governance.secret;

import java.text.Normalizer;
import java.util.List;
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

  private static final String HINDI_NAMES = "पासवर्ड|कूटशब्द|ओटीपी";

  /** A name of a secret and, after a colon or an equals sign, something. */
  private static final Pattern STATED =
      Pattern.compile(
          "(" + NAMES + "|" + HINDI_NAMES + ")[\"'*]*\\s*[:=]\\s*[\"']?[^\\s\"']", IGNORE_CASE);

  /** In India PWD is a department; only small letters are a password. */
  private static final Pattern STATED_SHORT = Pattern.compile("\\bpwd\\s*[:=]\\s*\\S");

  /** "password is x9!k": a sentence, so only if what follows is no plain word. */
  private static final Pattern SPOKEN =
      Pattern.compile(
          "(" + NAMES + "|" + HINDI_NAMES + ")\\s+(is\\s+|was\\s+|है\\s+)?[\"']?(\\S{4,})",
          IGNORE_CASE);

  private static final Pattern MIXED = Pattern.compile("(?=.*\\d)(?=.*\\p{L})[^:/]*[^:/.,;]");
  private static final Pattern ONLY_DIGITS = Pattern.compile("\\d{4,8}[.,;]?");

  private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}+");

  private SecretText() {}

  static boolean matches(String given) {
    String text = plain(given);
    return KNOWN.stream().anyMatch(known -> known.matcher(text).find())
        || STATED.matcher(text).find()
        || STATED_SHORT.matcher(text).find()
        || spoken(text)
        || RandomString.isIn(text);
  }

  /** Without what only the eye does not see: wide letters, invisible characters. */
  private static String plain(String text) {
    return text.chars().allMatch(c -> c < 128)
        ? text
        : INVISIBLE.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("");
  }

  private static boolean spoken(String text) {
    Matcher said = SPOKEN.matcher(text);
    while (said.find()) {
      String next = said.group(said.groupCount());
      if (MIXED.matcher(next).matches() || ONLY_DIGITS.matcher(next).matches()) {
        return true;
      }
    }
    return false;
  }
}
