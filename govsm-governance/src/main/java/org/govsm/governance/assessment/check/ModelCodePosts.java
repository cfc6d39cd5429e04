package org.govsm.governance.assessment.check;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.govsm.core.text.Message;
import org.govsm.governance.account.Account;
import org.govsm.governance.facts.FactNode;

/** LAW-EC-01: no post about achievements while the Model Code of Conduct holds for its account. */
final class ModelCodePosts {

  private ModelCodePosts() {}

  static List<CheckResult> withoutAchievements(CheckInput input) {
    return ElectionChecks.noFreeze(input)
        .map(List::of)
        .orElseGet(() -> input.eachOut(post -> post(input, post)));
  }

  private static CheckResult post(CheckInput input, FactNode post) {
    FactNode out = post.at("publishedAt");
    return out.moment().isPresent()
        ? RecordedTime.before(out, at -> post(input, post, Optional.of(at.day())))
        : post(input, post, Optional.empty());
  }

  private static CheckResult post(CheckInput input, FactNode post, Optional<LocalDate> day) {
    Optional<CheckResult> before = day.flatMap(input::beforeLaw);
    if (before.isPresent()) {
      return before.get();
    }
    Optional<Account> account =
        post.at("account")
            .text()
            .flatMap(
                id ->
                    input.accounts().all().stream().filter(one -> one.id().equals(id)).findFirst());
    boolean strange =
        account.isEmpty() && post.at("account").isGiven() && input.accounts().list().isPresent();
    if (day.isEmpty() || strange) {
      return CheckResult.unknown(post.at(day.isEmpty() ? "publishedAt" : "account"));
    }
    Optional<Boolean> frozen =
        account
            .map(one -> input.accounts().frozen(one, day.get()))
            .orElseGet(() -> input.accounts().frozen(day.get()));
    FactNode tags = post.at("tags");
    if (frozen.isEmpty()) {
      return account.isEmpty() && ElectionChecks.namesAccounts(input)
          ? CheckResult.unknown(post.at("account"))
          : ElectionChecks.openFreeze(input);
    } else if (!frozen.get()) {
      return CheckResult.notApplicable(Message.of("LAW-EC-01.outside"));
    } else if (Campaigns.tellsOfAchievements(tags)) {
      return CheckResult.fail(Message.of("LAW-EC-01.achievement"));
    }
    return tags.isAbsent() || Require.hasGap(tags)
        ? CheckResult.unknown(tags)
        : Campaigns.nearAchievement(tags, tags.path())
            .orElseGet(() -> CheckResult.pass(Message.of("LAW-EC-01.other")));
  }
}
