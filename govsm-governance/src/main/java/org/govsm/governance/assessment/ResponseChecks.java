package org.govsm.governance.assessment;

import java.util.List;
import org.govsm.core.text.Message;
import org.govsm.governance.facts.Fact;

/** GSM-ACC-08 and GSM-RSP-14: who speaks from which account. */
final class ResponseChecks {

  private static final String OFFICIAL_ONLY = "OFFICIAL_ONLY";
  private static final String ORGANISATION = "ORGANISATION";
  private static final List<String> OTHERS = List.of("PERSON", "VENDOR");

  private ResponseChecks() {}

  static List<Verdict> fromOfficialAccounts(Asked asked) {
    Fact rule = asked.policy("accountStatus");
    boolean only = rule.isWord(OFFICIAL_ONLY);
    if (!only && asked.facts().each("responses").isEmpty()) {
      return List.of(withoutRule(rule));
    }
    return asked.each("responses", response -> only ? official(response) : withoutRule(rule));
  }

  private static Verdict official(Fact response) {
    Fact owner = owner(response);
    Fact official = response.at("official");
    if (owner.isAbsent()) {
      return Verdict.unknown(owner);
    } else if (owner.isWord(ORGANISATION)) {
      return Require.given(owner);
    } else if (official.is(false)) {
      return Verdict.notApplicable(Message.of("GSM-ACC-08.not-official"));
    } else if (OTHERS.stream().noneMatch(owner::isWord)) {
      return owner.isNone() ? Require.given(owner) : Verdict.unknown(owner);
    }
    return official.is(true)
        ? Verdict.fail(Message.of("GSM-ACC-08.personal"))
        : Require.given(official);
  }

  /** A rule of words that nobody knows is not known. */
  private static Verdict withoutRule(Fact rule) {
    return rule.isNone() || rule.isWord("OFFICIAL_AND_PERSONAL")
        ? Verdict.notApplicable(Message.of("GSM-ACC-08.no-rule"))
        : Verdict.unknown(rule);
  }

  private static Fact owner(Fact response) {
    return response.at("channelOwnerType").or(response.at("channelAccount", "ownerType"));
  }

  static List<Verdict> noOfficialPose(Asked asked) {
    return asked.each("responses", response -> pose(asked, response));
  }

  private static Verdict pose(Asked asked, Fact response) {
    Fact owner = owner(response);
    if (owner.isAbsent()) {
      return Verdict.unknown(owner);
    } else if (owner.isWord(ORGANISATION)) {
      return Verdict.notApplicable(Message.of("GSM-RSP-14.official"));
    }
    if (!response.at("disclaimer", "present").is(false)) {
      return Verdict.of(Outcome.ATTEST, Message.of("GSM-RSP-14.personal"));
    }
    List<Fact> said = authorised(asked, response);
    if (said.stream().anyMatch(one -> one.is(true))) {
      return Verdict.of(Outcome.ATTEST, Message.of("GSM-RSP-14.personal"));
    }
    return said.stream().allMatch(one -> one.is(false) || one.isNone())
        ? Verdict.fail(Message.of("GSM-RSP-14.no-disclaimer"))
        : Verdict.unknown(List.of("authorisedSpokesperson"));
  }

  /** With the response, or with the person who gave it; one of the two must be said. */
  private static List<Fact> authorised(Asked asked, Fact response) {
    Fact here = response.at("authorisedSpokesperson");
    Fact there =
        response
            .at("by")
            .text()
            .flatMap(asked.people()::find)
            .map(person -> person.at("authorisedSpokesperson"))
            .orElse(here);
    return List.of(here.or(there), there.or(here));
  }
}
