package org.govsm.governance.assessment.check;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.text.Message;
import org.govsm.governance.assessment.Outcome;
import org.govsm.governance.facts.FactNode;

/** LAW-CC and LAW-AD: what publicity at public cost may show, and through whom it is placed. */
final class PublicityChecks {

  /** Order of the Supreme Court of 18 March 2016. */
  private static final List<String> MAY_BE_PICTURED =
      List.of(
          "PRESIDENT", "PRIME_MINISTER", "CHIEF_JUSTICE", "GOVERNOR", "CHIEF_MINISTER", "MINISTER");

  static final Map<String, ControlCheck> CHECKS =
      Map.of(
          "LAW-CC-01",
          input -> Campaigns.paid(input, PublicityChecks::justified),
          "LAW-CC-02",
          input -> Campaigns.paid(input, PublicityChecks::pictured),
          "LAW-CC-03",
          PublicityChecks::withoutParties,
          "LAW-CC-04",
          PublicityChecks::answered,
          "LAW-AD-03",
          input -> Campaigns.paid(input, one -> throughBureau(input, one)),
          "LAW-AD-04",
          PublicityChecks::stateChannel);

  private PublicityChecks() {}

  /** The five principles themselves are weighed by who signs. */
  private static CheckResult justified(FactNode campaign) {
    return CheckResult.all(
        Require.given(campaign.at("purpose")),
        Require.given(campaign.at("justification")),
        Require.given(campaign.at("cost")),
        Require.stated(campaign.at("financialSanction")));
  }

  private static CheckResult pictured(FactNode campaign) {
    FactNode media = campaign.at("media");
    if (media.isAbsent()) {
      return CheckResult.unknown(List.of("campaigns[].media"));
    }
    List<CheckResult> verdicts = new ArrayList<>();
    verdicts.add(CheckResult.pass(Message.of("LAW-CC-02.nobody")));
    for (FactNode item : media.items()) {
      FactNode people = item.at("depicts");
      if (people.isAbsent()) {
        verdicts.add(CheckResult.unknown(List.of("campaigns[].media[].depicts")));
      }
      people.items().forEach(one -> verdicts.add(pictured(one.at("office"), people)));
    }
    return CheckResult.all(verdicts);
  }

  /** A person who holds no office may be pictured. */
  private static CheckResult pictured(FactNode office, FactNode people) {
    return office.isNone()
        ? CheckResult.pass(Message.of("LAW-CC-02.nobody"))
        : Require.below(
            "campaigns[].media[]." + people.path() + "[]", Require.oneOf(office, MAY_BE_PICTURED));
  }

  /** What was searched in the texts of all publicity counts for each campaign that says less. */
  private static List<CheckResult> withoutParties(CheckInput input) {
    FactNode names = input.at("textScan", "partyNames");
    FactNode symbol = input.at("image", "partySymbol");
    if (input.facts().each("campaigns").isEmpty() && !(names.isAbsent() && symbol.isAbsent())) {
      return List.of(CheckResult.all(names(names), symbol(symbol)));
    }
    return Campaigns.paid(
        input,
        campaign ->
            CheckResult.all(
                names(campaign.at("textScan", "partyNames").or(names)),
                symbols(campaign.at("media"), symbol)));
  }

  private static CheckResult names(FactNode names) {
    if (names.isAbsent() || Require.isOpen(names)) {
      return CheckResult.unknown(names);
    }
    BigDecimal found = names.number().orElseGet(() -> BigDecimal.valueOf(names.texts().size()));
    return found.signum() == 0
        ? CheckResult.pass(Message.of("LAW-CC-03.none"))
        : CheckResult.fail(Message.of("LAW-CC-03.names").with("count", found)).value(found);
  }

  private static CheckResult symbols(FactNode media, FactNode all) {
    if (media.isAbsent()) {
      return symbol(all);
    }
    List<CheckResult> verdicts = new ArrayList<>();
    verdicts.add(CheckResult.pass(Message.of("LAW-CC-03.none")));
    for (FactNode item : media.items()) {
      verdicts.add(Require.below("campaigns[].media[]", symbol(item.at("partySymbol").or(all))));
    }
    return CheckResult.all(verdicts);
  }

  private static CheckResult symbol(FactNode symbol) {
    if (symbol.is(true)) {
      return CheckResult.fail(Message.of("LAW-CC-03.symbol"));
    }
    return symbol.isAbsent()
        ? CheckResult.unknown(symbol)
        : CheckResult.pass(Message.of("LAW-CC-03.none"));
  }

  private static List<CheckResult> answered(CheckInput input) {
    return input.each(
        "ccrgaNotices",
        notice -> {
          FactNode received = notice.at("receivedAt");
          FactNode replied = notice.at("repliedAt");
          return Conflicts.reversed(received, replied)
              ? LawDays.reversed(replied)
              : LawDays.judged(input, received, () -> Require.given(replied));
        });
  }

  /** On a rate that held on the day on which the campaign began, or holds today. */
  private static CheckResult throughBureau(CheckInput input, FactNode campaign) {
    FactNode until = campaign.at("rateRef", "validTo").or(input.at("rateRef", "validTo"));
    LocalDate placed = LawDays.day(campaign.at("startedAt")).orElse(input.today());
    return CheckResult.all(
        Require.oneOf(campaign.at("placement"), "CBC"), LawDays.holds(until, placed));
  }

  /** Karnataka names a channel and a register; Uttar Pradesh sets tiers, of which no fact tells. */
  private static List<CheckResult> stateChannel(CheckInput input) {
    Optional<CheckResult> open = Territory.open(input);
    if (open.isPresent()) {
      return List.of(open.get());
    } else if (!Territory.is(input, "IN-KA")) {
      Message tiers = Message.of("LAW-AD-04.tiers");
      return List.of(CheckResult.of(Outcome.NOT_EVALUATED, tiers));
    }
    List<CheckResult> verdicts =
        new ArrayList<>(Campaigns.paid(input, one -> Require.oneOf(one.at("placement"), "DIPR")));
    verdicts.addAll(input.each("influencers", one -> Require.given(one.at("registrationNo"))));
    return verdicts;
  }
}
