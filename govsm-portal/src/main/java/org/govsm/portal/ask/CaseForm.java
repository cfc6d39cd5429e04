package org.govsm.portal.ask;

import jakarta.ws.rs.core.MultivaluedMap;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.govsm.core.decision.Checked;
import org.govsm.core.decision.InputFault;
import org.govsm.core.decision.Tree;
import org.govsm.core.rules.Case;
import org.govsm.core.rules.Fact;
import org.govsm.core.rules.FactType;
import org.govsm.core.rules.Question;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;
import org.govsm.portal.web.FormField;
import org.govsm.portal.web.TypedNumber;

/** The facts of a case as a visitor typed them into the form of a question. */
public final class CaseForm {

  private final Question question;
  private final Map<String, String> typed = new LinkedHashMap<>();
  private final List<InputFault> faults = new ArrayList<>();

  /** The names of the facts that it asks; those of the whole question where nothing was said. */
  private Optional<Set<String>> needed = Optional.empty();

  private CaseForm(Question question) {
    this.question = question;
  }

  /** The form of a question of a book: it asks what can matter there, and shows what was typed. */
  static CaseForm of(AnsweredQuestion asked, MultivaluedMap<String, String> parameters) {
    CaseForm form = of(asked.question(), parameters);
    form.needed = Optional.of(asked.needed());
    return form;
  }

  /** The same form, which asks these facts beside what is known, and shows what was typed. */
  public CaseForm asking(Function<Case, ? extends Set<String>> names) {
    needed = Optional.of(names.apply(settled().orElseGet(() -> Case.draft().done())));
    return this;
  }

  /** What was typed. */
  public static CaseForm of(Question question, MultivaluedMap<String, String> parameters) {
    CaseForm form = new CaseForm(question);
    for (String name : parameters.keySet()) {
      if (isMany(question, name)) {
        String each = String.join("\n", parameters.getOrDefault(name, List.of()));
        form.typed.put(name, each.strip().replaceAll("\\R", ","));
      } else if (name.startsWith("day.") || name.startsWith("fact.")) {
        form.typed.put(name, Optional.ofNullable(parameters.getFirst(name)).orElse("").strip());
        if (parameters.getOrDefault(name, List.of()).size() > 1) {
          form.faults.add(twice(name));
        }
      }
    }
    return form;
  }

  /** Several of its codes, each from a check box of its own. */
  private static boolean isMany(Question question, String name) {
    return question.facts().stream()
        .anyMatch(
            fact -> fact.isMany() && !fact.codes().isEmpty() && name.equals("fact." + fact.name()));
  }

  private static InputFault twice(String name) {
    int dot = name.indexOf('.');
    String pointer = "/" + name.substring(0, dot) + "s" + Tree.pointer(name.substring(dot + 1));
    Message text = Message.of("form.twice").with("field", name);
    return new InputFault(pointer, "form.twice", text);
  }

  /**
   * What is known already, as somebody would have typed it.
   *
   * @param days days by their role
   */
  public static CaseForm of(Question question, Map<String, ?> days, Map<String, ?> facts) {
    CaseForm form = new CaseForm(question);
    days.forEach((role, day) -> form.typed.put("day." + role, String.valueOf(day)));
    facts.forEach((name, fact) -> form.typed.put("fact." + name, shown(fact)));
    return form;
  }

  private static String shown(Object fact) {
    return fact instanceof Boolean flag ? (flag ? "yes" : "no") : String.valueOf(fact);
  }

  /** What stands in its fields, by their names. */
  public Map<String, String> typed() {
    return Map.copyOf(typed);
  }

  /** Whether anything was submitted, be it empty. */
  boolean isAsked() {
    return !typed.isEmpty();
  }

  /** The case, or every fault with a pointer as the API has it. */
  public Checked<Case> read() {
    Map<String, Object> days = new LinkedHashMap<>();
    Map<String, Object> facts = new LinkedHashMap<>();
    for (String role : question.dayRoles()) {
      given("day." + role).ifPresent(text -> days.put(role, text));
    }
    for (Fact fact : question.facts()) {
      given("fact." + fact.name())
          .flatMap(text -> value(fact, text))
          .ifPresent(v -> facts.put(fact.name(), v));
    }
    Checked<Case> read = question.read(Map.of("days", days, "facts", facts));
    read.fold(done -> true, faults::addAll);
    return faults.isEmpty() ? read : new Checked.Rejected<>(faults);
  }

  /** The case as it stands; nothing where something of it cannot be read. */
  public Optional<Case> settled() {
    CaseForm copy = new CaseForm(question);
    copy.typed.putAll(typed);
    return copy.read().fold(Optional::of, any -> Optional.empty());
  }

  private Optional<String> given(String name) {
    return Optional.ofNullable(typed.get(name)).filter(t -> !t.isEmpty() && !t.equals("unknown"));
  }

  private Optional<Object> value(Fact fact, String text) {
    if (fact.type() == FactType.NUMBER) {
      Optional<BigDecimal> number = TypedNumber.read(text);
      if (number.isEmpty()) {
        String pointer = "/facts" + Tree.pointer(fact.name());
        faults.add(
            new InputFault(pointer, "form.number", Message.of("form.number").with("typed", text)));
      }
      return number.map(n -> n);
    } else if (fact.type() == FactType.BOOLEAN) {
      return Optional.of(text.equals("yes") ? (Object) true : text.equals("no") ? false : text);
    }
    return Optional.of(text);
  }

  /**
   * What was typed under names that the question does not ask, each with the nearest that it does.
   */
  public List<InputFault> unasked() {
    List<String> asked = new ArrayList<>();
    question.facts().forEach(fact -> asked.add("fact." + fact.name()));
    question.dayRoles().forEach(role -> asked.add("day." + role));
    return typed.keySet().stream()
        .filter(name -> !asked.contains(name))
        .map(name -> unasked(name, InputFault.notAsked(name, asked)))
        .toList();
  }

  private static InputFault unasked(String name, Message why) {
    Message text = Message.of("form.unasked").with("given", name).with("why", why);
    return new InputFault(Tree.pointer(name), "input.unknown", text);
  }

  /** Says beside the fields what else is wrong with them. */
  public void wrong(List<InputFault> found) {
    faults.addAll(found);
  }

  /**
   * The fields of the form, in the order of the question.
   *
   * @param defaults what stands in fields of which nothing was typed, by their names
   */
  public List<FormField> fields(Map<String, String> defaults, Messages words) {
    List<FormField> fields = new ArrayList<>();
    for (String role : question.dayRoles()) {
      String fallback = isAsked() ? "" : defaults.getOrDefault("day." + role, "");
      fields.add(field(role, fallback, words));
    }
    question.facts().stream().filter(this::isAsked).forEach(fact -> fields.add(field(fact, words)));
    return fields;
  }

  private boolean isAsked(Fact fact) {
    return needed.map(names -> names.contains(fact.name())).orElse(true)
        || given("fact." + fact.name()).isPresent();
  }

  /** The fields in which something stands: a long form is not made for the few that are known. */
  public List<FormField> given(Messages words) {
    List<FormField> given = new ArrayList<>();
    question.dayRoles().stream()
        .filter(role -> given("day." + role).isPresent())
        .forEach(role -> given.add(field(role, "", words)));
    question.facts().stream()
        .filter(fact -> given("fact." + fact.name()).isPresent())
        .forEach(fact -> given.add(field(fact, words)));
    return given;
  }

  private FormField field(String role, String fallback, Messages words) {
    String value = typed.getOrDefault("day." + role, fallback);
    return FormField.day(role, value, fault("/days" + Tree.pointer(role)), words);
  }

  private FormField field(Fact fact, Messages words) {
    String value = typed.getOrDefault("fact." + fact.name(), "");
    return FormField.fact(fact, value, fault("/facts" + Tree.pointer(fact.name())), words);
  }

  private Optional<InputFault> fault(String pointer) {
    return faults.stream().filter(f -> f.pointer().equals(pointer)).findFirst();
  }
}
