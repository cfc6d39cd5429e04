package org.govsm.procurement.impact;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.govsm.core.text.AsciiDigits;

/** A day as people write it in a text: in figures, or with the month in English or Hindi. */
final class WrittenDay {

  private static final int CENTURY = 100;

  private static final List<String> MONTHS =
      List.of(
          "jan(?:uary)?|जनवरी",
          "feb(?:ruary)?|फ़?रवरी",
          "mar(?:ch)?|मार्च",
          "apr(?:il)?|अप्रैल",
          "may|मई",
          "june?|जून",
          "july?|जुलाई",
          "aug(?:ust)?|अगस्त",
          "sept?(?:ember)?|सितंबर|सितम्बर",
          "oct(?:ober)?|अक्टूबर|अक्तूबर",
          "nov(?:ember)?|नवंबर|नवम्बर",
          "dec(?:ember)?|दिसंबर|दिसम्बर");

  private WrittenDay() {}

  static boolean isIn(String text, LocalDate day) {
    return of(day).matcher(AsciiDigits.of(plain(text))).find();
  }

  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC);
  }

  private static Pattern of(LocalDate day) {
    String date = "0?" + day.getDayOfMonth();
    String figure = "0?" + day.getMonthValue();
    String year = String.format(Locale.ROOT, "(?:%d|%02d)", day.getYear(), day.getYear() % CENTURY);
    String month = "(?:" + plain(MONTHS.get(day.getMonthValue() - 1)) + ")[.,]?";
    return Pattern.compile(
        "(?<!\\d)(?:"
            + String.join(
                "|",
                day.toString(),
                date + "\\s?[./-]\\s?" + figure + "\\s?[./-]\\s?" + year,
                date + "(?:st|nd|rd|th)?[\\s-]*(?:of\\s+)?" + month + "[\\s-]*'?" + year,
                month + "\\s*" + date + "(?:st|nd|rd|th)?,?\\s+" + year)
            + ")(?!\\d)",
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }
}
