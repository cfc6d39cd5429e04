package org.govsm.governance.assessment;

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
import org.govsm.governance.facts.Fact;
import org.govsm.governance.facts.Moment;

/** GSM-PLA: which platforms, in which order, and by which factors. */
final class PlatformChecks {

  private PlatformChecks() {}

  private static List<Fact> plan(Asked asked) {
    Fact plan = asked.at("platformPlan");
    return plan.isList() ? plan.items() : plan.at("platforms").items();
  }

  static List<Verdict> planned(Asked asked) {
    Fact plan = asked.at("platformPlan");
    if (!plan.isGiven()) {
      return List.of(Require.given(plan));
    }
    Fact one = plan.at("date");
    List<Verdict> verdicts = new ArrayList<>();
    for (Fact entry : plan(asked)) {
      verdicts.add(Require.given(entry.at("platform")));
      verdicts.add(Require.given(entry.at("phase")));
      verdicts.add(afterStrategy(asked, entry.at("date").or(one)));
    }
    if (verdicts.isEmpty()) {
      return List.of(Require.given(plan.at("platforms")));
    }
    return List.of(Verdict.all(verdicts));
  }

  private static Verdict afterStrategy(Asked asked, Fact planned) {
    Fact dated = asked.at("strategy", "date");
    Fact strategy = dated.or(asked.at("strategy", "approvedAt"));
    Optional<Moment> from = strategy.moment();
    Optional<Moment> day = planned.moment();
    if (from.isEmpty() || day.isEmpty()) {
      return from.isEmpty() ? Require.given(strategy) : Require.given(planned);
    } else if (!day.get().isBefore(from.get())) {
      return Verdict.pass(Message.of("GSM-PLA-01.after"));
    }
    // a strategy may bear an earlier day than that of its approval
    return dated.isAbsent()
        ? Verdict.unknown(dated)
        : Verdict.fail(Message.of("GSM-PLA-01.before"));
  }

  /**
   * What was surely in use at first, and what may have been: by the phases of accounts or of the
   * plan, and by the pilot.
   */
  static List<Verdict> fewAtFirst(Asked asked) {
    BigDecimal limit = asked.limit("maxInitialPlatforms");
    List<Fact> pilot = asked.at("pilot", "platforms").items();
    List<Account> accounts = asked.accounts().all().stream().filter(Account::exists).toList();
    boolean listed = asked.accounts().list().isPresent();
    boolean named = listed && accounts.stream().noneMatch(a -> a.platform().isEmpty());
    List<Fact> sure = new ArrayList<>(pilot);
    List<Fact> may = new ArrayList<>(pilot);
    for (Account account : accounts) {
      Fact phase = account.at("phase").or(planned(asked, account));
      if (phase.isGiven() && isFirst(phase)) {
        sure.add(account.at("platform"));
      }
      if (!phase.isGiven() || isFirst(phase)) {
        may.add(account.at("platform"));
      }
    }
    if (listed && accounts.isEmpty() && pilot.isEmpty()) {
      return List.of(Verdict.notApplicable(Message.of("check.no-accounts")));
    }
    Verdict least = count(names(sure.stream()), limit);
    Verdict most = count(names(may.stream()), limit);
    if (least.outcome() == Outcome.FAIL || named && most.outcome() == Outcome.PASS) {
      return List.of(least.outcome() == Outcome.FAIL ? least : most);
    } else if (!listed) {
      return List.of(planned(asked, limit));
    }
    return List.of(
        Verdict.unknown(List.of(named ? "platformPlan[].phase" : "accounts[].platform")));
  }

  /** Without accounts the plan tells what is meant to be first. */
  private static Verdict planned(Asked asked, BigDecimal limit) {
    List<Fact> plan = plan(asked);
    boolean phased = !plan.isEmpty() && plan.stream().allMatch(e -> e.at("phase").isGiven());
    Verdict first =
        count(
            names(plan.stream().filter(e -> isFirst(e.at("phase"))).map(e -> e.at("platform"))),
            limit);
    boolean named = plan.stream().allMatch(e -> e.at("platform").isGiven());
    return phased && named && first.outcome() == Outcome.PASS
        ? first
        : Verdict.unknown(List.of("platformPlan[].phase", "accounts"));
  }

  private static Fact planned(Asked asked, Account account) {
    return plan(asked).stream()
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

  private static Verdict count(Set<String> platforms, BigDecimal limit) {
    Verdict verdict = Require.atMost("platforms", BigDecimal.valueOf(platforms.size()), limit);
    return verdict.outcome() == Outcome.FAIL ? verdict.values(List.copyOf(platforms)) : verdict;
  }

  private static boolean isFirst(Fact phase) {
    return phase.text().filter(p -> p.equals("1") || phase.isWord("first")).isPresent();
  }

  /** Twitter and x are one platform; it is shown as it was first written. */
  static Set<String> names(Stream<Fact> platforms) {
    Map<String, String> names = new LinkedHashMap<>();
    platforms.flatMap(p -> p.text().stream()).forEach(p -> names.putIfAbsent(key(p), p));
    return new LinkedHashSet<>(names.values());
  }

  static Set<String> keys(Stream<Fact> platforms) {
    return platforms.flatMap(p -> p.text().stream()).map(PlatformChecks::key).collect(toSet());
  }

  static String key(String platform) {
    return Platforms.named(platform.strip()).toLowerCase(Locale.ROOT);
  }

  static List<Verdict> expansion(Asked asked) {
    Fact plan = asked.at("platformPlan");
    if (!plan.isGiven()) {
      return List.of(plan.isAbsent() ? Verdict.unknown(plan) : noneLater());
    }
    Fact platforms = plan.isList() ? plan : plan.at("platforms");
    if (platforms.isAbsent()) {
      return List.of(Verdict.unknown(platforms));
    }
    List<Verdict> verdicts = new ArrayList<>();
    for (Fact entry : plan(asked)) {
      Fact phase = entry.at("phase");
      if (!phase.isGiven()) {
        verdicts.add(
            Verdict.unknown(List.of("platformPlan[].phase"))
                .about(entry.at("platform").text().orElse("")));
      } else if (!isFirst(phase)) {
        Fact decision = entry.at("expansionDecision");
        Verdict verdict =
            Verdict.all(
                Require.given(decision.at("objectiveId")), Require.given(decision.at("metrics")));
        verdicts.add(verdict.about(entry.at("platform").text().orElse("")));
      }
    }
    return verdicts.isEmpty() ? List.of(noneLater()) : verdicts;
  }

  private static Verdict noneLater() {
    return Verdict.notApplicable(Message.of("GSM-PLA-03.none"));
  }

  static List<Verdict> hosting(Asked asked) {
    return asked.perAccount(a -> Require.oneOf(a.at("hosting"), "external", "owned"));
  }

  static List<Verdict> type(Asked asked) {
    return asked.perAccount(a -> Require.given(a.at("platformType")));
  }

  static List<Verdict> duration(Asked asked) {
    return perDecision(
        asked,
        d -> {
          Verdict duration = Require.oneOf(d.at("duration"), "ongoing", "time-bound");
          return d.at("duration").isWord("time-bound")
              ? Verdict.all(duration, Require.given(d.at("endDate")))
              : duration;
        });
  }

  static List<Verdict> consultation(Asked asked) {
    return perDecision(
        asked,
        d -> {
          Verdict type = Require.oneOf(d.at("consultationType"), "public", "restricted");
          return d.at("consultationType").isWord("restricted")
              ? Verdict.all(type, Require.given(d.at("stakeholders")))
              : type;
        });
  }

  static List<Verdict> rhythm(Asked asked) {
    return perDecision(
        asked, d -> Require.oneOf(d.at("rhythm"), "hourly", "daily", "weekly", "biweekly"));
  }

  static List<Verdict> law(Asked asked) {
    return perDecision(
        asked,
        d ->
            Verdict.all(
                Require.yes(d.at("legal", "permitted")),
                Require.given(d.at("legal", "dataProtection")),
                Require.given(d.at("legal", "security")),
                Require.given(d.at("legal", "privacy")),
                Require.given(d.at("legal", "archiving"))));
  }

  /** Every note that chose a platform, and every platform that no note chose. */
  private static List<Verdict> perDecision(Asked asked, Function<Fact, Verdict> check) {
    List<Fact> notes = asked.facts().each("platformDecisions");
    if (notes.isEmpty()) {
      return List.of(Require.given(asked.at("platformDecisions")));
    }
    List<Verdict> verdicts = new ArrayList<>();
    Set<String> chosen = new LinkedHashSet<>();
    for (Fact note : notes) {
      String platform = note.at("platform").text().orElse("");
      chosen.add(key(platform));
      verdicts.add(check.apply(note).about(platform));
    }
    if (asked.accounts().list().isEmpty()) {
      verdicts.add(Verdict.unknown(List.of("accounts")));
    }
    List<Account> accounts = asked.accounts().all().stream().filter(Account::exists).toList();
    accounts.stream()
        .filter(a -> a.platform().isEmpty())
        .forEach(a -> verdicts.add(Verdict.unknown(List.of("accounts[].platform")).about(a.id())));
    Set<String> used = names(accounts.stream().map(a -> a.at("platform")));
    used.removeIf(platform -> chosen.contains(key(platform)));
    for (String platform : used) {
      verdicts.add(Verdict.fail(Message.of("check.no-note")).about(platform));
    }
    return verdicts;
  }
}
