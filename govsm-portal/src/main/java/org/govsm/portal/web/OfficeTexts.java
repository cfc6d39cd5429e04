package org.govsm.portal.web;

import java.util.regex.Pattern;
import org.govsm.core.identity.OrdinaryNumbers;
import org.govsm.core.text.AsciiDigits;

/** Office texts: what stands in the words of an office and is nobody's number. */
final class OfficeTexts {

  /** Mail of an office of government by its duty, and of no officer by name. */
  private static final Pattern OFFICE_MAIL =
      Pattern.compile(
          "(?i)(?<![\\w.%+-])(?:info|contact|help|helpdesk|support|office|pio|cpio|rti|webmaster"
              + "|grievances?|complaints?|feedback|enquiry|media|press|tenders?)(?:[._-][a-z]{2,10})?"
              + "@(?:[a-z0-9-]{1,40}\\.){0,4}(?:gov|nic)\\.in(?![\\w-]|\\.\\w)");

  private OfficeTexts() {}

  /** A text without numbers of orders, bills and books, and without mail of an office. */
  static String masked(String text) {
    String digits = AsciiDigits.of(text);
    return digits.length() == text.length()
        ? OFFICE_MAIL.matcher(OrdinaryNumbers.masked(digits)).replaceAll("office")
        : text;
  }
}
