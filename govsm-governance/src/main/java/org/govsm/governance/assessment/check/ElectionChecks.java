package org.govsm.governance.assessment.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.text.Message;
import org.govsm.governance.account.Account;
import org.govsm.governance.facts.FactNode;

/** LAW-EC-02 to 04: publicity, pictures and labels while the Model Code of Conduct holds. */
final class ElectionChecks {

  static final String STATE = "calendar.mcc[].state";
  private static final String UNTIL = "modelCode.freezes[].until";

  private static final List<String> POLITICAL =
      List.of(
          "POLITICAL_FUNCTIONARY",
          "POLITICIAN",
          "Political leader",
          "Party leader",
          "Minister",
          "Chief Minister",
          "Deputy Chief Minister",
          "Prime Minister",
          "Union Minister",
          "MP",
          "MLA",
          "MLC",
          "Member of Parliament",
          "Candidate",
          "मंत्री",
          "मुख्यमंत्री",
          "प्रधानमंत्री",
          "राजनेता",
          "नेता");

  private static final List<String> NOT_POLITICAL =
      List.of(
          "EMBLEM",
          "State Emblem",
          "LOGO",
          "BUILDING",
          "OFFICER",
          "OFFICIAL",
          "CITIZEN",
          "CITIZENS",
          "PUBLIC",
          "PEOPLE",
          "TEXT",
          "LANDSCAPE",
          "SERVICE",
          "FLAG OF INDIA",
          "NOBODY",
          "लोगो",
          "राज्य-चिह्न",
          "भवन",
          "अधिकारी",
          "नागरिक");

  static final Map<String, ControlCheck> CHECKS =
      Map.of(
          "LAW-EC-02", ElectionChecks::publicityStopped,
          "LAW-EC-03", ElectionChecks::withoutPoliticians,
          "LAW-EC-04", ElectionChecks::labelSize);

  private ElectionChecks() {}

  /** That no freeze was announced, or that nobody said whether one was. */
  static Optional<CheckResult> noFreeze(CheckInput input) {
    Optional<List<FactNode>> freezes = input.accounts().freezes();
    if (freezes.isEmpty()) {
      return Optional.of(CheckResult.unknown(List.of("modelCode.freezes")));
    }
    return freezes.get().isEmpty()
        ? Optional.of(CheckResult.notApplicable(Message.of("model-code.none")))
        : Optional.empty();
  }

  /** Whether a freeze holds is open: its last day or its accounts, or the place that it names. */
  static CheckResult openFreeze(CheckInput input) {
    return input.accounts().freezes().orElse(List.of()).stream()
        .flatMap(freeze -> freeze.at("place").text().stream())
        .findFirst()
        .map(
            place ->
                CheckResult.unknown(List.of(STATE))
                    .saying(Message.of("check.no-place").with("given", place)))
        .orElseGet(() -> CheckResult.unknown(List.of(UNTIL)));
  }

  /** Whether a freeze is of some accounts only. */
  static boolean namesAccounts(CheckInput input) {
    return input.accounts().freezes().orElse(List.of()).stream()
        .anyMatch(freeze -> freeze.at("accounts").isGiven());
  }

  private static List<CheckResult> publicityStopped(CheckInput input) {
    return noFreeze(input)
        .map(List::of)
        .orElseGet(() -> input.each("campaigns", one -> publicityStopped(input, one)));
  }

  private static CheckResult publicityStopped(CheckInput input, FactNode campaign) {
    FactNode from = campaign.at("startedAt");
    FactNode to = campaign.at("stoppedAt");
    Optional<CheckResult> unpaid = Campaigns.unpaid(campaign);
    if (unpaid.isPresent() || Conflicts.reversed(from, to)) {
      return unpaid.orElseGet(() -> LawDays.reversed(to));
    }
    Optional<CheckResult> before = LawDays.day(to).flatMap(input::beforeLaw);
    if (before.isPresent()) {
      return before.get();
    }
    Optional<Boolean> achievements = Campaigns.ofAchievements(campaign);
    if (achievements.isEmpty()) {
      return CheckResult.unknown(List.of("campaigns[].tags"));
    } else if (!achievements.get()) {
      return Campaigns.nearAchievement(campaign.at("tags"), "campaigns[].tags")
          .orElseGet(() -> CheckResult.notApplicable(Message.of("LAW-EC-02.other")));
    }
    CampaignInFreeze ran = CampaignInFreeze.of(input, campaign);
    if (ran.isInside()) {
      return CheckResult.fail(Message.of("LAW-EC-02.ran"));
    }
    return ran.isOutside()
        ? CheckResult.pass(Message.of("LAW-EC-02.outside"))
        : ran.missing().contains(STATE) ? openFreeze(input) : CheckResult.unknown(ran.missing());
  }

  private static List<CheckResult> withoutPoliticians(CheckInput input) {
    return noFreeze(input)
        .map(List::of)
        .orElseGet(() -> input.perAccount(account -> withoutPoliticians(input, account)));
  }

  /** As the profile stands today, where the account is in a freeze today. */
  private static CheckResult withoutPoliticians(CheckInput input, Account account) {
    Optional<Boolean> frozen = input.accounts().frozen(account, input.today());
    if (frozen.isEmpty()) {
      return openFreeze(input);
    } else if (!frozen.get()) {
      return CheckResult.notApplicable(Message.of("LAW-EC-03.outside"));
    }
    List<CheckResult> verdicts = new ArrayList<>();
    verdicts.add(shows(account.at("profileImage", "depicts"), "accounts[].profileImage.depicts"));
    FactNode pinned = input.at("pinned");
    if (pinned.isAbsent()) {
      verdicts.add(CheckResult.unknown(List.of("pinned[].depicts")));
    }
    for (FactNode post : pinned.items()) {
      FactNode on = post.at("account");
      boolean only = on.isAbsent() && input.accounts().all().size() == 1;
      if (only || on.is(account.id())) {
        verdicts.add(shows(post.at("depicts"), "pinned[].depicts"));
      } else if (on.isAbsent() || !input.accounts().areListed(on)) {
        verdicts.add(CheckResult.unknown(List.of("pinned[].account")));
      }
    }
    return CheckResult.all(verdicts);
  }

  private static CheckResult shows(FactNode depicts, String path) {
    List<FactNode> shown = depicts.isList() ? depicts.items() : List.of(depicts);
    if (shown.stream().anyMatch(one -> one.isOneOf(POLITICAL))) {
      return CheckResult.fail(Message.of("LAW-EC-03.shown"));
    } else if (depicts.isAbsent() || Require.hasGap(depicts)) {
      return CheckResult.unknown(List.of(path));
    }
    List<String> strange =
        shown.stream()
            .filter(one -> one.isGiven() && !one.isOneOf(NOT_POLITICAL))
            .flatMap(one -> one.text().stream())
            .toList();
    return strange.isEmpty()
        ? CheckResult.pass(Message.of("LAW-EC-03.clean"))
        : Require.which(path, strange, Message.of("LAW-EC-03.which").with("shown", strange));
  }

  private static List<CheckResult> labelSize(CheckInput input) {
    return input.eachOut(post -> LawDays.post(input, post, one -> labelSize(input, one)));
  }

  private static CheckResult labelSize(CheckInput input, FactNode post) {
    FactNode media = post.at("media");
    if (media.isAbsent()) {
      return CheckResult.unknown(media);
    }
    List<CheckResult> verdicts = new ArrayList<>();
    verdicts.add(CheckResult.notApplicable(Message.of("LAW-EC-04.none")));
    for (FactNode item : media.items()) {
      FactNode synthetic = item.at("synthetic", "isSynthetic");
      boolean text = MediaChecks.kind(item.at("type")).filter(shown -> !shown).isPresent();
      if (synthetic.is(true) && !text) {
        verdicts.add(area(item.at("synthetic", "labelArea"), input.limit("labelArea")));
      } else if (!synthetic.is(false) && !text) {
        verdicts.add(CheckResult.unknown(List.of("posts[].media[].synthetic.isSynthetic")));
      }
    }
    return CheckResult.all(verdicts);
  }

  /** A share; a number above one is none. */
  private static CheckResult area(FactNode area, BigDecimal least) {
    Optional<BigDecimal> share = area.number();
    if (share.filter(number -> number.compareTo(BigDecimal.ONE) > 0).isPresent()) {
      return CheckResult.unknown(List.of("posts[].media[].synthetic.labelArea"))
          .saying(Message.of("LAW-EC-04.share").with("given", share.get()));
    }
    return Require.below(
        "posts[].media[]",
        share
            .map(number -> Require.atLeast("label-area", number, least))
            .orElseGet(() -> Require.given(area)));
  }
}
