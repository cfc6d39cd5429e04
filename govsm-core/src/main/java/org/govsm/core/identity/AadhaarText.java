package org.govsm.core.identity;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
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

  /** Digits with up to three signs, or nine blanks and dashes, between any two of them. */
  private static final Pattern RUN =
      Pattern.compile("[0-9](?:(?:[^0-9\\p{L}]{0,3}+(?=[0-9])|[ -]{4,9}+)[0-9])*+");

  private static final Pattern GROUP = Pattern.compile("[0-9]+");
  private static final Pattern UNSEEN = Pattern.compile("\\p{Cf}");

  /** Marks on letters are of words by which a number is known; on digits they hide one. */
  private static final Pattern MARKS = Pattern.compile("\\p{Mn}");

  private static final Pattern TELEPHONE =
      Pattern.compile("\\+91[ -]?[6-9][0-9]{4}[ -]?[0-9]{5}(?![0-9])");

  private AadhaarText() {}

  /** Whether a text holds what looks like an Aadhaar number. */
  public static boolean isIn(String text) {
    String masked = OrdinaryNumbers.masked(plain(text));
    return !places(MARKS.matcher(masked).replaceAll("")).isEmpty();
  }

  /**
   * Where Aadhaar numbers stand in a text.
   *
   * @param plain with digits 0 to 9, without {@linkplain OrdinaryNumbers ordinary numbers}
   * @return the first place of each, and the place behind it
   */
  public static List<int[]> places(String plain) {
    List<int[]> places = new ArrayList<>();
    Matcher run =
        RUN.matcher(
            TELEPHONE.matcher(plain).replaceAll(found -> "x".repeat(found.group().length())));
    while (run.find()) {
      inRun(run.group(), run.start(), places);
    }
    return places;
  }

  /** In compatible letters, ASCII digits, and without what is not seen. */
  private static String plain(String text) {
    String composed = Normalizer.normalize(text, Normalizer.Form.NFKC);
    return AsciiDigits.of(UNSEEN.matcher(composed).replaceAll(""));
  }

  /** Groups of digits that stand together and are twelve in all. */
  private static void inRun(String run, int at, List<int[]> places) {
    List<MatchResult> groups = GROUP.matcher(run).results().toList();
    for (int first = 0; first < groups.size(); first++) {
      StringBuilder digits = new StringBuilder();
      int last = first;
      while (last < groups.size() && digits.length() < DIGITS) {
        digits.append(groups.get(last++).group());
      }
      if (digits.length() == DIGITS && Aadhaar.hasValidForm(digits.toString().toCharArray())) {
        places.add(new int[] {at + groups.get(first).start(), at + groups.get(last - 1).end()});
        first = last - 1;
      }
    }
  }
}
