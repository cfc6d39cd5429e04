package org.govsm.core.tree;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.govsm.core.decision.Fault;
import org.govsm.core.money.Money;
import org.govsm.core.money.Percent;
import org.govsm.core.text.Message;
import org.jspecify.annotations.Nullable;

/**
 * Reads one value of a kind without forms; a string is taken for every kind, as XML has no other.
 */
final class ScalarReader {

  private static final int MOST_CHARACTERS = 4_000;
  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,25}(\\.\\d{1,25})?");
  private static final Pattern WHOLE = Pattern.compile("-?\\d{1,18}");
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern INSTANT = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T.{1,40}");
  private static final Pattern CODE = Pattern.compile("\\S{1,200}");

  private final List<Fault> faults;

  ScalarReader(List<Fault> faults) {
    this.faults = faults;
  }

  Optional<Object> read(Part part, Object given, String place) {
    return switch (part.kind()) {
      case TEXT -> text(given, place);
      case CODE -> code(part, given, place);
      case DAY -> time(given, place, DAY, "day");
      case INSTANT -> time(given, place, INSTANT, "instant");
      case FLAG -> flag(given, place);
      case COUNT -> count(part, given, place);
      case NUMBER -> number(part, given, place).map(Object.class::cast);
      case PERCENT -> number(part, given, place).map(Percent::new);
      case MONEY -> number(part, given, place).flatMap(n -> money(n, place));
      default -> throw new IllegalStateException("no scalar: " + part.kind());
    };
  }

  Optional<Object> code(Part part, @Nullable Object given, String place) {
    List<String> allowed = part.allowed();
    boolean fits =
        given instanceof String word
            && CODE.matcher(word).matches()
            && noControls(word)
            && (allowed.isEmpty() || allowed.contains(word));
    if (fits) {
      return Optional.of(String.valueOf(given));
    }
    return allowed.isEmpty()
        ? refuse(place, "tree.text", Message.of("input.word"))
        : refuse(place, "tree.code", Message.of("input.code").with("allowed", allowed));
  }

  private Optional<Object> text(Object given, String place) {
    boolean fits =
        given instanceof String text
            && !text.isBlank()
            && text.length() <= MOST_CHARACTERS
            && noControls(text);
    return fits ? Optional.of(given) : refuse(place, "tree.text", Message.of("input.line"));
  }

  private static boolean noControls(String text) {
    return text.chars().noneMatch(Character::isISOControl);
  }

  private Optional<Object> flag(Object given, String place) {
    if (given instanceof Boolean || "true".equals(given) || "false".equals(given)) {
      return Optional.of(Boolean.valueOf(String.valueOf(given)));
    }
    return refuse(place, "tree.flag", Message.of("input.boolean"));
  }

  private Optional<Object> time(Object given, String place, Pattern shape, String kind) {
    if (given instanceof String text && shape.matcher(text).matches()) {
      try {
        return Optional.of(kind.equals("day") ? LocalDate.parse(text) : OffsetDateTime.parse(text));
      } catch (DateTimeException e) {
        // refused below, as what has not even the shape
      }
    }
    return refuse(place, "tree." + kind, Message.of("input." + kind).with("given", shown(given)));
  }

  private Optional<Object> count(Part part, Object given, String place) {
    boolean whole = given instanceof Number || given instanceof String;
    Optional<BigDecimal> number = whole ? number(part, given, place) : Optional.empty();
    if (number.isPresent() && WHOLE.matcher(number.get().toPlainString()).matches()) {
      return Optional.of(number.get().longValueExact());
    }
    return whole && number.isEmpty()
        ? Optional.empty()
        : refuse(place, "tree.whole", Message.of("input.whole"));
  }

  private Optional<Object> money(BigDecimal rupees, String place) {
    try {
      return Optional.of(Money.ofRupees(rupees));
    } catch (ArithmeticException e) {
      return refuse(place, "tree.money", Message.of("input.money"));
    }
  }

  private Optional<BigDecimal> number(Part part, Object given, String place) {
    Optional<BigDecimal> number = exact(given);
    if (number.isEmpty()) {
      faults.add(
          new Fault(place, "tree.number", Message.of("input.number").with("given", shown(given))));
    } else if (outside(part, number.get())) {
      faults.add(new Fault(place, "tree.bounds", bounds(part)));
      return Optional.empty();
    }
    return number;
  }

  private static boolean outside(Part part, BigDecimal number) {
    return part.least().filter(least -> number.compareTo(least) < 0).isPresent()
        || part.most().filter(most -> number.compareTo(most) > 0).isPresent();
  }

  private static Message bounds(Part part) {
    String ends =
        (part.least().isPresent() ? "-least" : "") + (part.most().isPresent() ? "-most" : "");
    Message message = Message.of("input.bounds" + ends);
    Message low = part.least().map(n -> message.with("least", n)).orElse(message);
    return part.most().map(n -> low.with("most", n)).orElse(low);
  }

  /** Binary fractions are refused: what they show is not what they hold. */
  private static Optional<BigDecimal> exact(Object given) {
    boolean taken =
        given instanceof String
            || given instanceof Integer
            || given instanceof Long
            || given instanceof BigInteger
            || given instanceof BigDecimal n && Math.abs((long) n.scale()) <= 50;
    if (!taken) {
      return Optional.empty();
    }
    String digits = given instanceof BigDecimal n ? n.toPlainString() : given.toString();
    return NUMBER.matcher(digits).matches()
        ? Optional.of(new BigDecimal(digits))
        : Optional.empty();
  }

  private static String shown(Object given) {
    String text = String.valueOf(given);
    return text.length() <= 40 ? text : text.substring(0, 40) + "…";
  }

  private Optional<Object> refuse(String place, String code, Message text) {
    faults.add(new Fault(place, code, text));
    return Optional.empty();
  }
}
