package org.govsm.governance.assessment.check;

import java.util.List;
import org.govsm.core.text.Message;
import org.govsm.governance.account.Account;
import org.govsm.governance.facts.AskedWords;
import org.govsm.governance.facts.FactNode;

/** What the public can read about how the department behaves. */
final class PolicyChecks {

  private PolicyChecks() {}

  private static FactNode expectations(CheckInput input, String name) {
    return input.policy("expectations", name).or(input.at("published", "expectations", name));
  }

  static List<CheckResult> scopePublished(CheckInput input) {
    return List.of(
        CheckResult.all(
            Require.given(expectations(input, "scope")),
            Addresses.web(expectations(input, "url"))));
  }

  static List<CheckResult> timePublished(CheckInput input) {
    FactNode time = expectations(input, "responseTime");
    FactNode published = input.policy("expectations", "published");
    return List.of(
        time.isAbsent() && published.isGiven() ? Require.given(published) : StatedTime.given(time));
  }

  static List<CheckResult> moderationPublished(CheckInput input) {
    FactNode policy = input.policy("moderation", "publicUrl");
    FactNode facility = input.at("facility", "allowsThirdPartyContent");
    List<FactNode> all =
        input.accounts().all().stream()
            .filter(Account::exists)
            .map(a -> a.at("allowsThirdPartyContent"))
            .toList();
    if (facility.is(true) || all.stream().anyMatch(f -> f.is(true))) {
      return List.of(Addresses.web(policy));
    } else if (input.accounts().list().isEmpty() || all.stream().anyMatch(f -> !f.is(false))) {
      return List.of(CheckResult.unknown(List.of("accounts[].allowsThirdPartyContent")));
    } else if (!facility.is(false) && !facility.isNone()) {
      return List.of(CheckResult.unknown(facility));
    }
    return List.of(CheckResult.notApplicable(Message.of("GSM-CON-07.closed")));
  }

  static List<CheckResult> publicPolicy(CheckInput input) {
    FactNode plain = input.policy("publicSocialMedia");
    FactNode dashed = input.policy("public-social-media");
    FactNode policy = plain.or(dashed);
    if (policy.isAbsent() || policy.isNone()) {
      return List.of(Require.given(policy));
    }
    CheckResult url = Addresses.web(policy.text().isPresent() ? policy : policy.at("publicUrl"));
    FactNode sections = policy.at("sections").or(dashed.at("sections"));
    return List.of(
        CheckResult.all(
            url, Require.covers(sections, AskedWords.of("policies.publicSocialMedia.sections"))));
  }
}
