package org.govsm.governance.assessment.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.govsm.governance.account.People;
import org.govsm.governance.facts.FactNode;
import org.govsm.governance.facts.Facts;

/** What is said of the team, its source and its training against the people. */
public final class ResourceConflicts {

  private ResourceConflicts() {}

  public static List<Conflict> in(CheckInput.Scene scene) {
    List<Conflict> found = new ArrayList<>();
    Facts facts = scene.facts();
    FactNode team = facts.at("team");
    List<FactNode> shares =
        team.at("members").items().stream().map(member -> member.at("fte")).toList();
    boolean none =
        !shares.isEmpty()
            && shares.stream().allMatch(s -> s.number().filter(n -> n.signum() == 0).isPresent());
    if (team.at("dedicated").is(true) && none) {
      found.add(Conflict.of("dedicated", Optional.empty(), "GSM-RES-01"));
    }
    boolean contract = facts.at("vendor", "contractRef").isGiven();
    if (team.at("sourcing").isWord("internal") && (contract || hasVendor(team, scene.people()))) {
      found.add(Conflict.of("sourcing", Optional.empty(), "GSM-RES-02"));
    }
    for (FactNode row : facts.at("training").items()) {
      if (Conflicts.reversed(row.at("completedAt"), row.at("lastRefresh"))) {
        found.add(Conflict.of("refresh", row.at("person").text(), "GSM-RES-07"));
      }
    }
    return found;
  }

  private static boolean hasVendor(FactNode team, People people) {
    return team.at("members").items().stream()
        .flatMap(member -> member.at("person").text().stream())
        .anyMatch(people::isVendor);
  }

  /** All who are named with a task, and must stand in the list of people. */
  static List<FactNode> people(Facts facts) {
    List<FactNode> named = new ArrayList<>();
    named.add(facts.at("team", "securityLead", "personId"));
    facts.policy("escalation", "levels").items().forEach(l -> named.add(l.at("holder")));
    FactNode roster = facts.at("roster");
    FactNode shifts = roster.isList() ? roster : roster.at("shifts");
    shifts.items().forEach(shift -> named.add(shift.at("person")));
    return named;
  }
}
