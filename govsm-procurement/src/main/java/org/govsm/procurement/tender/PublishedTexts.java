package org.govsm.procurement.tender;

import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Published texts of a tender, or of an act on it: all that everybody reads, a line each, so that
 * words of two do not stand together. What is of officers, such as reasons on record and who is
 * invited, is not read.
 */
final class PublishedTexts {

  private static final String TENDER = "tender";
  private static final String BUYER = "/buyer/";

  private PublishedTexts() {}

  /** All but the buyer's own name. */
  static String of(Tender tender) {
    StringBuilder texts = new StringBuilder();
    collect("", tender.toPlain(), texts);
    return texts.toString();
  }

  /** What an act says, with what it makes of the tender. */
  static String of(TenderAct act) {
    StringBuilder texts = new StringBuilder();
    act.part()
        .toPlain()
        .forEach((name, each) -> collect(name.equals(TENDER) ? "" : "/" + name, each, texts));
    return texts.toString();
  }

  private static void collect(String place, @Nullable Object value, StringBuilder texts) {
    if (value instanceof Map<?, ?> object) {
      object.forEach((name, each) -> collect(place + "/" + name, each, texts));
    } else if (value instanceof Collection<?> list) {
      int at = 0;
      for (Object each : list) {
        collect(place + "/" + at, each, texts);
        at++;
      }
    } else if (value instanceof String text
        && !place.startsWith(BUYER)
        && !CorrigendumScope.isOfOfficers(place)) {
      texts.append(text).append('\n');
    }
  }
}
