package org.govsm.portal.assessments;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.govsm.core.decision.InputFault;
import org.govsm.portal.web.FreeTexts;
import org.govsm.portal.web.PersonNumbers;
import org.govsm.portal.web.PlacedTexts;
import org.jspecify.annotations.Nullable;

/**
 * Remarks in a document of facts: what is written in words names nobody by an Aadhaar number, a PAN
 * or a mobile number. What stands so already is left.
 */
final class FactRemarks {

  /** The last member of a place, or that of the list that it is in, by which it is for words. */
  private static final Pattern WORDS =
      Pattern.compile(
          ".*(?:note|remark|comment|reason|text|statement|purpose|description|limitation)s?(?:/\\d+)?",
          Pattern.CASE_INSENSITIVE);

  private FactRemarks() {}

  static List<InputFault> faults(
      Map<String, ? extends @Nullable Object> before,
      Map<String, ? extends @Nullable Object> document) {
    Set<String> stood = new HashSet<>();
    PlacedTexts.each(before, "", (place, text) -> stood.add(text));
    List<InputFault> faults = new ArrayList<>();
    PlacedTexts.each(
        document,
        "",
        (place, text) -> {
          if (WORDS.matcher(place).matches() && !stood.contains(text) && PersonNumbers.isIn(text)) {
            faults.add(FreeTexts.fault(place, text));
          }
        });
    return faults;
  }
}
