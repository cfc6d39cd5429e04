package org.govsm.governance.assessment.check;

import java.util.List;
import org.govsm.core.text.Message;
import org.govsm.governance.assessment.Outcome;
import org.govsm.governance.facts.FactNode;

/** GSM-ACC-08 and GSM-RSP-14: who speaks from which account. */
final class ResponseChecks {

  private static final String OFFICIAL_ONLY = "OFFICIAL_ONLY";
  private static final String ORGANISATION = "ORGANISATION";
  private static final List<String> OTHERS = List.of("PERSON", "VENDOR");

  private ResponseChecks() {}

  static List<CheckResult> fromOfficialAccounts(CheckInput input) {
    FactNode rule = input.policy("accountStatus");
    boolean only = rule.isWord(OFFICIAL_ONLY);
    if (!only && input.facts().each("responses").isEmpty()) {
      return List.of(withoutRule(rule));
    }
    return input.each("responses", response -> only ? official(response) : withoutRule(rule));
  }

  private static CheckResult official(FactNode response) {
    FactNode owner = owner(response);
    FactNode official = response.at("official");
    if (owner.isAbsent()) {
      return CheckResult.unknown(owner);
    } else if (owner.isWord(ORGANISATION)) {
      return Require.given(owner);
    } else if (official.is(false)) {
      return CheckResult.notApplicable(Message.of("GSM-ACC-08.not-official"));
    } else if (OTHERS.stream().noneMatch(owner::isWord)) {
      return owner.isNone() ? Require.given(owner) : CheckResult.unknown(owner);
    }
    return official.is(true)
        ? CheckResult.fail(Message.of("GSM-ACC-08.personal"))
        : Require.given(official);
  }

  /** A rule of words that nobody knows is not known. */
  private static CheckResult withoutRule(FactNode rule) {
    return rule.isNone() || rule.isWord("OFFICIAL_AND_PERSONAL")
        ? CheckResult.notApplicable(Message.of("GSM-ACC-08.no-rule"))
        : CheckResult.unknown(rule);
  }

  private static FactNode owner(FactNode response) {
    return response.at("channelOwnerType").or(response.at("channelAccount", "ownerType"));
  }

  static List<CheckResult> noOfficialPose(CheckInput input) {
    return input.each("responses", response -> pose(input, response));
  }

  private static CheckResult pose(CheckInput input, FactNode response) {
    FactNode owner = owner(response);
    if (owner.isAbsent()) {
      return CheckResult.unknown(owner);
    } else if (owner.isWord(ORGANISATION)) {
      return CheckResult.notApplicable(Message.of("GSM-RSP-14.official"));
    }
    if (!response.at("disclaimer", "present").is(false)) {
      return CheckResult.of(Outcome.ATTEST, Message.of("GSM-RSP-14.personal"));
    }
    List<FactNode> said = authorised(input, response);
    if (said.stream().anyMatch(one -> one.is(true))) {
      return CheckResult.of(Outcome.ATTEST, Message.of("GSM-RSP-14.personal"));
    }
    return said.stream().allMatch(one -> one.is(false) || one.isNone())
        ? CheckResult.fail(Message.of("GSM-RSP-14.no-disclaimer"))
        : CheckResult.unknown(List.of("authorisedSpokesperson"));
  }

  /** With the response, or with the person who gave it; one of the two must be said. */
  private static List<FactNode> authorised(CheckInput input, FactNode response) {
    FactNode here = response.at("authorisedSpokesperson");
    FactNode there =
        response
            .at("by")
            .text()
            .flatMap(input.people()::find)
            .map(person -> person.at("authorisedSpokesperson"))
            .orElse(here);
    return List.of(here.or(there), there.or(here));
  }
}
