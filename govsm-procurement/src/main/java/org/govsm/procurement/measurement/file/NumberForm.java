package org.govsm.procurement.measurement.file;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.govsm.core.text.Message;
import org.jspecify.annotations.Nullable;

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
    BigDecimal whole = whole(cell);
    if (whole != null) {
      return Optional.of(whole);
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

  /** A number of a few digits and nothing else, as most are; it is read alike in every file. */
  static @Nullable BigDecimal whole(String cell) {
    int length = cell.length();
    if (length == 0 || length > FEW_DIGITS) {
      return null;
    }
    long number = 0;
    for (int i = 0; i < length; i++) {
      int digit = cell.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return null;
      }
      number = 10 * number + digit;
    }
    return BigDecimal.valueOf(number);
  }
}
