package org.govsm.portal.rosters;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.govsm.governance.pilot.RosterPlan;
import org.govsm.portal.requirements.FormInput;
import org.govsm.portal.requirements.FormInput.Choice;
import org.govsm.portal.requirements.FormInput.Kind;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.Page;
import org.jspecify.annotations.Nullable;

/**
 * Form of a plan: its inputs, what was typed as the tree that the API takes, and the field of each
 * place in it. A row of hours or of a shift has one or more days.
 */
final class RosterPlanForm {

  private static final int WINDOWS = 4;
  private static final int SHIFTS = 12;
  private static final String COVERAGE = "coverage";
  private static final String DUTIES = "shifts";
  private static final List<String> OF_ROW = List.of("person", "days", "from", "to", "atOnce");

  private final Page page;
  private final List<Choice> accounts;
  private final List<Choice> people;

  private final int windows;
  private final int shifts;

  /**
   * A form with a row for each of the plan that it stands in for, and one more.
   *
   * @param before nothing for a new roster
   */
  RosterPlanForm(
      Page page, List<Choice> accounts, List<Choice> people, Optional<RosterPlan> before) {
    this.page = page;
    this.accounts = accounts;
    this.people = people;
    windows = Math.max(WINDOWS, before.map(plan -> coverage(plan).size() + 1).orElse(0));
    shifts = Math.max(SHIFTS, before.map(plan -> joined(plan).size() + 1).orElse(0));
  }

  static FormInput input(Page page, String name, Kind kind) {
    String hint = page.words().find("rosters.hint." + name).orElse("");
    return new FormInput(name, kind, name, page.say("rosters.field." + name), hint);
  }

  private FormInput input(String name, Kind kind) {
    return input(page, name, kind);
  }

  /** What stands above the rows. */
  List<FormInput> head() {
    return List.of(
        input("title", Kind.TEXT).must(),
        input("account", Kind.CHOICE).choose(accounts),
        input("since", Kind.DAY).must(),
        input("published", Kind.TEXT));
  }

  /** The limits on the duty of one person. */
  List<FormInput> limits() {
    return List.of(
        input("hoursPerPerson", Kind.NUMBER),
        input("longestShift", Kind.NUMBER),
        input("rest", Kind.NUMBER));
  }

  /** The rows of hours of coverage. */
  List<List<FormInput>> windows() {
    List<List<FormInput>> rows =
        rows("w", windows, List.of(days(), time("from"), time("to"), input("atOnce", Kind.NUMBER)));
    rows.set(0, must(rows.get(0)));
    return rows;
  }

  /** The rows of shifts. */
  List<List<FormInput>> shifts() {
    return rows(
        "s",
        shifts,
        List.of(input("person", Kind.CHOICE).choose(people), days(), time("from"), time("to")));
  }

  /** Of the hours, the first row must say something. */
  private static List<FormInput> must(List<FormInput> row) {
    return row.stream().map(one -> one.path().equals("atOnce") ? one : one.must()).toList();
  }

  private FormInput days() {
    return input("days", Kind.MANY)
        .choose(
            Stream.of(DayOfWeek.values())
                .map(day -> Choice.of(day.name(), page.words().term("weekday." + day)))
                .toList());
  }

  private FormInput time(String name) {
    return input(name, Kind.TEXT);
  }

  private static List<List<FormInput>> rows(String letter, int count, List<FormInput> inputs) {
    List<List<FormInput>> rows = new ArrayList<>();
    for (int number = 1; number <= count; number++) {
      String row = letter + number + ".";
      rows.add(inputs.stream().map(input -> input.named(row + input.path())).toList());
    }
    return rows;
  }

  /** A plan as it was typed. */
  Map<String, @Nullable Object> typed(Form form) {
    return typed(form, new LinkedHashMap<>());
  }

  /** The field of what is wrong in a plan that was typed; nothing for what is said of the whole. */
  Optional<String> field(Form form, String pointer) {
    Map<String, String> fields = new LinkedHashMap<>();
    typed(form, fields);
    String place = pointer.replaceFirst("^/plan/", "/");
    return Optional.ofNullable(fields.get(place))
        .or(() -> Optional.ofNullable(fields.get(place.replaceFirst("/day$", "/days"))));
  }

  private Map<String, @Nullable Object> typed(Form form, Map<String, String> fields) {
    Map<String, @Nullable Object> plan = new LinkedHashMap<>();
    Stream.concat(head().stream(), limits().stream())
        .forEach(
            input -> {
              fields.put("/" + input.name(), input.name());
              input.read(form).ifPresent(said -> plan.put(input.name(), said));
            });
    List<Object> coverage = new ArrayList<>();
    fields.put("/coverage", "w1.days");
    for (List<FormInput> row : windows()) {
      Map<String, Object> one = read(form, row);
      if (!one.isEmpty()) {
        places(row, "/coverage/" + coverage.size(), fields);
        coverage.add(one);
      }
    }
    List<Object> duties = new ArrayList<>();
    for (List<FormInput> row : shifts()) {
      Map<String, Object> one = read(form, row);
      for (Object day : days(one)) {
        places(row, "/shifts/" + duties.size(), fields);
        Map<String, Object> shift = new LinkedHashMap<>(one);
        shift.remove("days");
        if (!day.equals("")) {
          shift.put("day", day);
        }
        duties.add(shift);
      }
    }
    if (!coverage.isEmpty()) {
      plan.put(COVERAGE, coverage);
    }
    if (!duties.isEmpty()) {
      plan.put(DUTIES, duties);
    }
    return plan;
  }

  /** A row without a day is one shift that lacks it. */
  private static List<?> days(Map<String, Object> row) {
    if (row.isEmpty()) {
      return List.of();
    }
    return row.get("days") instanceof List<?> days ? days : List.of("");
  }

  private static Map<String, Object> read(Form form, List<FormInput> row) {
    Map<String, Object> one = new LinkedHashMap<>();
    row.forEach(input -> input.read(form).ifPresent(said -> one.put(input.path(), said)));
    return one;
  }

  private static void places(List<FormInput> row, String place, Map<String, String> fields) {
    row.forEach(input -> fields.put(place + "/" + input.path(), input.name()));
  }

  /** A plan as it is typed: shifts of one person at the same hours are one row. */
  static Form filled(RosterPlan plan) {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>(plan.toPlain());
    Map<String, String> typed = new LinkedHashMap<>();
    fill(typed, "w", coverage(plan));
    fill(typed, "s", joined(plan));
    tree.keySet().removeAll(List.of(COVERAGE, DUTIES));
    tree.forEach((name, said) -> typed.put(name, String.valueOf(said)));
    return Form.of(typed);
  }

  private static List<?> coverage(RosterPlan plan) {
    return plan.toPlain().get(COVERAGE) instanceof List<?> all ? all : List.of();
  }

  private static void fill(Map<String, String> typed, String letter, List<?> rows) {
    int number = 0;
    for (Object row : rows) {
      number++;
      for (String name : OF_ROW) {
        Object said = ((Map<?, ?>) row).get(name);
        if (said != null) {
          String text =
              said instanceof List<?> days
                  ? String.join("\n", days.stream().map(String::valueOf).toList())
                  : String.valueOf(said);
          typed.put(letter + number + "." + name, text);
        }
      }
    }
  }

  private static List<Object> joined(RosterPlan plan) {
    Map<List<String>, List<String>> days = new LinkedHashMap<>();
    for (Object one : plan.toPlain().get(DUTIES) instanceof List<?> all ? all : List.of()) {
      Map<?, ?> shift = (Map<?, ?>) one;
      List<String> duty =
          Stream.of("person", "from", "to").map(name -> String.valueOf(shift.get(name))).toList();
      days.computeIfAbsent(duty, key -> new ArrayList<>()).add(String.valueOf(shift.get("day")));
    }
    List<Object> rows = new ArrayList<>();
    days.forEach(
        (duty, on) ->
            rows.add(
                Map.of("person", duty.get(0), "from", duty.get(1), "to", duty.get(2), "days", on)));
    return rows;
  }
}
