package org.govsm.portal.builder;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.govsm.core.decision.InputFault;
import org.govsm.core.document.Field;
import org.govsm.core.text.HiddenCharacters;
import org.govsm.core.text.IndianNumbers;
import org.govsm.core.text.Message;
import org.govsm.portal.web.Faults;
import org.govsm.portal.web.RequestContexts;
import org.govsm.portal.web.TypedNumber;
import org.jspecify.annotations.Nullable;

/**
 * Typed values: what a person types for one value of a tree, and what stands in a tree as a person
 * reads it. Of a term that ends, people say the last day, and the tree keeps the day after.
 */
final class TypedValues {

  static final String UNTIL = "until";

  private static final int PAISE = 2;

  private TypedValues() {}

  /** A value as a person reads it. */
  static String shown(Field field, @Nullable Object value) {
    if (value == null) {
      return "";
    } else if (value instanceof List<?> words) {
      return String.join("\n", words.stream().map(String::valueOf).toList());
    } else if (field.kind() == Field.Kind.MONEY) {
      return TypedNumber.read(value.toString()).map(TypedValues::sum).orElse(value.toString());
    } else if (value instanceof BigDecimal number) {
      return number.toPlainString();
    } else if (field.kind() == Field.Kind.FLAG) {
      return Boolean.parseBoolean(value.toString()) ? "yes" : "no";
    } else if (isEnd(field)) {
      return RequestContexts.day(value.toString())
          .map(day -> day.minusDays(1).toString())
          .orElse(value.toString());
    }
    return value.toString();
  }

  /** Grouped, with paise only where there are any. */
  private static String sum(BigDecimal number) {
    boolean whole = number.stripTrailingZeros().scale() <= 0;
    return IndianNumbers.group(whole ? number.setScale(0, RoundingMode.UNNECESSARY) : number);
  }

  private static boolean isEnd(Field field) {
    return field.kind() == Field.Kind.DAY && field.name().equals(UNTIL);
  }

  /** A value, or what is wrong with what was typed. */
  record Read(Optional<Object> value, Optional<Message> fault) {

    static Read of(Object value) {
      return new Read(Optional.of(value), Optional.empty());
    }

    static Read wrong(Message why) {
      return new Read(Optional.empty(), Optional.of(why));
    }
  }

  /** What was typed, as the tree has it; it is not empty. */
  static Read read(Field field, String typed) {
    return switch (field.kind()) {
      case MONEY -> number(typed, PAISE);
      case PERCENT, NUMBER -> number(typed, 0);
      case COUNT -> count(typed);
      case DAY -> day(field, typed);
      case FLAG -> Read.of(typed.equals("yes"));
      case CODE -> code(typed);
      default -> Read.of(typed);
    };
  }

  /** As trees have it: with at least so many decimals. */
  private static Read number(String typed, int decimals) {
    return TypedNumber.read(typed.endsWith("%") ? typed.substring(0, typed.length() - 1) : typed)
        .map(
            number -> number.setScale(Math.max(decimals, number.scale()), RoundingMode.UNNECESSARY))
        .map(number -> Read.of(number.toPlainString()))
        .orElseGet(() -> Read.wrong(Message.of("builder.number").with("given", typed)));
  }

  private static Read count(String typed) {
    return TypedNumber.read(typed)
        .filter(number -> number.stripTrailingZeros().scale() <= 0)
        .map(number -> Read.of(number.setScale(0)))
        .orElseGet(() -> Read.wrong(Message.of("builder.whole-number").with("given", typed)));
  }

  private static Read day(Field field, String typed) {
    Optional<LocalDate> day = RequestContexts.day(typed);
    return day.map(one -> Read.of((isEnd(field) ? one.plusDays(1) : one).toString()))
        .orElseGet(() -> Read.wrong(Message.of("builder.day").with("given", typed)));
  }

  private static Read code(String typed) {
    Optional<Message> unseen = HiddenCharacters.unseen(typed);
    return typed.codePoints().anyMatch(Character::isWhitespace)
        ? Read.wrong(Message.of("builder.word").with("given", typed))
        : unseen.map(Read::wrong).orElseGet(() -> Read.of(typed));
  }

  /** A fault at a place of the page. */
  static InputFault fault(String name, Message text) {
    return Faults.at(name, text);
  }
}
