package org.govsm.procurement.impact;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.govsm.core.text.AsciiDigits;

/** A day as people write it in a text: in figures, or with the month in English or Hindi. */
final class WrittenDay {

  private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, new Locale("hi"));
  private static final int CENTURY = 100;

  private WrittenDay() {}

  static boolean isIn(String text, LocalDate day) {
    String plain = AsciiDigits.of(Normalizer.normalize(text, Normalizer.Form.NFC));
    return of(day).matcher(plain).find();
  }

  private static Pattern of(LocalDate day) {
    String date = "0?" + day.getDayOfMonth();
    String figure = "0?" + day.getMonthValue();
    String year = "(?:" + day.getYear() + "|" + String.format("%02d", day.getYear() % CENTURY) + ")";
    String month = "(?:" + months(day.getMonth()) + ")[.,]?";
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

  private static String months(Month month) {
    return LANGUAGES.stream()
        .flatMap(
            language ->
                Stream.of(TextStyle.FULL, TextStyle.SHORT)
                    .map(style -> month.getDisplayName(style, language)))
        .map(name -> Normalizer.normalize(name, Normalizer.Form.NFC))
        .flatMap(name -> Stream.of(name, name.replace("ंब", "म्ब").replace("क्तू", "क्टू")))
        .distinct()
        .map(Pattern::quote)
        .collect(Collectors.joining("|"));
  }
}
