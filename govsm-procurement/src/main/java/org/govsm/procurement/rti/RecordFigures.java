package org.govsm.procurement.rti;

import java.math.BigDecimal;
import java.util.Set;
import java.util.regex.Pattern;
import org.govsm.core.text.IndianNumbers;
import org.govsm.procurement.record.PersonalNumbers;

/**
 * Figures of records as a packet shows them: exact, without zeros at the end that count nothing. A
 * count with six decimals has as many digits as a number of a person, and is none.
 */
final class RecordFigures {

  /** Sums of money keep their paise. */
  private static final int PAISE = 2;

  /** What was measured, as certificates write it. */
  private static final Pattern MEASURED = Pattern.compile("-?\\d{1,15}\\.\\d{6}");

  private static final Set<String> OF_RESULTS = Set.of("measured", "measuredUpTo");

  private RecordFigures() {}

  /**
   * The text of a value.
   *
   * @param path its place in the record
   */
  static String shown(String path, Object value) {
    if (value instanceof BigDecimal number) {
      return number.scale() > PAISE ? figure(number) : number.toPlainString();
    }
    String text = value.toString();
    boolean result = OF_RESULTS.contains(path.substring(path.lastIndexOf('.') + 1));
    return result && MEASURED.matcher(text).matches() ? figure(new BigDecimal(text)) : text;
  }

  private static String figure(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    String plain = stripped.toPlainString();
    // With commas nobody reads it as the number of a person.
    return PersonalNumbers.isIn(plain) ? IndianNumbers.group(stripped) : plain;
  }
}
