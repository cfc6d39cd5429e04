package org.govsm.governance.assessment;

import java.util.List;
import org.govsm.core.text.Message;
import org.govsm.governance.account.Account;
import org.govsm.governance.facts.Fact;

/** What the public can read about how the department behaves. */
final class PolicyChecks {

  private PolicyChecks() {}

  private static Fact expectations(Asked asked, String name) {
    return asked.policy("expectations", name).or(asked.at("published", "expectations", name));
  }

  static List<Verdict> scopePublished(Asked asked) {
    return List.of(
        Verdict.all(
            Require.given(expectations(asked, "scope")),
            Addresses.web(expectations(asked, "url"))));
  }

  static List<Verdict> timePublished(Asked asked) {
    return List.of(Require.given(expectations(asked, "responseTime")));
  }

  static List<Verdict> moderationPublished(Asked asked) {
    Fact policy = asked.policy("moderation", "publicUrl");
    Fact facility = asked.at("facility", "allowsThirdPartyContent");
    List<Fact> all =
        asked.accounts().all().stream()
            .filter(Account::exists)
            .map(a -> a.at("allowsThirdPartyContent"))
            .toList();
    if (facility.is(true) || all.stream().anyMatch(f -> f.is(true))) {
      return List.of(Addresses.web(policy));
    } else if (asked.accounts().list().isEmpty() || all.stream().anyMatch(f -> !f.is(false))) {
      return List.of(Verdict.unknown(List.of("accounts[].allowsThirdPartyContent")));
    } else if (!facility.is(false) && !facility.isNone()) {
      return List.of(Verdict.unknown(facility));
    }
    return List.of(Verdict.notApplicable(Message.of("GSM-CON-07.closed")));
  }

  static List<Verdict> publicPolicy(Asked asked) {
    Fact plain = asked.policy("publicSocialMedia");
    Fact dashed = asked.policy("public-social-media");
    Fact policy = plain.or(dashed);
    if (policy.isAbsent() || policy.isNone()) {
      return List.of(Require.given(policy));
    }
    Verdict url = Addresses.web(policy.text().isPresent() ? policy : policy.at("publicUrl"));
    Fact sections = policy.at("sections").or(dashed.at("sections"));
    return List.of(Verdict.all(url, Require.covers(sections, "comments", "speed", "escalation")));
  }
}
