package org.govsm.governance.assessment.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.govsm.core.text.Message;
import org.govsm.governance.account.Account;
import org.govsm.governance.assessment.Outcome;
import org.govsm.governance.facts.FactNode;
import org.govsm.governance.facts.Moment;
import org.govsm.governance.tree.IndianDays;

/** GSM-PIL: small first, with content, and looked at before it grows. */
public final class PilotChecks {

  private static final Pattern DAYS = Pattern.compile("[0-9]{1,5}");

  private PilotChecks() {}

  public static FactNode rollout(CheckInput input) {
    return input.at("rollout", "startedAt").or(input.at("pilot", "rolloutRequestedAt"));
  }

  static List<CheckResult> pilotFirst(CheckInput input) {
    FactNode pilot = input.at("pilot");
    FactNode rollout = rollout(input);
    if (rollout.isNone() && !(pilot.isNone() && input.at("rollout").isAbsent())) {
      return List.of(CheckResult.notApplicable(Message.of("GSM-PIL-01.no-rollout")));
    } else if (!rollout.isGiven()) {
      return List.of(
          CheckResult.unknown(pilot.isAbsent() ? pilot : input.at("rollout", "startedAt")));
    } else if (!pilot.isGiven()) {
      return List.of(Require.given(pilot));
    }
    return List.of(CheckResult.all(order(input, rollout), evaluated(input), evaluatedFirst(input)));
  }

  private static CheckResult order(CheckInput input, FactNode rollout) {
    FactNode started = input.at("pilot", "startedAt");
    Optional<Moment> from = started.moment();
    Optional<Moment> grown = rollout.moment();
    if (from.isEmpty() || grown.isEmpty()) {
      return from.isEmpty() ? Require.given(started) : CheckResult.unknown(rollout);
    } else if (from.get().isBefore(grown.get())) {
      return CheckResult.pass(Message.of("GSM-PIL-01.first"));
    }
    // asked for early, it may still have begun later
    FactNode begun = input.at("rollout", "startedAt");
    return begun.isAbsent()
        ? CheckResult.unknown(begun)
        : CheckResult.fail(Message.of("GSM-PIL-01.not-first"));
  }

  /** Until the roll-out begins, its pilot can still be evaluated. */
  private static CheckResult evaluated(CheckInput input) {
    FactNode evaluation = input.at("pilot", "evaluation");
    boolean ahead =
        evaluation.isNone()
            && rollout(input)
                .moment()
                .filter(then -> then.start().isAfter(input.asOf()))
                .isPresent();
    return ahead
        ? CheckResult.of(Outcome.WARN, Message.of("GSM-PIL-01.still-to-come"))
        : Require.given(evaluation);
  }

  /** A roll-out that had begun before the evaluation was signed waited for none. */
  public static CheckResult evaluatedFirst(CheckInput input) {
    FactNode signed = input.at("pilot", "evaluation", "signedAt");
    FactNode begun = input.at("rollout", "startedAt");
    CheckResult first = CheckResult.pass(Message.of("GSM-PIL-01.first"));
    if (signed.isNone() || !rollout(input).isGiven()) {
      return first;
    } else if (signed.moment().isEmpty()) {
      return CheckResult.unknown(signed);
    } else if (!Conflicts.reversed(signed, rollout(input))) {
      Optional<Moment> grown = rollout(input).moment();
      return grown.filter(then -> !Require.isFirst(signed.moment().get(), then)).isPresent()
          ? Require.hour(signed, rollout(input))
          : first;
    }
    // asked for early, it may still have begun later
    return begun.isGiven()
        ? CheckResult.fail(
            Message.of("GSM-PIL-01.evaluated-later").with("day", signed.moment().get().day()))
        : CheckResult.unknown(List.of("rollout.startedAt"));
  }

  /** That there is no pilot is told by GSM-PIL-01, and by no control of what one is like. */
  private static boolean isNone(CheckInput input) {
    return input.at("pilot").isNone();
  }

  private static List<CheckResult> none() {
    return List.of(CheckResult.notApplicable(Message.of("check.no-pilot")));
  }

  static List<CheckResult> focused(CheckInput input) {
    if (isNone(input)) {
      return none();
    }
    FactNode objectives = input.at("pilot", "objectives");
    FactNode topics = input.at("pilot", "topics");
    boolean open = objectives.isAbsent() || Require.isHollow(objectives);
    if (!open && distinct(objectives) == 1
        || !topics.isAbsent() && !Require.isHollow(topics) && distinct(topics) == 1) {
      return List.of(CheckResult.pass(Message.of("GSM-PIL-02.one")));
    } else if (open || topics.isAbsent() || Require.isHollow(topics)) {
      return List.of(CheckResult.unknown(open ? objectives : topics));
    }
    return List.of(
        CheckResult.fail(
            Message.of("GSM-PIL-02.many")
                .with("objectives", objectives.texts().size())
                .with("topics", topics.texts().size())));
  }

  private static long distinct(FactNode list) {
    return list.texts().stream()
        .map(text -> text.strip().toLowerCase(Locale.ROOT))
        .distinct()
        .count();
  }

  static List<CheckResult> small(CheckInput input) {
    if (isNone(input)) {
      return none();
    }
    FactNode platforms = input.at("pilot", "platforms");
    if (!platforms.isGiven()) {
      return List.of(Require.given(platforms));
    }
    List<FactNode> named = platforms.items().stream().filter(PilotChecks::isPlatform).toList();
    int count = PlatformChecks.names(named.stream()).size();
    long open = (long) platforms.items().size() - named.size();
    BigDecimal limit = input.limit("maxPilotPlatforms");
    CheckResult least = Require.atMost("platforms", BigDecimal.valueOf(count), limit);
    CheckResult most = Require.atMost("platforms", BigDecimal.valueOf(count + open), limit);
    boolean same = least.outcome() == most.outcome() && (count > 0 || !platforms.isList());
    return List.of(
        same
            ? least
            : Require.denied(platforms, platforms.path())
                .orElseGet(() -> CheckResult.unknown(platforms)));
  }

  private static boolean isPlatform(FactNode one) {
    return one.text().isPresent() && one.denial().isEmpty() && (one.isName() || one.isWord("x"));
  }

  static List<CheckResult> devices(CheckInput input) {
    if (isNone(input)) {
      return none();
    }
    FactNode devices = input.at("pilot", "deviceSupport").or(input.at("platform", "deviceSupport"));
    return List.of(Require.covers(devices, "mobile", "desktop"));
  }

  static List<CheckResult> content(CheckInput input) {
    return input.perAccount(account -> content(input, account));
  }

  private static CheckResult content(CheckInput input, Account account) {
    if (account.state().isEmpty()) {
      return CheckResult.unknown(account.at("state"));
    } else if (!account.isIn("ACTIVE")) {
      return CheckResult.notApplicable(Message.of("check.not-active-account"));
    } else if (!account.postsKnown()) {
      return CheckResult.unknown(account.at("lastPostAt"));
    } else if (account.lastOriginalPostAt().isPresent()) {
      return CheckResult.pass(Message.of("GSM-PIL-05.content"));
    } else if (!account.uncertainPosts().isEmpty()) {
      return CheckResult.unknown(List.of("posts[].kind", "posts[].publishedAt"));
    } else if (account.at("lastPostAt").isAbsent() && !input.accounts().unplacedPosts().isEmpty()) {
      return CheckResult.unknown(List.of("posts[].account"));
    }
    return account
        .activatedAt()
        .map(at -> empty(input, IndianDays.between(at, input.today())))
        .orElseGet(() -> CheckResult.unknown(account.at("activatedAt")));
  }

  /** A new account is given the time after which GSM-COM-11 would call it stale. */
  private static CheckResult empty(CheckInput input, int days) {
    int grace =
        input
            .catalogue()
            .find("GSM-COM-11")
            .map(c -> c.parameters().getOrDefault("failDays", ""))
            .filter(text -> DAYS.matcher(text).matches())
            .map(Integer::parseInt)
            .orElse(0);
    boolean young = days <= grace;
    Message text =
        Message.of(young ? "GSM-PIL-05.grace" : "GSM-PIL-05.empty")
            .with("days", days)
            .with("limit", grace);
    return CheckResult.of(young ? Outcome.WARN : Outcome.FAIL, text)
        .value(days)
        .limit(BigDecimal.valueOf(grace));
  }

  static List<CheckResult> current(CheckInput input) {
    return input.eachOut(post -> current(input, post));
  }

  private static CheckResult current(CheckInput input, FactNode post) {
    FactNode validUntil = post.at("validUntil");
    FactNode pinned = post.at("pinned");
    FactNode mark = post.at("expiredMark");
    CheckResult kept = CheckResult.pass(Message.of("GSM-PIL-06.current"));
    if (validUntil.isAbsent()) {
      return CheckResult.unknown(validUntil);
    }
    Optional<Moment> until = validUntil.moment().filter(u -> !input.asOf().isBefore(u.end()));
    if (until.isEmpty()) {
      return kept;
    }
    Message text = Message.of("GSM-PIL-06.expired").with("day", until.get().day());
    return CheckResult.all(
        pinned.is(true)
            ? CheckResult.fail(text)
            : pinned.isAbsent() ? CheckResult.unknown(pinned) : kept,
        Require.yes(mark),
        kept);
  }

  static List<CheckResult> community(CheckInput input) {
    List<FactNode> counts =
        Stream.of("followers", "repliesPerPost", "returningContributors")
            .map(name -> input.at("metrics", name))
            .toList();
    boolean nobody =
        counts.stream().allMatch(c -> c.number().filter(n -> n.signum() == 0).isPresent());
    return List.of(
        nobody
            ? CheckResult.fail(Message.of("GSM-PIL-07.nobody"))
            : CheckResult.all(counts.stream().map(Require::given).toList()));
  }
}
