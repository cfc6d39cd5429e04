package org.govsm.core.rules;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.govsm.core.decision.Checked;
import org.govsm.core.decision.InputFault;
import org.govsm.core.decision.Tree;
import org.govsm.core.rules.table.Cell;
import org.govsm.core.rules.table.CellException;
import org.govsm.core.rules.table.CellWords;
import org.govsm.core.rules.table.Literals;
import org.govsm.core.rules.table.NamedType;
import org.govsm.core.text.Message;
import org.govsm.core.text.NearestName;
import org.govsm.core.text.QuotedValue;
import org.govsm.core.text.Term;
import org.govsm.core.time.DayBounds;
import org.govsm.core.time.LocalTimes;
import org.jspecify.annotations.Nullable;

/** Reads a case from its tree and notes every fault, each at its pointer. */
final class CaseReader {

  private static final String NOT_ALLOWED = "input.not-allowed";

  private final Question question;
  private final Case.Draft draft = Case.draft();
  private final List<InputFault> faults = new ArrayList<>();

  CaseReader(Question question) {
    this.question = question;
  }

  Checked<Case> read(Map<String, ?> tree) {
    for (String member : tree.keySet()) {
      if (!member.equals("days") && !member.equals("facts")) {
        faults.add(InputFault.unknown(Tree.pointer(member), member, List.of("days", "facts")));
      }
    }
    members(tree.get("days"), "/days").forEach(this::day);
    members(tree.get("facts"), "/facts").forEach(this::fact);
    return Checked.of(draft.done(), faults);
  }

  private Map<?, ?> members(@Nullable Object tree, String pointer) {
    if (tree instanceof Map<?, ?> members) {
      return members;
    } else if (tree != null) {
      faults.add(new InputFault(pointer, "input.object", Message.of("input.object")));
    }
    return Map.of();
  }

  private void day(Object name, @Nullable Object given) {
    String role = String.valueOf(name);
    String pointer = "/days" + Tree.pointer(role);
    if (!question.dayRoles().contains(role)) {
      faults.add(InputFault.unknown(pointer, role, question.dayRoles()));
    } else if (given != null) {
      LocalDate day = dayOf(pointer, given);
      if (day != null) {
        draft.day(role, day);
      }
    }
  }

  private void fact(Object name, @Nullable Object given) {
    String asked = String.valueOf(name);
    String pointer = "/facts" + Tree.pointer(asked);
    Fact fact = question.fact(asked).orElse(null);
    if (fact == null) {
      List<String> known = question.facts().stream().map(Fact::name).toList();
      faults.add(InputFault.unknown(pointer, asked, known));
    } else if (given != null) {
      Object value = valueOf(pointer, fact, given);
      if (value != null) {
        draft.fact(asked, value);
      }
    }
  }

  private @Nullable Object valueOf(String pointer, Fact fact, Object given) {
    Object value =
        switch (fact.type()) {
          case DAY -> dayOf(pointer, given);
          case NUMBER -> numberOf(pointer, fact, given);
          case BOOLEAN -> typed(pointer, "input.boolean", given, Boolean.class);
          case STRING ->
              switch (fact.namedType().name()) {
                case NamedType.LOCAL_TIME -> timeOf(pointer, given);
                case NamedType.IDENTIFIER -> identifierOf(pointer, given);
                default -> typed(pointer, "input.string", given, String.class);
              };
        };
    if (value != null && !fact.namedType().allows(value)) {
      if (fact.isMany()) {
        fact.unknownCodes(value)
            .forEach(code -> faults.add(notListed(pointer, code, fact.name(), fact.codes())));
      } else if (value instanceof String code && !fact.codes().isEmpty()) {
        faults.add(notOneOf(pointer, code, fact));
      } else {
        allowedOnly(pointer, fact);
      }
      return null;
    }
    return value;
  }

  /** The nearest of many codes says more than all of them. */
  static InputFault notListed(String pointer, String code, String fact, Collection<String> codes) {
    return new InputFault(pointer, NOT_ALLOWED, nearest("input.not-listed", code, fact, codes));
  }

  private static InputFault notOneOf(String pointer, String code, Fact fact) {
    Message text = nearest("input.not-one-of", code, fact.name(), fact.codes());
    return new InputFault(pointer, NOT_ALLOWED, text.with("allowed", fact.codes()));
  }

  private static Message nearest(String key, String code, String fact, Collection<String> codes) {
    return Message.of(key)
        .with("fact", new Term("fact." + fact))
        .with("given", QuotedValue.of(code))
        .with("nearest", NearestName.of(code, codes).orElse(""));
  }

  private void allowedOnly(String pointer, Fact fact) {
    NamedType type = fact.namedType();
    faults.add(
        new InputFault(
            pointer,
            NOT_ALLOWED,
            Message.of("input.not-allowed")
                .with("fact", fact.term())
                .with("allowed", CellWords.of(type.allowed(), type.withAllowed(Cell.ANY)))));
  }

  private @Nullable Object typed(String pointer, String code, Object given, Class<?> type) {
    if (type.isInstance(given)) {
      return given;
    }
    faults.add(new InputFault(pointer, code, Message.of(code)));
    return null;
  }

  private @Nullable LocalDate dayOf(String pointer, Object given) {
    try {
      LocalDate day =
          Literals.day(
              given instanceof LocalDate || given instanceof String ? given.toString() : "");
      if (DayBounds.contain(day)) {
        return day;
      }
      faults.add(
          new InputFault(
              pointer, "input.day", Message.of("input.year").with("given", QuotedValue.of(given))));
      return null;
    } catch (CellException e) {
      faults.add(
          new InputFault(
              pointer, "input.day", Message.of("input.day").with("given", QuotedValue.of(given))));
      return null;
    }
  }

  private @Nullable String timeOf(String pointer, Object given) {
    if (given instanceof String text && LocalTimes.read(text).isPresent()) {
      return text;
    }
    faults.add(
        new InputFault(
            pointer, "input.time", Message.of("input.time").with("given", QuotedValue.of(given))));
    return null;
  }

  private @Nullable String identifierOf(String pointer, Object given) {
    if (given instanceof String text && NamedType.isIdentifier(text)) {
      return text;
    }
    faults.add(
        new InputFault(
            pointer,
            "input.identifier",
            Message.of("input.identifier").with("given", QuotedValue.of(given))));
    return null;
  }

  private @Nullable BigDecimal numberOf(String pointer, Fact fact, Object given) {
    try {
      return onStep(pointer, fact, exactNumber(given));
    } catch (CellException e) {
      faults.add(
          new InputFault(
              pointer,
              "input.number",
              Message.of("input.number").with("given", QuotedValue.of(given))));
      return null;
    }
  }

  private static BigDecimal exactNumber(Object given) throws CellException {
    if (given instanceof BigDecimal exact) {
      return exact;
    } else if (given instanceof BigInteger whole) {
      return new BigDecimal(whole);
    } else if (given instanceof Integer || given instanceof Long) {
      return BigDecimal.valueOf(((Number) given).longValue());
    }
    return plainNumber(given);
  }

  private static BigDecimal plainNumber(Object given) throws CellException {
    Literals text = new Literals(given instanceof String s ? s : "\"\"");
    Object value = text.literal();
    if (value instanceof BigDecimal number && text.atEnd()) {
      return number;
    }
    throw text.unreadable("no number");
  }

  private @Nullable BigDecimal onStep(String pointer, Fact fact, BigDecimal number) {
    BigDecimal step = fact.namedType().step().orElse(null);
    if (Case.isTooLong(number)) {
      return tooManyDigits(pointer);
    } else if (step != null && number.remainder(step).signum() != 0) {
      faults.add(
          new InputFault(pointer, "input.step", Message.of("input.step").with("step", step)));
      return null;
    }
    return fact.namedType().fits(number) ? number : tooManyDigits(pointer);
  }

  private @Nullable BigDecimal tooManyDigits(String pointer) {
    faults.add(new InputFault(pointer, "input.digits", Message.of("input.digits")));
    return null;
  }
}
