package org.govsm.core.identity;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.govsm.core.text.AsciiDigits;

/**
 * Aadhaar numbers in what people write, in whatever digits and with whatever signs between them.
 * Twelve digits that hold by Verhoeff's scheme are taken for one; days, amounts with their commas,
 * years of file numbers and telephone numbers of India with the code of the country are not.
 */
public final class AadhaarText {

  private static final int DIGITS = 12;

  /** Digits with up to three signs between any two of them; a letter ends the run. */
  private static final Pattern RUN = Pattern.compile("[0-9](?:[^0-9\\p{L}]{0,3}[0-9])*+");

  private static final Pattern GROUP = Pattern.compile("[0-9]+");
  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}\\p{Mn}]");

  /**
   * What is no part of a number: a day, an amount with commas, the year at the end of a file
   * number, a telephone number.
   */
  private static final Pattern ORDINARY =
      Pattern.compile(
          "(?<![0-9])(?:"
              + "(?:0?[1-9]|[12][0-9]|3[01])[./-](?:0?[1-9]|1[0-2])[./-](?:19|20)[0-9]{2}"
              + "|(?:19|20)[0-9]{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])"
              + "|[0-9]{1,2}(?:,[0-9]{2}){1,6},[0-9]{3}(?:\\.[0-9]{1,2})?(?![0-9,])"
              + "|[0-9]{1,3}(?:,[0-9]{3}){1,6}(?:\\.[0-9]{1,2})?(?![0-9,])"
              + ")(?![0-9])"
              + "|(?<=[0-9][/-])20[0-9]{2}[-/][0-9]{2}(?![0-9])"
              + "|(?<![0-9]{4}/[0-9]{4}/)(?<=[0-9]/)20[0-9]{2}(?![0-9]|/[0-9]{4}(?![0-9]))"
              + "|\\+91[ -]?[6-9][0-9]{4}[ -]?[0-9]{5}(?![0-9])");

  private AadhaarText() {}

  /** Whether a text holds what looks like an Aadhaar number. */
  public static boolean isIn(String text) {
    String plain = ORDINARY.matcher(plain(text)).replaceAll("x");
    Matcher run = RUN.matcher(plain);
    while (run.find()) {
      if (isInRun(run.group())) {
        return true;
      }
    }
    return false;
  }

  /** In compatible letters, ASCII digits, and without what is not seen. */
  private static String plain(String text) {
    String composed = Normalizer.normalize(text, Normalizer.Form.NFKC);
    return AsciiDigits.of(UNSEEN.matcher(composed).replaceAll(""));
  }

  /** Groups of digits that stand together and are twelve in all. */
  private static boolean isInRun(String run) {
    List<String> groups = new ArrayList<>();
    Matcher group = GROUP.matcher(run);
    while (group.find()) {
      groups.add(group.group());
    }
    for (int first = 0; first < groups.size(); first++) {
      StringBuilder digits = new StringBuilder();
      for (int last = first; last < groups.size() && digits.length() < DIGITS; last++) {
        digits.append(groups.get(last));
      }
      if (digits.length() == DIGITS && Aadhaar.hasValidForm(digits.toString().toCharArray())) {
        return true;
      }
    }
    return false;
  }
}
