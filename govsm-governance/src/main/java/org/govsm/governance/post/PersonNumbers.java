package org.govsm.governance.post;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.govsm.core.identity.NumberEnds;
import org.govsm.core.text.AsciiDigits;

/**
 * Numbers of persons in what many read and what stays: Aadhaar numbers, PANs, voter cards, bank
 * accounts, cards, addresses of payment and mobile numbers; the telephone of an office may stand.
 * By the National Numbering Plan 2003 of the Department of Telecommunications a fixed line has ten
 * digits: the code of its area of two to four digits, which begins with 1 to 8, and its own number,
 * which begins with 2 to 6; 0 is dialled before it.
 */
public final class PersonNumbers {

  private static final Set<String> OF_PERSONS =
      Set.of(PostFlag.AADHAAR, PostFlag.PAN, PostFlag.EPIC, PostFlag.BANK_ACCOUNT);

  /** Ten digits of which the first is 6 to 9, with or without what is dialled before them. */
  private static final Pattern MOBILE = Pattern.compile("(?:91|0)?[6-9][0-9]{9}");

  /** A fixed line, whose code stands apart behind 0 or +91. */
  private static final Pattern FIXED =
      Pattern.compile(
          "(?:\\+?91[^0-9]{0,3}|0[^0-9]?)([1-8][0-9]{1,3})[^0-9]{1,3}"
              + "([2-6](?:[0-9]{5,7}|[0-9]{3}[^0-9]{1,3}[0-9]{4}))"
              + "|0([1-8][0-9]{1,3})[^0-9]{1,3}([2-6][0-9]{2}[^0-9]{1,3}[0-9]{3,4})");

  private static final int DIGITS = 10;

  /** Where persons have their own mail; offices may have theirs anywhere else. */
  private static final Pattern MAIL_OF_PERSON =
      Pattern.compile(
          ".*@(?:aol|gmail|googlemail|gmx|hotmail|icloud|live|msn|outlook|proton|protonmail"
              + "|rediffmail|yahoo|ymail|zohomail)\\.(?:com|net|org|me|in|(?:co|com)\\.[a-z]{2})");

  private static final Pattern NO_DIGIT = Pattern.compile("[^0-9]");

  private PersonNumbers() {}

  /** Whether a text has one. */
  public static boolean isIn(String text) {
    return ContentScan.of(text, "", List.of()).stream().anyMatch(flag -> isOfPerson(flag, text));
  }

  /** The first one of a text, by its first and last signs: it is not told any further. */
  public static Optional<String> firstIn(String text) {
    return ContentScan.of(text, "", List.of()).stream()
        .filter(flag -> isOfPerson(flag, text))
        .findFirst()
        .map(flag -> NumberEnds.of(text.substring(flag.from(), flag.to())));
  }

  /** Whether a text has an address of mail at a provider where persons have theirs. */
  public static boolean hasMailOfPerson(String text) {
    return ContentScan.of(text, "", List.of()).stream()
        .filter(flag -> flag.kind().equals(PostFlag.EMAIL))
        .map(flag -> ContentScan.mail(text.substring(flag.from(), flag.to())))
        .anyMatch(mail -> MAIL_OF_PERSON.matcher(mail).matches());
  }

  private static boolean isOfPerson(PostFlag flag, String text) {
    return OF_PERSONS.contains(flag.kind())
        || flag.kind().equals(PostFlag.PHONE)
            && isMobile(inDigits(text.substring(flag.from(), flag.to())));
  }

  private static String inDigits(String number) {
    return AsciiDigits.of(FoldedText.of(number).withSpokenDigits().text());
  }

  private static boolean isMobile(String number) {
    return MOBILE.matcher(digits(number)).matches() && !isFixed(number);
  }

  private static boolean isFixed(String number) {
    Matcher fixed = FIXED.matcher(number);
    int first = fixed.matches() && fixed.group(1) == null ? 3 : 1;
    return fixed.matches()
        && digits(fixed.group(first)).length() + digits(fixed.group(first + 1)).length() == DIGITS;
  }

  private static String digits(String text) {
    return NO_DIGIT.matcher(text).replaceAll("");
  }
}
