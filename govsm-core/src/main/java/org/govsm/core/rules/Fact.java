package org.govsm.core.rules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.govsm.core.money.Money;
import org.govsm.core.money.Percent;
import org.govsm.core.rules.table.Cell;
import org.govsm.core.rules.table.CellException;
import org.govsm.core.rules.table.CellParser;
import org.govsm.core.rules.table.InputColumn;
import org.govsm.core.rules.table.NamedType;
import org.govsm.core.rules.table.OutputColumn;
import org.govsm.core.rules.table.ValueType;
import org.govsm.core.text.Messages;
import org.govsm.core.text.NearestName;
import org.govsm.core.text.Term;

/** A fact that a question asks for, or a field that its answer gives: name, kind, unit, codes. */
public final class Fact {

  /** Units that have a form of their own. */
  private static final List<String> UNITS =
      List.of(NamedType.RUPEES, NamedType.PERCENT, "days", "count");

  private final String name;
  private final NamedType type;
  private final String prefix;
  private final String label;
  private final List<String> codes;

  private Fact(String name, NamedType type, String prefix, String label) {
    if (name.isBlank()) {
      throw new IllegalArgumentException("a fact has a name: one word in camel case");
    }
    this.name = name;
    this.type = type;
    this.prefix = prefix;
    this.label = label;
    codes = type.codes();
  }

  /** Of a name that a host writes; of a pack that has another the lint tells. */
  static String oneWord(String name) {
    if (!isOneWord(name)) {
      throw new IllegalArgumentException(
          "'"
              + name
              + "' is no name of a fact: write one word in camel case, such as hillDistrict");
    }
    return name;
  }

  /**
   * Whether a name is one that a fact or the role of a day can have.
   *
   * @param name such as {@code hillDistrict}
   */
  public static boolean isOneWord(String name) {
    return !name.isEmpty() && name.chars().noneMatch(Character::isWhitespace);
  }

  static Fact asked(InputColumn column) {
    return new Fact(column.fact(), column.type(), "fact.", column.label());
  }

  static Fact answered(OutputColumn column) {
    return new Fact(column.name(), column.type(), "answer.", "");
  }

  /**
   * A number that a question in Java asks for; negative ones are not allowed.
   *
   * @param name one word in camel case
   * @param unit {@code rupees}, {@code percent}, {@code days}, {@code count} or another word
   * @throws IllegalArgumentException for a unit that is nearly one of these four
   */
  public static Fact number(String name, String unit) {
    Cell atLeastNothing = cell(">= 0", ValueType.NUMBER);
    return number(name, unit, atLeastNothing);
  }

  /**
   * A number from nothing up to a bound, where more would be a slip: a count of days or months.
   *
   * @param name one word in camel case
   * @param unit as for {@link #number}
   * @param most the greatest that is allowed
   */
  public static Fact upTo(String name, String unit, int most) {
    return between(name, unit, 0, most);
  }

  /**
   * A number between two bounds: the days of a term, which has one at least.
   *
   * @param name one word in camel case
   * @param unit as for {@link #number}
   * @param least the smallest that is allowed
   * @param most the greatest that is allowed
   */
  public static Fact between(String name, String unit, int least, int most) {
    Cell bound = cell("[" + least + ".." + most + "]", ValueType.NUMBER);
    return number(name, unit, bound);
  }

  /**
   * A number of either sign.
   *
   * @param name one word in camel case
   * @param unit as for {@link #number}
   */
  public static Fact signed(String name, String unit) {
    return number(name, unit, Cell.ANY);
  }

  /**
   * A yes or no.
   *
   * @param name one word in camel case
   */
  public static Fact flag(String name) {
    return new Fact(oneWord(name), NamedType.basic(ValueType.BOOLEAN), "fact.", "");
  }

  /**
   * A text.
   *
   * @param name one word in camel case
   */
  public static Fact text(String name) {
    return new Fact(oneWord(name), NamedType.basic(ValueType.STRING), "fact.", "");
  }

  /**
   * A local time of India, such as {@code 2026-01-16T17:00}, or a day alone.
   *
   * @param name one word in camel case
   * @return the fact; a text that is no time is a fault
   */
  public static Fact localTime(String name) {
    NamedType time = new NamedType(NamedType.LOCAL_TIME, ValueType.STRING, Cell.ANY);
    return new Fact(oneWord(name), time, "fact.", "");
  }

  /**
   * The id of a document in another register: at least eight letters, digits and marks, with a
   * digit among them.
   *
   * @param name one word in camel case
   * @return the fact; a text that can be no id is a fault
   */
  public static Fact identifier(String name) {
    NamedType id = new NamedType(NamedType.IDENTIFIER, ValueType.STRING, Cell.ANY);
    return new Fact(oneWord(name), id, "fact.", "");
  }

  /**
   * One of some codes.
   *
   * @param name one word in camel case
   * @param codes the codes that are allowed
   */
  public static Fact code(String name, List<String> codes) {
    Cell listed =
        cell(
            codes.stream().map(code -> '"' + code + '"').collect(Collectors.joining(",")),
            ValueType.STRING);
    return new Fact(
        oneWord(name), NamedType.basic(ValueType.STRING).withAllowed(listed), "fact.", "");
  }

  /**
   * Several of some codes, in one text with commas between them.
   *
   * @param name one word in camel case
   * @param codes the codes that are allowed
   * @return the fact; a text with another code in it is a fault
   */
  public static Fact codes(String name, List<String> codes) {
    Cell allowed = code(name, codes).type.allowed();
    return new Fact(
        oneWord(name), new NamedType(NamedType.CODES, ValueType.STRING, allowed), "fact.", "");
  }

  /**
   * A day that is a fact and not the day of the law.
   *
   * @param name one word in camel case
   */
  public static Fact day(String name) {
    return new Fact(oneWord(name), NamedType.basic(ValueType.DAY), "fact.", "");
  }

  /**
   * The same as a field of an answer.
   *
   * @return a field whose word is that of answers
   */
  public Fact asAnswer() {
    return new Fact(name, type, "answer.", label);
  }

  private static Fact number(String name, String unit, Cell allowed) {
    String slip = UNITS.contains(unit) ? "" : NearestName.hint(unit, UNITS);
    if (unit.isBlank() || !slip.isEmpty()) {
      throw new IllegalArgumentException(
          "'"
              + unit
              + "' is no unit"
              + slip
              + "; write rupees, percent, days, count or a word for what is counted");
    }
    return new Fact(oneWord(name), new NamedType(unit, ValueType.NUMBER, allowed), "fact.", "");
  }

  private static Cell cell(String text, ValueType type) {
    try {
      return CellParser.input(text, type);
    } catch (CellException e) {
      throw new IllegalArgumentException(e.what(), e);
    }
  }

  /**
   * The name.
   *
   * @return one word in camel case
   */
  public String name() {
    return name;
  }

  /**
   * The kind of value.
   *
   * @return day, number, boolean or string
   */
  public FactType type() {
    return FactType.of(type.type());
  }

  /**
   * The unit of a number.
   *
   * @return such as {@code rupees}; nothing for a bare number or another kind
   */
  public Optional<String> unit() {
    return type.unit();
  }

  /**
   * The codes that are allowed.
   *
   * @return in the order of the pack; none where any text, or another kind of value, is meant
   */
  public List<String> codes() {
    return codes;
  }

  /**
   * Whether a value holds several of the codes.
   *
   * @return true if so; their order does not matter
   */
  public boolean isMany() {
    return type.isMany();
  }

  /**
   * Whether a value is of this kind and unit, within the bounds, and one of the codes where they
   * are listed.
   *
   * @param value Money for rupees, Percent for a percentage, BigDecimal for any number, Boolean,
   *     LocalDate, or String
   */
  public boolean allows(Object value) {
    if (value instanceof Money sum) {
      return type.name().equals(NamedType.RUPEES) && type.allows(sum.rupees());
    } else if (value instanceof Percent percent) {
      return type.name().equals(NamedType.PERCENT) && type.allows(percent.points());
    }
    return type.allows(value) && type.says(value);
  }

  /**
   * The codes of a value that are not among those that are allowed.
   *
   * @param value a value of this fact
   * @return in the order of the value; none where any text is meant
   */
  public List<String> unknownCodes(Object value) {
    return codes.isEmpty() || codes.contains(value.toString())
        ? List.of()
        : type.parts(value).stream()
            .map(String::valueOf)
            .filter(code -> !codes.contains(code))
            .toList();
  }

  /**
   * The word for it.
   *
   * @param words the language
   * @return its label in that language, else the label of the column in the file, else its name
   */
  public String label(Messages words) {
    return words.find("term." + term().code()).orElse(label.isEmpty() ? name : label);
  }

  /**
   * The word for it, in no language yet.
   *
   * @return {@code fact.} or {@code answer.} and the name
   */
  public Term term() {
    return new Term(prefix + name);
  }

  NamedType namedType() {
    return type;
  }

  /**
   * The published tree form.
   *
   * @param words the language of the label
   * @return name, type, unit, allowed, label
   */
  public Map<String, Object> toPlain(Messages words) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("name", name);
    tree.put("type", type.type().dmnName());
    unit().ifPresent(unit -> tree.put("unit", unit));
    if (!type.allowed().any()) {
      tree.put("allowed", codes().isEmpty() ? type.allowed().canonical() : codes());
    }
    tree.put("label", label(words));
    return tree;
  }

  /** Name and type. */
  @Override
  public String toString() {
    return name + ": " + type.name();
  }
}
