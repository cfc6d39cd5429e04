package org.govsm.core.document;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.govsm.core.decision.InputFault;
import org.govsm.core.money.Money;
import org.govsm.core.money.Percent;
import org.govsm.core.text.HiddenCharacters;
import org.govsm.core.text.Message;
import org.govsm.core.text.NearestName;
import org.govsm.core.text.QuotedValue;
import org.govsm.core.text.WrittenWords;
import org.govsm.core.time.DayBounds;
import org.jspecify.annotations.Nullable;

/**
 * Reads one value of a kind without schemas; a string is taken for every kind, as XML has no other.
 */
final class ScalarReader {

  /** The code of a text that says too little: it is read all the same, and can be checked. */
  static final String UNSAID = "tree.reason";

  private static final int MOST_SCALE = 50;
  private static final int MOST_BITS = 400;
  private static final Pattern DIGITS = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");

  private final List<InputFault> faults;
  private final boolean onRecord;

  ScalarReader(List<InputFault> faults, boolean onRecord) {
    this.faults = faults;
    this.onRecord = onRecord;
  }

  Optional<Object> read(Field field, Object given, String place) {
    return switch (field.kind()) {
      case TEXT -> text(field, given, place);
      case CODE -> code(field, given, place);
      case DAY -> time(field, given, place, LocalDate::parse);
      case INSTANT -> time(field, given, place, OffsetDateTime::parse);
      case FLAG -> flag(given, place);
      case COUNT -> number(field, given, place).map(BigDecimal::longValueExact);
      case PERCENT -> number(field, given, place).map(Percent::new);
      case MONEY -> number(field, given, place).map(Money::ofRupees);
      default -> number(field, given, place).map(Object.class::cast);
    };
  }

  Optional<Object> code(Field field, @Nullable Object given, String place) {
    List<String> allowed = field.allowed();
    boolean any = allowed.isEmpty();
    if (given instanceof String word
        && (any ? fits(Field.Kind.CODE, word) : allowed.contains(word))) {
      return field.isIdentifier() ? identifier(word, place) : Optional.of(word);
    }
    return any
        ? refuse(place, "tree.text", Message.of("input.word"))
        : refuse(place, "tree.code", noCode(given, allowed));
  }

  static Message noCode(@Nullable Object given, List<String> allowed) {
    String word = given instanceof String text ? text : "";
    return NearestName.told("input.code", word, allowed).with("allowed", allowed);
  }

  private Optional<Object> identifier(String word, String place) {
    Optional<Message> unseen = HiddenCharacters.unseen(word);
    if (unseen.isPresent()) {
      return refuse(place, "tree.unseen", unseen.get());
    }
    return Optional.of(Normalizer.normalize(word, Normalizer.Form.NFC));
  }

  private Optional<Object> text(Field field, Object given, String place) {
    if (!(given instanceof String text) || !fits(Field.Kind.TEXT, text)) {
      return refuse(place, "tree.text", Message.of("input.line"));
    }
    if (!onRecord && field.isReason() && !WrittenWords.areIn(text)) {
      String key = field.name().equals("reason") ? "input.reason" : "input.words";
      faults.add(new InputFault(place, UNSAID, Message.of(key)));
    }
    return Optional.of(text);
  }

  private Optional<Object> flag(Object given, String place) {
    return given instanceof Boolean || "true".equals(given) || "false".equals(given)
        ? Optional.of(Boolean.valueOf(given.toString()))
        : refuse(place, "tree.flag", Message.of("input.boolean"));
  }

  private Optional<Object> time(
      Field field, Object given, String place, Function<String, Object> parser) {
    if (given instanceof String text && fits(field.kind(), text)) {
      try {
        return Optional.of(parser.apply(text));
      } catch (DateTimeException e) {
        // refused below, as what has not even the shape
      }
    }
    String kind = field.kind() == Field.Kind.DAY ? "day" : "instant";
    if (field.isUnspoken()) {
      return refuse(place, "tree." + kind, Message.of("input.unspoken-" + kind));
    }
    String what = isYear(given, parser) ? "year" : kind;
    return refuse(
        place, "tree." + kind, Message.of("input." + what).with("given", QuotedValue.of(given)));
  }

  /** Whether it is written as it is to be, in a year that cannot be meant. */
  private static boolean isYear(Object given, Function<String, Object> parser) {
    try {
      return given instanceof String text
          && parser.apply(text) instanceof TemporalAccessor at
          && !DayBounds.contain(LocalDate.from(at));
    } catch (DateTimeException e) {
      return false;
    }
  }

  private Optional<BigDecimal> number(Field field, Object given, String place) {
    Optional<String> digits = digits(given);
    if (digits.filter(d -> fits(field.kind(), d)).isEmpty()) {
      return refuse(place, given, field, digits.orElse(""));
    }
    Optional<BigDecimal> number = digits.map(BigDecimal::new).map(ScalarReader::shortest);
    if (number.filter(n -> outside(field, n)).isPresent()) {
      return refuse(place, "tree.bounds", bounds(field));
    }
    return number;
  }

  /** Binary fractions are refused: what they show is not what they hold. */
  private static Optional<String> digits(Object given) {
    if (given instanceof String || given instanceof Integer || given instanceof Long) {
      return Optional.of(given.toString());
    } else if (given instanceof BigInteger whole && whole.bitLength() <= MOST_BITS) {
      return Optional.of(whole.toString());
    } else if (given instanceof BigDecimal number
        && Math.abs((long) number.scale()) <= MOST_SCALE
        && number.unscaledValue().bitLength() <= MOST_BITS) {
      return Optional.of(shortest(number).toPlainString());
    }
    return Optional.empty();
  }

  /** One spelling of one number, so that the same facts have the same hash. */
  private static BigDecimal shortest(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  private <T> Optional<T> refuse(String place, Object given, Field field, String digits) {
    if (fits(Field.Kind.NUMBER, digits)) {
      String kind = field.kind() == Field.Kind.MONEY ? "money" : "whole";
      return refuse(place, "tree." + kind, Message.of("input." + kind));
    }
    boolean exact = given instanceof BigDecimal || given instanceof BigInteger;
    if (exact || DIGITS.matcher(digits).matches()) {
      return refuse(place, "tree.digits", Message.of("input.digits"));
    }
    if (field.isUnspoken()) {
      return refuse(place, "tree.number", Message.of("input.unspoken"));
    }
    boolean inexact = given instanceof Double || given instanceof Float;
    Message text = Message.of(inexact ? "input.inexact" : "input.number");
    return refuse(place, "tree.number", text.with("given", QuotedValue.of(given)));
  }

  private static boolean outside(Field field, BigDecimal number) {
    return field.least().filter(least -> number.compareTo(least) < 0).isPresent()
        || field.most().filter(most -> number.compareTo(most) > 0).isPresent();
  }

  /** Says between which numbers a field lies; only for one that has a bound. */
  static Message bounds(Field field) {
    String ends =
        (field.least().isPresent() ? "-least" : "") + (field.most().isPresent() ? "-most" : "");
    Message message = Message.of("input.bounds" + ends);
    Message low = field.least().map(n -> message.with("least", n)).orElse(message);
    return field.most().map(n -> low.with("most", n)).orElse(low);
  }

  private static boolean fits(Field.Kind kind, String written) {
    return Spelling.fits(kind, written);
  }

  private <T> Optional<T> refuse(String place, String code, Message text) {
    faults.add(new InputFault(place, code, text));
    return Optional.empty();
  }
}
