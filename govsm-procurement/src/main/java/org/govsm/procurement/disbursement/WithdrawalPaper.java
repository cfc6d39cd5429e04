package org.govsm.procurement.disbursement;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Withdrawal paper: the words by which an officer names the paper that shows that the bank did not
 * take a file. Words that tell of no paper, of one to come, or that the bank took the file, name
 * none.
 */
public final class WithdrawalPaper {

  private static final String PAPER =
      "(?:paper|papers|letter|mail|e-mail|proof|evidence|document|documents|reply|answer|record"
          + "|confirmation|statement|receipt|reference)";

  private static final Pattern NONE =
      Pattern.compile(
          "\\b(?:no|without|lacking|missing) (?:any |a |such |written )?" + PAPER + "\\b");

  private static final Pattern TO_COME =
      Pattern.compile(
          "\\b(?:to follow|follows later|will|shall|awaited|awaiting|waiting for|pending|expected"
              + "|promised|not yet|yet to|to be (?:asked|sent|given|obtained|received|had)|later"
              + "|not ask|not asked|nobody asked)\\b");

  private static final Pattern TAKEN =
      Pattern.compile(
          "\\b(?:took|takes|(?:has|have|had|was|is) (?:already |been )?(?:taken|accepted)"
              + "|accepts|accepted) (?:the |it\\b|our |this |that )");

  private static final Pattern HINDI =
      Pattern.compile(
          "नहीं पूछ|पूछा नहीं|पत्र नहीं|काग़ज़ नहीं|कागज नहीं|कागज़ नहीं|साक्ष्य नहीं|उत्तर"
              + " नहीं|प्रतीक्षा|प्रतीक्षित|लंबित|बाद"
              + " में|(?:ए|े|ये)ग[ाी](?![\\p{L}\\p{M}])|(?:फ़ाइल|फाइल) (?:ले ली|स्वीकार की|स्वीकार"
              + " कर ली)");

  private WithdrawalPaper() {}

  /** Whether words name such a paper, as far as they do not say the contrary. */
  public static boolean isNamed(String words) {
    String text = words.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s\\p{Z}]+", " ");
    return !NONE.matcher(text).find()
        && !TO_COME.matcher(text).find()
        && !TAKEN.matcher(text + " ").find()
        && !HINDI.matcher(text).find();
  }
}
