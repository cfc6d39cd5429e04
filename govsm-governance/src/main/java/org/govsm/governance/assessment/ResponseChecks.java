package org.govsm.governance.assessment;

import java.util.List;
import org.govsm.core.text.Message;
import org.govsm.governance.facts.Fact;

/** GSM-ACC-08 and GSM-RSP-14: who speaks from which account. */
final class ResponseChecks {

  private static final String OFFICIAL_ONLY = "OFFICIAL_ONLY";

  private ResponseChecks() {}

  static List<Verdict> fromOfficialAccounts(Asked asked) {
    Fact rule = asked.policy("accountStatus");
    if (!rule.is(OFFICIAL_ONLY) && asked.facts().each("responses").isEmpty()) {
      return List.of(withoutRule(rule));
    }
    return asked.each(
        "responses",
        response -> {
          if (!rule.is(OFFICIAL_ONLY)) {
            return withoutRule(rule);
          }
          Fact owner = owner(response);
          Fact official = response.at("official");
          if (official.is(false)) {
            return Verdict.notApplicable(Message.of("GSM-ACC-08.not-official"));
          } else if (owner.is("PERSON")) {
            return official.is(true)
                ? Verdict.fail(Message.of("GSM-ACC-08.personal"))
                : Require.given(official);
          }
          return Require.given(owner);
        });
  }

  private static Verdict withoutRule(Fact rule) {
    return rule.isAbsent()
        ? Verdict.unknown(rule)
        : Verdict.notApplicable(Message.of("GSM-ACC-08.no-rule"));
  }

  private static Fact owner(Fact response) {
    return response.at("channelOwnerType").or(response.at("channelAccount", "ownerType"));
  }

  static List<Verdict> noOfficialPose(Asked asked) {
    return asked.each(
        "responses",
        response -> {
          Fact owner = owner(response);
          if (!owner.is("PERSON")) {
            return owner.isAbsent()
                ? Verdict.unknown(owner)
                : Verdict.notApplicable(Message.of("GSM-RSP-14.official"));
          }
          Fact disclaimer = response.at("disclaimer", "present");
          return disclaimer.is(false) && !authorised(asked, response)
              ? Verdict.fail(Message.of("GSM-RSP-14.no-disclaimer"))
              : Verdict.of(Outcome.ATTEST, Message.of("GSM-RSP-14.personal"));
        });
  }

  private static boolean authorised(Asked asked, Fact response) {
    return response.at("authorisedSpokesperson").is(true)
        || response
            .at("by")
            .text()
            .flatMap(asked.people()::find)
            .filter(person -> person.at("authorisedSpokesperson").is(true))
            .isPresent();
  }
}
