package org.govsm.governance.assessment.check;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.govsm.core.text.Message;
import org.govsm.governance.facts.FactNode;

/**
 * Publicity campaigns at public cost. One that is listed is paid, and of today, until its facts say
 * otherwise.
 */
final class Campaigns {

  private static final List<String> ACHIEVEMENT =
      List.of("ACHIEVEMENT", "ACHIEVEMENTS", "उपलब्धि", "उपलब्धियाँ");

  private static final Pattern NEAR = Pattern.compile("achiev|accomplish|उपलब्धि");

  private Campaigns() {}

  /** Each by the law of the day on which it began. */
  static List<CheckResult> paid(CheckInput input, Function<FactNode, CheckResult> check) {
    return input.each(
        "campaigns",
        campaign ->
            unpaid(campaign)
                .orElseGet(
                    () ->
                        LawDays.judged(
                            input, campaign.at("startedAt"), () -> check.apply(campaign))));
  }

  static Optional<CheckResult> unpaid(FactNode campaign) {
    FactNode paid = campaign.at("paid");
    return paid.is(false) || paid.isNone()
        ? Optional.of(CheckResult.notApplicable(Message.of("campaign.unpaid")))
        : Optional.empty();
  }

  /** Whether it is labelled as one of achievements; nothing where its labels are not all known. */
  static Optional<Boolean> ofAchievements(FactNode campaign) {
    FactNode tags = campaign.at("tags");
    if (tellsOfAchievements(tags)) {
      return Optional.of(true);
    }
    return tags.isAbsent() || Require.hasGap(tags) ? Optional.empty() : Optional.of(false);
  }

  static boolean tellsOfAchievements(FactNode tags) {
    return tags.items().stream().anyMatch(tag -> tag.isOneOf(ACHIEVEMENT));
  }

  /** A label that names achievements in other words: whether it is meant so is asked. */
  static Optional<CheckResult> nearAchievement(FactNode tags, String path) {
    return tags.texts().stream()
        .filter(tag -> NEAR.matcher(tag.toLowerCase(Locale.ROOT)).find())
        .findFirst()
        .map(
            tag ->
                CheckResult.unknown(List.of(path))
                    .saying(Message.of("campaign.near-achievement").with("given", tag)));
  }
}
