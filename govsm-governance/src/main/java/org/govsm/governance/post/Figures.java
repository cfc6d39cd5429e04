package org.govsm.governance.post;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.govsm.governance.tree.DataRows;
import org.jspecify.annotations.Nullable;

/**
 * Reader of figures: numbers in the digits of any script, with Indian commas and with lakh and
 * crore, dates day first or by the name of the month in English and Hindi, and links.
 */
final class Figures {

  private static final Pattern BLANK = Pattern.compile(" +");

  private static final Map<String, Integer> MONTHS = words("month", Integer::valueOf);
  private static final Map<String, BigDecimal> TIMES = words("times", BigDecimal::new);

  private static final Pattern LINK = Pattern.compile("(?:https?://|\\bwww\\.)[^\\s<>\"]+");
  private static final Pattern END_OF_LINK = Pattern.compile("[.,;:!?)'\\]।]+$");
  private static final Pattern NO_PART_OF_LINK =
      Pattern.compile("^https?://|^www\\.|(?<=://)www\\.|[?&]utm_[^&#]*|/$");

  /** Addresses and handles, whose digits are none of the message. */
  private static final Pattern NAME =
      Pattern.compile("[\\p{L}\\p{M}\\p{N}._%+-]{0,64}+@[\\p{L}\\p{M}\\p{N}._-]{1,64}");

  private static final Pattern ISO =
      Pattern.compile("(?<![0-9])(?<y>[0-9]{4})-(?<m>[0-9]{1,2})-(?<d>[0-9]{1,2})(?![0-9])");

  private static final Pattern DAY_FIRST =
      Pattern.compile(
          "(?<![0-9])(?<d>[0-9]{1,2})(?<s>[./-])(?<m>[0-9]{1,2})\\k<s>(?<y>[0-9]{4}|[0-9]{2})(?![0-9])");

  private static final String ANY_MONTH = any(MONTHS.keySet());

  private static final Pattern DAY_MONTH =
      Pattern.compile(
          "(?<![0-9])(?<d>[0-9]{1,2})(?:st|nd|rd|th)?[ -]{1,2}(?:of )?(?<m>"
              + ANY_MONTH
              + ")(?![\\p{L}\\p{M}])\\.?(?:,? ?-?(?<y>[0-9]{4})(?![0-9]))?");

  private static final Pattern MONTH_DAY =
      Pattern.compile(
          "(?<![\\p{L}\\p{M}])(?<m>"
              + ANY_MONTH
              + ")\\.? (?<d>[0-9]{1,2})(?:st|nd|rd|th)?(?![0-9])(?:,? (?<y>[0-9]{4})(?![0-9]))?");

  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<n>[0-9]+(?:-[0-9]+)+|[0-9]+(?:,[0-9]+)*(?:\\.[0-9]+)?)(?: ?(?<t>"
              + any(TIMES.keySet())
              + ")(?![\\p{L}\\p{M}]))?");

  private static final int MONTHS_OF_YEAR = 12;
  private static final int LONGEST_MONTH = 31;
  private static final int CENTURY = 100;
  private static final int SINCE = 2000;

  private final FoldedText text;
  private final StringBuilder rest;
  private final List<Figure> found = new ArrayList<>();

  private Figures(FoldedText text) {
    this.text = text;
    rest = new StringBuilder(text.text());
  }

  private static <T> Map<String, T> words(String kind, Function<String, T> number) {
    Map<String, T> all = new LinkedHashMap<>();
    DataRows.of(Figures.class, "figures.txt").stream()
        .filter(row -> row.get(0).equals(kind))
        .forEach(
            row ->
                BLANK
                    .splitAsStream(row.get(2))
                    .forEach(word -> all.put(FoldedText.fold(word), number.apply(row.get(1)))));
    return all;
  }

  private static String any(Iterable<String> words) {
    List<String> all = new ArrayList<>();
    words.forEach(all::add);
    all.sort(Comparator.comparing(String::length).reversed());
    return all.stream().map(Pattern::quote).collect(Collectors.joining("|"));
  }

  /** The figures of a text, in its order. */
  static List<Figure> of(String text) {
    Figures read = new Figures(FoldedText.of(text));
    read.links();
    read.each(NAME, match -> "");
    read.date(ISO);
    read.date(DAY_FIRST);
    read.date(DAY_MONTH);
    read.date(MONTH_DAY);
    read.each(NUMBER, Figures::number);
    return read.found.stream().sorted(Comparator.comparingInt(Figure::from)).toList();
  }

  private void links() {
    Matcher match = LINK.matcher(rest.toString());
    while (match.find()) {
      String link = END_OF_LINK.matcher(match.group()).replaceFirst("");
      take(
          Figure.LINK,
          NO_PART_OF_LINK.matcher(link).replaceAll(""),
          match.start(),
          match.start() + link.length());
    }
  }

  private void date(Pattern form) {
    Matcher match = form.matcher(rest.toString());
    while (match.find()) {
      int month = month(match.group("m"));
      int day = Integer.parseInt(match.group("d"));
      if (month >= 1 && month <= MONTHS_OF_YEAR && day >= 1 && day <= LONGEST_MONTH) {
        String key = year(match.group("y")) + "-" + month + "-" + day;
        take(Figure.DATE, key, match.start(), match.end());
      }
    }
  }

  private static int month(String written) {
    Integer named = MONTHS.get(written);
    return named == null ? Integer.parseInt(written) : named;
  }

  private static String year(@Nullable String written) {
    if (written == null) {
      return "";
    }
    int year = Integer.parseInt(written);
    return String.valueOf(year < CENTURY ? SINCE + year : year);
  }

  private void each(Pattern form, Function<Matcher, String> read) {
    Matcher match = form.matcher(rest.toString());
    while (match.find()) {
      take(Figure.NUMBER, read.apply(match), match.start(), match.end());
    }
  }

  private static String number(Matcher match) {
    String digits = match.group("n");
    if (digits.contains("-")) {
      return digits.replace("-", "");
    }
    BigDecimal number = new BigDecimal(digits.replace(",", ""));
    String times = match.group("t");
    BigDecimal all = times == null ? number : number.multiply(requireNonNull(TIMES.get(times)));
    return all.stripTrailingZeros().toPlainString();
  }

  /** What was read once is read as nothing else; without a form it is none of the figures. */
  private void take(String kind, String form, int start, int end) {
    if (!form.isEmpty()) {
      found.add(new Figure(kind, form, text.from(start), text.to(end)));
    }
    for (int i = start; i < end; i++) {
      rest.setCharAt(i, ' ');
    }
  }
}
