package org.govsm.core.rules;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.govsm.core.decision.Checked;
import org.govsm.core.decision.InputFault;
import org.govsm.core.decision.Tree;
import org.govsm.core.rules.table.Cell;
import org.govsm.core.rules.table.CellException;
import org.govsm.core.rules.table.CellWords;
import org.govsm.core.rules.table.Literals;
import org.govsm.core.rules.table.NamedType;
import org.govsm.core.text.HiddenCharacters;
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
  private final Function<String, List<String>> askedBy;
  private final Case.Draft draft = Case.draft();
  private final List<InputFault> faults = new ArrayList<>();

  CaseReader(Question question) {
    this(question, name -> List.of());
  }

  /** Beside a question, the ids of those that ask for a name. */
  CaseReader(Question question, Function<String, List<String>> askedBy) {
    this.question = question;
    this.askedBy = askedBy;
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

  /** A name that another question asks is no slip: it is only not asked here. */
  private InputFault notAsked(String pointer, String name, List<String> known) {
    List<String> others = askedBy.apply(name);
    if (others.isEmpty()) {
      return InputFault.unknown(pointer, name, known);
    }
    Message text =
        others.size() == 1
            ? Message.of("input.other-question")
                .with("question", Message.of("question." + others.get(0)))
                .with("id", others.get(0))
            : Message.of("input.other-questions");
    return new InputFault(
        pointer,
        "input.unknown",
        text.with("fact", new Term("fact." + name)).with("name", name).with("known", known));
  }

  private void day(Object name, @Nullable Object given) {
    String role = String.valueOf(name);
    String pointer = "/days" + Tree.pointer(role);
    if (!question.dayRoles().contains(role)) {
      faults.add(notAsked(pointer, role, question.dayRoles()));
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
      faults.add(notAsked(pointer, asked, known));
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
    return value != null && isAllowed(pointer, fact, value) ? value : null;
  }

  private boolean isAllowed(String pointer, Fact fact, Object value) {
    if (fact.namedType().allows(value)) {
      return isClean(pointer, value);
    } else if (fact.isMany()) {
      fact.unknownCodes(value)
          .forEach(code -> faults.add(notListed(pointer, code, fact.name(), fact.codes())));
    } else if (value instanceof String code && !fact.codes().isEmpty()) {
      faults.add(notOneOf(pointer, code, fact));
    } else {
      allowedOnly(pointer, fact);
    }
    return false;
  }

  /** As the JSON of the HTTP API is held, so that a text is refused in one way in all doors. */
  private boolean isClean(String pointer, Object value) {
    Optional<String> refused =
        value instanceof String text ? HiddenCharacters.refused(text) : Optional.empty();
    refused
        .map(code -> Message.of("input.control").with("code", code))
        .ifPresent(said -> faults.add(new InputFault(pointer, "input.control", said)));
    return refused.isEmpty();
  }

  /**
   * The faults of a case that was made in Java: values of another kind than the question asks for,
   * or not among those that are allowed.
   *
   * @param others whether a code that the question does not know may be one of another question
   */
  List<InputFault> held(Case facts, boolean others) {
    for (Fact fact : question.facts()) {
      Object value = facts.fact(fact.name()).orElse(null);
      if (value != null && !(others && isOtherCode(fact, value))) {
        held("/facts" + Tree.pointer(fact.name()), fact, value);
      }
    }
    return List.copyOf(faults);
  }

  private void held(String pointer, Fact fact, Object value) {
    if (!fact.namedType().type().holds(value)) {
      faults.add(otherKind(pointer, fact, value));
    } else if (isAllowed(pointer, fact, value)) {
      if (value instanceof BigDecimal number) {
        onStep(pointer, fact, number);
      } else if (fact.namedType().name().equals(NamedType.LOCAL_TIME)) {
        timeOf(pointer, value);
      }
    }
  }

  /** The faults of one value of a case; a code that is not known is told elsewhere. */
  static List<InputFault> held(Question asked, Fact fact, Object value) {
    CaseReader reader = new CaseReader(asked);
    if (!isOtherCode(fact, value)) {
      reader.held("/facts" + Tree.pointer(fact.name()), fact, value);
    }
    return reader.faults;
  }

  private static boolean isOtherCode(Fact fact, Object value) {
    return value instanceof String && !fact.unknownCodes(value).isEmpty();
  }

  /** In Java the kind of a value is its type, and the sentence says how to give it. */
  private static InputFault otherKind(String pointer, Fact fact, Object value) {
    String kind = fact.type() == FactType.DAY ? "day" : fact.type().dmnName();
    String unit = fact.unit().filter(List.of("rupees", "percent")::contains).orElse(kind);
    Message text =
        Message.of("input.kind-" + unit)
            .with("fact", fact.term())
            .with("given", QuotedValue.of(value));
    return new InputFault(pointer, "input." + kind, text);
  }

  /** The nearest of many codes says more than all of them. */
  static InputFault notListed(String pointer, String code, String fact, Collection<String> codes) {
    return notCode("input.not-listed", pointer, code, fact, codes);
  }

  private static InputFault notOneOf(String pointer, String code, Fact fact) {
    return notCode("input.not-one-of", pointer, code, fact.name(), fact.codes());
  }

  private static InputFault notCode(
      String key, String pointer, String code, String fact, Collection<String> codes) {
    Message text =
        NearestName.told(key, code, codes)
            .with("fact", new Term("fact." + fact))
            .with("given", QuotedValue.of(code))
            .with("allowed", List.copyOf(codes));
    return new InputFault(pointer, NOT_ALLOWED, text);
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
      boolean inexact = given instanceof Double || given instanceof Float;
      Message text = Message.of(inexact ? "input.inexact" : "input.number");
      faults.add(
          new InputFault(pointer, "input.number", text.with("given", QuotedValue.of(given))));
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
