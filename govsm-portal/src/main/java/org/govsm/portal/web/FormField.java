package org.govsm.portal.web;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.govsm.core.decision.InputFault;
import org.govsm.core.rules.Fact;
import org.govsm.core.rules.FactType;
import org.govsm.core.text.Messages;

/**
 * One field of a form that is made from a question.
 *
 * @param kind how it is shown: day, moment, money, number, boolean, codes, many, custody, people or
 *     text
 * @param unit the unit of a number other than rupees, or the hour of a moment, else empty
 */
public record FormField(
    String name,
    String kind,
    String label,
    String unit,
    List<String> codes,
    String typed,
    Optional<InputFault> error) {

  /** The kind of a fact that is several of its codes, with commas between them. */
  public static final String MANY = "many";

  /** The kind of what happened to the keys of an account. */
  public static final String CUSTODY = "custody";

  /** The kind of a person of the department. */
  public static final String PEOPLE = "people";

  /** The kind of a second factor. */
  public static final String FACTOR = "factor";

  /** Behind the name of a moment: its hour. */
  public static final String TIME = ":time";

  public static FormField day(
      String role, String typed, Optional<InputFault> error, Messages words) {
    String label = words.term("fact." + role);
    return new FormField("day." + role, "day", label, "", List.of(), typed, error);
  }

  public static FormField fact(
      Fact fact, String typed, Optional<InputFault> error, Messages words) {
    return new FormField(
        "fact." + fact.name(),
        kind(fact),
        words.find("form-field." + fact.name()).orElseGet(() -> fact.label(words)),
        fact.unit().filter(u -> !u.equals("rupees")).orElse(""),
        fact.codes(),
        typed,
        error);
  }

  private static String kind(Fact fact) {
    if (fact.type() == FactType.NUMBER) {
      return fact.unit().filter("rupees"::equals).isPresent() ? "money" : "number";
    } else if (fact.type() == FactType.STRING) {
      return fact.codes().isEmpty() ? "text" : fact.isMany() ? MANY : "codes";
    }
    return fact.type() == FactType.DAY ? "day" : "boolean";
  }

  /** The same with some of its codes, and those that were chosen. */
  public FormField offering(List<String> some) {
    List<String> offered =
        codes.stream().filter(code -> some.contains(code) || isAmong(code)).toList();
    return new FormField(name, kind, label, unit, offered, typed, error);
  }

  /** Whether a code is among several that were chosen. */
  public boolean isAmong(String code) {
    return List.of(typed.split("[\\s,;]+", -1)).contains(code);
  }

  /** The codes that were chosen, in words. */
  String chosen(UnaryOperator<String> word) {
    return codes.stream().filter(this::isAmong).map(word).collect(joining("; "));
  }

  /** Whether it is chosen from a list. */
  public boolean isChosen() {
    return List.of("codes", CUSTODY, PEOPLE, FACTOR).contains(kind);
  }

  /** Which of its parts screen readers read with the field. */
  public String describedBy() {
    String hint = kind.equals("money") ? name + "-h" : "";
    return error.isPresent() ? (hint + " " + name + "-e").strip() : hint;
  }
}
