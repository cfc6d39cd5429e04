package org.govsm.procurement.measurement.file;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.govsm.core.text.Message;

/** How the numbers of a file are written: what groups their digits, and what marks decimals. */
public final class NumberForm {

  private static final Pattern SCIENTIFIC = Pattern.compile("[+-]?\\d+([.,]\\d+)?[eE][+-]?\\d+");
  private static final int FEW_DIGITS = 18;

  private final String group;
  private final String point;
  private final Pattern written;
  private final Pattern either;

  public NumberForm(String group, String point) {
    this.group = group;
    this.point = point;
    String decimals = point.isEmpty() ? "" : "(" + Pattern.quote(point) + "\\d{1,12})?";
    String g = Pattern.quote(group);
    String grouped =
        group.isEmpty()
            ? ""
            : "|\\d{1,3}(" + g + "\\d{3}){1,6}|\\d{1,2}(" + g + "\\d{2}){0,7}" + g + "\\d{3}";
    either = Pattern.compile(group.isEmpty() ? "(?!)" : "-?\\d{1,3}" + g + "\\d{3}");
    written = Pattern.compile("-?(\\d{1,20}" + grouped + ")" + decimals);
  }

  /** Reads a cell that is not blank; says why where it is no number. */
  public Optional<BigDecimal> read(String cell, Consumer<Message> wrong) {
    if (isFewDigits(cell)) {
      return Optional.of(BigDecimal.valueOf(Long.parseLong(cell)));
    }
    String text = cell.replace('\u2212', '-');
    if (SCIENTIFIC.matcher(text).matches()) {
      wrong.accept(Message.of("import.number-scientific"));
      return Optional.empty();
    } else if (!written.matcher(text).matches()) {
      wrong.accept(Message.of("import.number"));
      return Optional.empty();
    }
    String bare = group.isEmpty() ? text : text.replace(group, "");
    return Optional.of(new BigDecimal(point.isEmpty() ? bare : bare.replace(point, ".")));
  }

  /** Whether it is a number of thousands, or one with three decimals as others write it. */
  boolean isEither(String cell) {
    return either.matcher(cell.replace('\u2212', '-')).matches();
  }

  private static boolean isFewDigits(String cell) {
    for (int i = 0; i < cell.length(); i++) {
      if (cell.charAt(i) < '0' || cell.charAt(i) > '9') {
        return false;
      }
    }
    return cell.length() <= FEW_DIGITS && !cell.isEmpty();
  }
}
