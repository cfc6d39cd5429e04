package org.govsm.procurement.treasury;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Optional;
import org.govsm.core.money.Money;
import org.govsm.procurement.treasury.FileProfile.Form;

/** Values as the cells of a file have them. */
final class CellForm {

  private static final String RUPEES = "[0-9]{1,12}(\\.[0-9]{1,2})?";
  private static final String PAISE = "[0-9]{1,14}";

  private CellForm() {}

  static String write(Form form, DateTimeFormatter days, Object value) {
    return switch (form) {
      case TEXT, COUNT, RUPEES -> value.toString();
      case PAISE -> String.valueOf(((Money) value).paise());
      case DAY -> days.format((LocalDate) value);
    };
  }

  /** Nothing where the cell is no sum. */
  static Optional<Money> sum(Form form, String cell) {
    if (form == Form.PAISE) {
      return cell.matches(PAISE) ? Optional.of(new Money(Long.parseLong(cell))) : Optional.empty();
    }
    return cell.matches(RUPEES)
        ? Optional.of(Money.ofRupees(new BigDecimal(cell)))
        : Optional.empty();
  }

  /** Nothing where the cell is no day. */
  static Optional<LocalDate> day(DateTimeFormatter days, String cell) {
    try {
      return Optional.of(LocalDate.parse(cell, days.withResolverStyle(ResolverStyle.STRICT)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
