package org.govsm.procurement.importing;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A cell of a sheet as text that can be read in one way only: a date as 2026-10-02, a number with a
 * point and no groups. A number of more than fifteen digits is written as the spreadsheet keeps it,
 * so that an id that it cut is seen to be damaged.
 */
final class SheetCell {

  /** A spreadsheet keeps so many digits. */
  private static final MathContext KEPT = new MathContext(15, RoundingMode.HALF_EVEN);

  /** With fewer decimals a point could be taken for one of thousands. */
  private static final int DECIMALS = 4;

  private static final int MOST_CHARS = 40;
  private static final int MOST_DIGITS = 300;
  private static final long MOST_DAYS = 2_958_465;
  private static final long LEAP_OF_1900 = 60;
  private static final BigDecimal DAY_MILLIS = BigDecimal.valueOf(86_400_000L);

  private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|\\\\.|\\[[^\\]]*\\]|_.|\\*.");
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT);

  /** A cell that holds nothing. */
  static final SheetCell BLANK = new SheetCell("", "");

  private final String type;
  private final String format;
  private final @Nullable String value;
  private final boolean formula;

  /**
   * A cell without a value.
   *
   * @param type as the file says it; empty for a number
   * @param format how its style shows numbers
   */
  SheetCell(String type, String format) {
    this(type, QUOTED.matcher(format).replaceAll("").toLowerCase(Locale.ROOT), null, false);
  }

  private SheetCell(String type, String format, @Nullable String value, boolean formula) {
    this.type = type;
    this.format = format;
    this.value = value;
    this.formula = formula;
  }

  SheetCell ofFormula() {
    return new SheetCell(type, format, value, true);
  }

  SheetCell with(String given) {
    return new SheetCell(type, format, given, formula);
  }

  /** The text; nothing where the cell has a formula whose result the file does not hold. */
  Optional<String> text(boolean from1904) {
    if (value == null) {
      return formula ? Optional.empty() : Optional.of("");
    }
    return switch (type) {
      case "", "n" -> value.isEmpty() ? blank() : Optional.of(number(number(value), from1904));
      case "b" -> Optional.of(value.equals("1") ? "TRUE" : "FALSE");
      case "s", "str", "inlineStr", "e" -> Optional.of(value);
      default -> throw WorkbookPackage.broken();
    };
  }

  private Optional<String> blank() {
    return formula ? Optional.empty() : Optional.of("");
  }

  private static BigDecimal number(String value) {
    try {
      return new BigDecimal(value);
    } catch (NumberFormatException e) {
      throw WorkbookPackage.broken();
    }
  }

  /** Whether it is a date for the spreadsheet. */
  boolean isDate() {
    return value != null && (type.isEmpty() || type.equals("n")) && isDate(format);
  }

  private static boolean isDate(String format) {
    String first = format.split(";", -1)[0];
    return first.contains("y") || first.contains("d");
  }

  private static boolean isTime(String format) {
    return format.contains("m:s") || format.contains("h:m") || format.endsWith(":mm:ss");
  }

  private String number(BigDecimal number, boolean from1904) {
    if (number.toString().length() > MOST_CHARS || Math.abs((long) number.scale()) > MOST_DIGITS) {
      throw WorkbookPackage.broken();
    } else if (isDate(format) && number.signum() >= 0) {
      return date(number, from1904);
    } else if (isTime(format) && number.signum() >= 0) {
      return time(number);
    } else if (format.contains("%")) {
      return plain(number.movePointRight(2)) + "%";
    }
    return plain(number);
  }

  private static String plain(BigDecimal number) {
    BigDecimal kept = number.round(KEPT).stripTrailingZeros();
    int exponent = kept.precision() - kept.scale() - 1;
    if (exponent >= KEPT.getPrecision()) {
      return kept.movePointLeft(exponent).stripTrailingZeros().toPlainString() + "E+" + exponent;
    } else if (kept.scale() <= 0) {
      return kept.toPlainString();
    }
    return kept.setScale(Math.max(kept.scale(), DECIMALS), RoundingMode.UNNECESSARY)
        .toPlainString();
  }

  /** A length of time as hours, minutes and seconds. */
  private static String time(BigDecimal serial) {
    long seconds =
        serial.multiply(DAY_MILLIS).movePointLeft(3).setScale(0, RoundingMode.HALF_UP).longValue();
    return String.format(
        Locale.ROOT, "%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
  }

  private static String date(BigDecimal serial, boolean from1904) {
    long whole = serial.longValue();
    if (whole > MOST_DAYS) {
      throw WorkbookPackage.broken();
    }
    long millis =
        serial
            .subtract(BigDecimal.valueOf(whole))
            .multiply(DAY_MILLIS)
            .setScale(0, RoundingMode.HALF_UP)
            .longValue();
    LocalDate first = from1904 ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, 31);
    long days = !from1904 && whole >= LEAP_OF_1900 ? whole - 1 : whole;
    LocalDateTime time =
        first.plusDays(days).atStartOfDay().plus(millis, ChronoUnit.MILLIS).plusNanos(500_000_000);
    LocalDateTime second = time.truncatedTo(ChronoUnit.SECONDS);
    return millis == 0 ? second.toLocalDate().toString() : TIME.format(second);
  }
}
