package org.govsm.governance.assessment.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.govsm.core.text.Message;
import org.govsm.governance.assessment.Outcome;
import org.govsm.governance.facts.FactNode;

/** GSM-RES-01, 02, 09 to 11 and 13: the team, who stands behind it and what it may do. */
final class ResourceChecks {

  private ResourceChecks() {}

  static List<CheckResult> dedicatedTeam(CheckInput input) {
    FactNode team = input.at("team");
    return List.of(
        team.isNone()
            ? Require.given(team)
            : CheckResult.all(
                Require.yes(team.at("dedicated")), shares(input, team.at("members"))));
  }

  /** Somebody has working time for it. */
  private static CheckResult shares(CheckInput input, FactNode members) {
    if (!members.isGiven()) {
      return Require.given(members);
    }
    BigDecimal sum = BigDecimal.ZERO;
    boolean open = false;
    Optional<String> stranger = Optional.empty();
    for (FactNode member : members.items()) {
      FactNode share = member.at("fte");
      Optional<String> strange = member.at("person").text().filter(input::isStranger);
      sum = sum.add(share.number().filter(fte -> strange.isEmpty()).orElse(BigDecimal.ZERO));
      open |= share.isAbsent() || strange.isPresent();
      stranger = stranger.or(() -> strange);
    }
    Message text = Message.of("GSM-RES-01.shares").with("sum", sum);
    if (sum.signum() > 0) {
      return open ? CheckResult.pass(text) : CheckResult.pass(text).value(sum);
    }
    CheckResult unsaid = CheckResult.unknown(List.of("team.members[].fte"));
    return open
        ? stranger.map(input::unlisted).orElse(unsaid)
        : CheckResult.fail(Message.of("GSM-RES-01.no-time")).value(sum);
  }

  static List<CheckResult> sourcing(CheckInput input) {
    FactNode sourcing = input.at("team", "sourcing");
    CheckResult recorded = Require.oneOf(sourcing, "internal", "outsourced", "mixed");
    boolean vendor = sourcing.isOneOf(List.of("outsourced", "mixed"));
    return List.of(
        vendor
            ? CheckResult.all(recorded, Require.given(input.at("vendor", "contractRef")))
            : recorded);
  }

  /** One way from the chart to the officers for information requests is enough. */
  static List<CheckResult> informationRequests(CheckInput input) {
    FactNode roles = input.at("roles");
    if (!roles.isList() || roles.isNone()) {
      return List.of(roles.isNone() ? Require.given(roles) : CheckResult.unknown(List.of("roles")));
    }
    List<FactNode> links = roles.items().stream().map(role -> role.at("rtiLink")).toList();
    List<CheckResult> given =
        links.stream().filter(FactNode::isGiven).map(ResourceChecks::linked).toList();
    if (!given.isEmpty()) {
      return List.of(
          given.stream()
              .filter(found -> found.outcome() == Outcome.PASS)
              .findFirst()
              .orElse(given.get(0)));
    }
    return List.of(
        links.stream().anyMatch(FactNode::isAbsent)
            ? CheckResult.unknown(List.of("roles[].rtiLink"))
            : CheckResult.fail(Message.of("GSM-RES-09.not-linked")));
  }

  private static CheckResult linked(FactNode link) {
    Message leads = Message.of("GSM-RES-09.linked").with("officer", link.text().orElse(""));
    return Require.denied(link, "roles[].rtiLink").orElseGet(() -> CheckResult.pass(leads));
  }

  static List<CheckResult> standingClearance(CheckInput input) {
    return List.of(Require.given(input.at("clearanceLanes", "standing", "categories")));
  }

  static List<CheckResult> accountable(CheckInput input) {
    FactNode levels = input.policy("escalation", "levels");
    if (!levels.isGiven()) {
      return List.of(Require.given(levels));
    }
    List<CheckResult> verdicts = new ArrayList<>();
    int number = 1;
    for (FactNode level : levels.items()) {
      String called = level.at("role").text().orElse("levels/" + number);
      verdicts.add(input.active(level.at("holder")).about(called));
      number++;
    }
    return verdicts;
  }

  /** Somebody who is known to have left is no longer there. */
  static List<CheckResult> securityLead(CheckInput input) {
    FactNode lead = input.at("team", "securityLead", "personId");
    boolean left =
        lead.text()
            .flatMap(id -> input.people().active(id, input.asOf()))
            .filter(active -> !active)
            .isPresent();
    CheckResult given = left ? input.active(lead) : Require.given(lead);
    return List.of(lead.text().map(id -> input.serving(id, input.listed(id, given))).orElse(given));
  }
}
