package org.govsm.portal.web;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.govsm.core.text.AsciiDigits;
import org.govsm.governance.post.ContentScan;
import org.govsm.governance.post.PostFlag;

/**
 * Numbers of persons in what many read and what stays: Aadhaar numbers, PANs and mobile numbers;
 * the telephone of an office may stand.
 */
public final class PersonNumbers {

  private static final Set<String> OF_PERSONS = Set.of(PostFlag.AADHAAR, PostFlag.PAN);

  /** Ten digits of which the first is 6 to 9, with or without what is dialled before them. */
  private static final Pattern MOBILE = Pattern.compile("(?:91|0)?[6-9][0-9]{9}");

  /** Number of a town: its code of two to four digits stands apart, behind 0 or +91. */
  private static final Pattern TOWN =
      Pattern.compile(
          "(?:\\+?91[^0-9]{0,3}|0[^0-9]?)[1-8][0-9]{1,3}[^0-9]{1,3}"
              + "(?:[0-9]{6,8}|[0-9]{4}[^0-9]{1,3}[0-9]{4})|0[1-8][0-9]{1,3}[^0-9]{1,3}"
              + "[0-9]{3}[^0-9]{1,3}[0-9]{3,4}");

  private static final Pattern NO_DIGIT = Pattern.compile("[^0-9]");

  private PersonNumbers() {}

  /** Whether a text has one. */
  public static boolean isIn(String text) {
    return ContentScan.of(text, "", List.of()).stream().anyMatch(flag -> isOfPerson(flag, text));
  }

  private static boolean isOfPerson(PostFlag flag, String text) {
    return OF_PERSONS.contains(flag.kind())
        || flag.kind().equals(PostFlag.PHONE)
            && isMobile(AsciiDigits.of(text.substring(flag.from(), flag.to())));
  }

  /** One whose code stands apart as that of a town, behind 0 or +91, is the number of a town. */
  private static boolean isMobile(String number) {
    return MOBILE.matcher(NO_DIGIT.matcher(number).replaceAll("")).matches()
        && !TOWN.matcher(number).matches();
  }
}
