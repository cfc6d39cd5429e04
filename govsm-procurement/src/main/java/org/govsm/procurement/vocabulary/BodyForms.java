package org.govsm.procurement.vocabulary;

import java.util.Locale;
import java.util.Set;

/**
 * Body forms: words for the legal form of a body, such as Pvt Ltd, which come and go in its name.
 */
public final class BodyForms {

  private static final Set<String> STATED =
      Set.of("M", "S", "MS", "MESSRS", "PRIVATE", "PVT", "LIMITED", "LTD", "LLP", "OPC", "THE");

  /** Words that come and go in the name of one body. */
  private static final Set<String> LOOSE =
      Set.of(
          "P",
          "CO",
          "COMPANY",
          "CORP",
          "CORPORATION",
          "INC",
          "AND",
          "मैसर्स",
          "प्राइवेट",
          "प्रा",
          "लिमिटेड",
          "लि",
          "एलएलपी",
          "कंपनी");

  private BodyForms() {}

  /** Whether a word in capitals states the form of a body. */
  public static boolean isStated(String word) {
    return STATED.contains(word);
  }

  /** Whether a word in capitals comes and goes in the name of one body. */
  public static boolean isLoose(String word) {
    return LOOSE.contains(word);
  }

  /** Whether a word, as it is written, is one of either. */
  public static boolean isForm(String word) {
    String upper = word.toUpperCase(Locale.ROOT);
    return isStated(upper) || isLoose(upper);
  }
}
