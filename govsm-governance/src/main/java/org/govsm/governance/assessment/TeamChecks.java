package org.govsm.governance.assessment;

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
    return List.of(asked.active(named.or(asked.at("team", "champion", "personId"))));
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
    addTo(people, asked.at("training").items());
    addTo(people, access.isList() ? access.items() : access.at("grants").items());
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

  private static Verdict judge(List<Fact> person) {
    Fact granted = stated(person, "accessGrantedAt").or(stated(person, "grantedAt"));
    Fact trained = stated(person, "trainedAt").or(stated(person, "completedAt"));
    if (granted.isNone()) {
      return Verdict.notApplicable(Message.of("GSM-RES-06.no-access"));
    } else if (granted.isAbsent()) {
      return Verdict.unknown(granted);
    }
    Optional<Moment> training = trained.moment();
    if (training.isEmpty()) {
      return trained.isAbsent()
          ? Verdict.unknown(trained)
          : Verdict.fail(Message.of("GSM-RES-06.untrained"));
    }
    Moment access = granted.moment().orElseThrow();
    return access.isBefore(training.get())
        ? Verdict.fail(Message.of("GSM-RES-06.late").with("day", training.get().day()))
        : Verdict.pass(Message.of("GSM-RES-06.trained").with("day", training.get().day()));
  }

  /** The first row that says something about it. */
  private static Fact stated(List<Fact> rows, String name) {
    Fact stated = rows.get(0).at(name);
    for (Fact row : rows) {
      stated = stated.or(row.at(name));
    }
    return stated;
  }

  static List<Verdict> roles(Asked asked) {
    Fact roles = asked.at("roles");
    if (!roles.isList() || roles.isNone()) {
      return List.of(roles.isNone() ? Require.given(roles) : Verdict.unknown(List.of("roles")));
    }
    List<Verdict> verdicts = new ArrayList<>();
    for (Fact role : roles.items()) {
      Verdict holder =
          role.at("required").is(false) && role.at("holder").isNone()
              ? Verdict.pass(Message.of("GSM-RES-08.vacant"))
              : holder(asked, role.at("holder"));
      verdicts.add(
          Verdict.all(Require.given(role.at("duties")), holder)
              .about(role.at("name").text().orElse("")));
    }
    return verdicts;
  }

  private static Verdict holder(Asked asked, Fact holder) {
    boolean known = holder.text().flatMap(asked.people()::find).isPresent();
    return known ? asked.active(holder) : Require.given(holder);
  }
}
