package org.govsm.governance.assessment;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.text.Message;
import org.govsm.governance.facts.Fact;
import org.govsm.governance.facts.Moment;

/** GSM-RES: the people, their roles and their training. */
final class TeamChecks {

  private TeamChecks() {}

  static List<Verdict> moderationMode(Asked asked) {
    return asked.perAccount(a -> Require.oneOf(a.at("moderationMode"), "PRE", "POST", "NONE"));
  }

  static List<Verdict> champion(Asked asked) {
    Fact top = asked.at("champion");
    Fact named = top.text().isPresent() || top.isNone() ? top : top.at("personId");
    Fact person = named.or(asked.at("team", "champion", "personId"));
    List<Verdict> verdicts = new ArrayList<>();
    verdicts.add(asked.active(person));
    person.text().ifPresent(id -> verdicts.add(internal(asked, id)));
    return List.of(Verdict.all(verdicts));
  }

  /** Somebody of an agency leads nothing from within. */
  private static Verdict internal(Asked asked, String id) {
    return asked
        .people()
        .isOfficial(id)
        .map(
            official ->
                official
                    ? Verdict.pass(Message.of("check.official").with("person", id))
                    : Verdict.fail(Message.of("check.vendor").with("person", id)))
        .orElseGet(() -> asked.unknownPerson("people[].type"));
  }

  static List<Verdict> trainedFirst(Asked asked) {
    Map<String, List<Fact>> people = new LinkedHashMap<>();
    Fact team = asked.at("team");
    gather(people, asked.facts().each("people"), "id");
    gather(people, team.isList() ? team.items() : team.at("members").items(), "person");
    if (people.isEmpty()) {
      return List.of(Verdict.unknown(List.of("people")));
    }
    Fact access = asked.at("access");
    List<Fact> grants = access.isList() ? access.items() : access.at("grants").items();
    for (Fact grant : grants) {
      grant.at("person").text().ifPresent(id -> people.putIfAbsent(id, new ArrayList<>()));
    }
    addTo(people, asked.at("training").items());
    addTo(people, grants);
    List<Verdict> verdicts = new ArrayList<>();
    people.forEach((id, facts) -> verdicts.add(judge(facts).about(id)));
    return verdicts;
  }

  private static void gather(Map<String, List<Fact>> people, List<Fact> rows, String id) {
    for (Fact row : rows) {
      row.at(id).text().ifPresent(p -> people.computeIfAbsent(p, n -> new ArrayList<>()).add(row));
    }
  }

  private static void addTo(Map<String, List<Fact>> people, List<Fact> rows) {
    for (Fact row : rows) {
      Optional.ofNullable(people.get(row.at("person").text().orElse("")))
          .ifPresent(facts -> facts.add(row));
    }
  }

  /** The first training before the first access; a row that lacks its day leaves it open. */
  private static Verdict judge(List<Fact> person) {
    List<Fact> access = stated(person, "accessGrantedAt", "grantedAt");
    List<Fact> trainings = stated(person, "trainedAt", "completedAt");
    Optional<Moment> granted = first(access);
    Optional<Moment> trained = first(trainings);
    if (granted.isEmpty()) {
      Optional<Fact> open = access.stream().filter(Fact::isAbsent).findFirst();
      return access.stream().anyMatch(Fact::isNone)
          ? Verdict.notApplicable(Message.of("GSM-RES-06.no-access"))
          : Verdict.unknown(open.orElseThrow());
    }
    if (trained.filter(day -> !granted.get().isBefore(day)).isPresent()) {
      return Verdict.pass(Message.of("GSM-RES-06.trained").with("day", trained.get().day()));
    }
    boolean open = trained.isEmpty() && trainings.stream().noneMatch(Fact::isNone);
    if (open) {
      return Verdict.unknown(trainings.get(0));
    }
    return trained
        .map(day -> Verdict.fail(Message.of("GSM-RES-06.late").with("day", day.day())))
        .orElseGet(() -> Verdict.fail(Message.of("GSM-RES-06.untrained")));
  }

  private static Optional<Moment> first(List<Fact> facts) {
    return facts.stream().flatMap(f -> f.moment().stream()).min(comparing(Moment::start));
  }

  /** What the rows say of it under either name; what none says is asked of the first. */
  private static List<Fact> stated(List<Fact> rows, String name, String other) {
    List<Fact> stated = new ArrayList<>();
    for (Fact row : rows) {
      Fact fact = row.at(name).or(row.at(other));
      if (!fact.isAbsent()) {
        stated.add(fact);
      }
    }
    return stated.isEmpty()
        ? List.of(rows.isEmpty() ? absent(name) : rows.get(0).at(name))
        : stated;
  }

  private static Fact absent(String name) {
    return Fact.of(Map.of()).at(name);
  }

  static List<Verdict> roles(Asked asked) {
    Fact roles = asked.at("roles");
    if (!roles.isList() || roles.isNone()) {
      return List.of(roles.isNone() ? Require.given(roles) : Verdict.unknown(List.of("roles")));
    }
    List<Verdict> verdicts = new ArrayList<>();
    for (Fact role : roles.items()) {
      Verdict holder = holder(asked, role);
      verdicts.add(
          Verdict.all(Require.given(role.at("duties")), holder)
              .about(role.at("name").text().orElse("")));
    }
    return verdicts;
  }

  private static Verdict holder(Asked asked, Fact role) {
    Fact holder = role.at("holder");
    Fact required = role.at("required");
    if (!holder.isNone() || required.is(true)) {
      return asked.active(holder);
    }
    return required.is(false)
        ? Verdict.pass(Message.of("GSM-RES-08.vacant"))
        : required.isAbsent() ? Verdict.unknown(required) : asked.active(holder);
  }
}
