package org.govsm.governance.assessment.check;

import static java.util.stream.Collectors.toSet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.govsm.core.text.Message;
import org.govsm.governance.account.Account;
import org.govsm.governance.account.Platforms;
import org.govsm.governance.assessment.Outcome;
import org.govsm.governance.facts.FactNode;
import org.govsm.governance.facts.Moment;

/** GSM-PLA: which platforms, in which order, and by which factors. */
final class PlatformChecks {

  private PlatformChecks() {}

  private static List<FactNode> plan(CheckInput input) {
    FactNode plan = input.at("platformPlan");
    return plan.isList() ? plan.items() : plan.at("platforms").items();
  }

  static List<CheckResult> planned(CheckInput input) {
    FactNode plan = input.at("platformPlan");
    if (!plan.isGiven()) {
      return List.of(Require.given(plan));
    }
    FactNode one = plan.at("date");
    List<CheckResult> verdicts = new ArrayList<>();
    for (FactNode entry : plan(input)) {
      verdicts.add(Require.given(entry.at("platform")));
      verdicts.add(Require.given(entry.at("phase")));
      verdicts.add(afterStrategy(input, entry.at("date").or(one)));
    }
    if (verdicts.isEmpty()) {
      return List.of(Require.given(plan.at("platforms")));
    }
    return List.of(CheckResult.all(verdicts));
  }

  private static CheckResult afterStrategy(CheckInput input, FactNode planned) {
    FactNode dated = input.at("strategy", "date");
    FactNode strategy = dated.or(input.at("strategy", "approvedAt"));
    Optional<Moment> from = strategy.moment();
    Optional<Moment> day = planned.moment();
    if (from.isEmpty() || day.isEmpty()) {
      return from.isEmpty() ? Require.given(strategy) : Require.given(planned);
    } else if (!day.get().isBefore(from.get())) {
      return CheckResult.pass(Message.of("GSM-PLA-01.after"));
    }
    // a strategy may bear an earlier day than that of its approval
    return dated.isAbsent()
        ? CheckResult.unknown(dated)
        : CheckResult.fail(Message.of("GSM-PLA-01.before"));
  }

  /**
   * What was surely in use at first, and what may have been: by the phases of accounts or of the
   * plan, and by the pilot.
   */
  static List<CheckResult> fewAtFirst(CheckInput input) {
    BigDecimal limit = input.limit("maxInitialPlatforms");
    List<FactNode> pilot = input.at("pilot", "platforms").items();
    List<Account> accounts = input.accounts().all().stream().filter(Account::exists).toList();
    boolean listed = input.accounts().list().isPresent();
    boolean named = listed && accounts.stream().noneMatch(a -> a.platform().isEmpty());
    List<FactNode> sure = new ArrayList<>(pilot);
    List<FactNode> may = new ArrayList<>(pilot);
    for (Account account : accounts) {
      FactNode phase = account.at("phase").or(planned(input, account));
      if (phase.isGiven() && isFirst(phase)) {
        sure.add(account.at("platform"));
      }
      if (!phase.isGiven() || isFirst(phase)) {
        may.add(account.at("platform"));
      }
    }
    if (listed && accounts.isEmpty() && pilot.isEmpty()) {
      return List.of(CheckResult.notApplicable(Message.of("check.no-accounts")));
    }
    CheckResult least = count(names(sure.stream()), limit);
    CheckResult most = count(names(may.stream()), limit);
    if (least.outcome() == Outcome.FAIL || named && most.outcome() == Outcome.PASS) {
      return List.of(least.outcome() == Outcome.FAIL ? least : most);
    } else if (!listed) {
      return List.of(planned(input, limit));
    }
    return List.of(
        CheckResult.unknown(List.of(named ? "platformPlan[].phase" : "accounts[].platform")));
  }

  /** Without accounts the plan tells what is meant to be first. */
  private static CheckResult planned(CheckInput input, BigDecimal limit) {
    List<FactNode> plan = plan(input);
    boolean phased = !plan.isEmpty() && plan.stream().allMatch(e -> e.at("phase").isGiven());
    CheckResult first =
        count(
            names(plan.stream().filter(e -> isFirst(e.at("phase"))).map(e -> e.at("platform"))),
            limit);
    boolean named = plan.stream().allMatch(e -> e.at("platform").isGiven());
    return phased && named && first.outcome() == Outcome.PASS
        ? first
        : CheckResult.unknown(List.of("platformPlan[].phase", "accounts"));
  }

  private static FactNode planned(CheckInput input, Account account) {
    return plan(input).stream()
        .filter(e -> e.at("platform").text().map(PlatformChecks::key).isPresent())
        .filter(
            e ->
                e.at("platform")
                    .text()
                    .map(PlatformChecks::key)
                    .equals(account.platform().map(PlatformChecks::key)))
        .map(e -> e.at("phase"))
        .findFirst()
        .orElse(account.at("phase"));
  }

  private static CheckResult count(Set<String> platforms, BigDecimal limit) {
    CheckResult result = Require.atMost("platforms", BigDecimal.valueOf(platforms.size()), limit);
    return result.outcome() == Outcome.FAIL ? result.values(List.copyOf(platforms)) : result;
  }

  private static boolean isFirst(FactNode phase) {
    return phase.text().filter(p -> p.equals("1") || phase.isWord("first")).isPresent();
  }

  /** Twitter and x are one platform; it is shown as it was first written. */
  static Set<String> names(Stream<FactNode> platforms) {
    Map<String, String> names = new LinkedHashMap<>();
    platforms
        .filter(p -> p.denial().isEmpty())
        .flatMap(p -> p.text().stream())
        .forEach(p -> names.putIfAbsent(key(p), p));
    return new LinkedHashSet<>(names.values());
  }

  static Set<String> keys(Stream<FactNode> platforms) {
    return platforms.flatMap(p -> p.text().stream()).map(PlatformChecks::key).collect(toSet());
  }

  static String key(String platform) {
    return Platforms.named(platform.strip()).toLowerCase(Locale.ROOT);
  }

  static List<CheckResult> expansion(CheckInput input) {
    FactNode plan = input.at("platformPlan");
    if (!plan.isGiven()) {
      return List.of(plan.isAbsent() ? CheckResult.unknown(plan) : noneLater());
    }
    FactNode platforms = plan.isList() ? plan : plan.at("platforms");
    if (platforms.isAbsent()) {
      return List.of(CheckResult.unknown(platforms));
    }
    List<CheckResult> verdicts = new ArrayList<>();
    for (FactNode entry : plan(input)) {
      FactNode phase = entry.at("phase");
      if (!phase.isGiven()) {
        verdicts.add(
            CheckResult.unknown(List.of("platformPlan[].phase"))
                .about(entry.at("platform").text().orElse("")));
      } else if (!isFirst(phase)) {
        FactNode decision = entry.at("expansionDecision");
        CheckResult result =
            CheckResult.all(
                objective(input, decision.at("objectiveId")),
                Require.given(decision.at("metrics")));
        verdicts.add(result.about(entry.at("platform").text().orElse("")));
      }
    }
    return verdicts.isEmpty() ? List.of(noneLater()) : verdicts;
  }

  /** One of the strategy, where that lists its objectives by their ids. */
  private static CheckResult objective(CheckInput input, FactNode named) {
    List<FactNode> objectives = input.at("strategy", "objectives").items();
    boolean listed =
        !objectives.isEmpty() && objectives.stream().allMatch(one -> one.at("id").isGiven());
    boolean known = objectives.stream().anyMatch(one -> one.at("id").text().equals(named.text()));
    return listed && !known && named.text().isPresent()
        ? CheckResult.unknown(named)
            .saying(Message.of("GSM-PLA-03.no-objective").with("objective", named.text().get()))
        : Require.given(named);
  }

  private static CheckResult noneLater() {
    return CheckResult.notApplicable(Message.of("GSM-PLA-03.none"));
  }

  static List<CheckResult> hosting(CheckInput input) {
    return input.perAccount(a -> Require.oneOf(a.at("hosting"), "external", "owned"));
  }

  static List<CheckResult> type(CheckInput input) {
    return input.perAccount(a -> Require.given(a.at("platformType")));
  }

  static List<CheckResult> duration(CheckInput input) {
    return perDecision(
        input,
        d -> {
          CheckResult duration = Require.oneOf(d.at("duration"), "ongoing", "time-bound");
          return d.at("duration").isWord("time-bound")
              ? CheckResult.all(duration, Require.given(d.at("endDate")))
              : duration;
        });
  }

  static List<CheckResult> consultation(CheckInput input) {
    return perDecision(
        input,
        d -> {
          CheckResult type = Require.oneOf(d.at("consultationType"), "public", "restricted");
          return d.at("consultationType").isWord("restricted")
              ? CheckResult.all(type, Require.given(d.at("stakeholders")))
              : type;
        });
  }

  static List<CheckResult> rhythm(CheckInput input) {
    return perDecision(
        input, d -> Require.oneOf(d.at("rhythm"), "hourly", "daily", "weekly", "biweekly"));
  }

  /** What was decided of a platform that comes later. */
  static FactNode expansionOf(CheckInput input, String platform) {
    return of(plan(input), platform).at("expansionDecision");
  }

  /** The legal view of a platform. */
  static FactNode legalViewOf(CheckInput input, String platform) {
    return of(input.facts().each("platformDecisions"), platform).at("legal");
  }

  private static FactNode of(List<FactNode> all, String platform) {
    return all.stream()
        .filter(one -> one.at("platform").is(platform))
        .findFirst()
        .orElseGet(() -> FactNode.of(Map.of()));
  }

  static List<CheckResult> law(CheckInput input) {
    return perDecision(
        input,
        d ->
            CheckResult.all(
                Require.yes(d.at("legal", "permitted")),
                Require.given(d.at("legal", "dataProtection")),
                Require.given(d.at("legal", "security")),
                Require.given(d.at("legal", "privacy")),
                Require.given(d.at("legal", "archiving"))));
  }

  /** Every note that chose a platform, and every platform that no note chose. */
  private static List<CheckResult> perDecision(
      CheckInput input, Function<FactNode, CheckResult> check) {
    List<FactNode> notes = input.facts().each("platformDecisions");
    if (notes.isEmpty()) {
      return List.of(Require.given(input.at("platformDecisions")));
    }
    List<CheckResult> verdicts = new ArrayList<>();
    Set<String> chosen = new LinkedHashSet<>();
    for (FactNode note : notes) {
      String platform = note.at("platform").text().orElse("");
      chosen.add(key(platform));
      verdicts.add(check.apply(note).about(platform));
    }
    if (input.accounts().list().isEmpty()) {
      verdicts.add(CheckResult.unknown(List.of("accounts")));
    }
    List<Account> accounts = input.accounts().all().stream().filter(Account::exists).toList();
    accounts.stream()
        .filter(a -> a.platform().isEmpty())
        .forEach(
            a -> verdicts.add(CheckResult.unknown(List.of("accounts[].platform")).about(a.id())));
    Set<String> used = names(accounts.stream().map(a -> a.at("platform")));
    used.removeIf(platform -> chosen.contains(key(platform)));
    for (String platform : used) {
      verdicts.add(CheckResult.fail(Message.of("check.no-note")).about(platform));
    }
    return verdicts;
  }
}
