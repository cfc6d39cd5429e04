package org.govsm.governance.assessment;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.govsm.core.text.Message;
import org.govsm.governance.account.Account;
import org.govsm.governance.facts.Fact;
import org.govsm.governance.facts.Moment;
import org.govsm.governance.tree.IndianDays;

/** GSM-PIL: small first, with content, and looked at before it grows. */
final class PilotChecks {

  private static final Pattern DAYS = Pattern.compile("[0-9]{1,5}");

  private PilotChecks() {}

  static Fact rollout(Asked asked) {
    return asked.at("rollout", "startedAt").or(asked.at("pilot", "rolloutRequestedAt"));
  }

  static List<Verdict> pilotFirst(Asked asked) {
    Fact pilot = asked.at("pilot");
    Fact rollout = rollout(asked);
    if (rollout.isNone() && !(pilot.isNone() && asked.at("rollout").isAbsent())) {
      return List.of(Verdict.notApplicable(Message.of("GSM-PIL-01.no-rollout")));
    } else if (!rollout.isGiven()) {
      return List.of(Verdict.unknown(pilot.isAbsent() ? pilot : asked.at("rollout", "startedAt")));
    } else if (!pilot.isGiven()) {
      return List.of(Require.given(pilot));
    }
    return List.of(Verdict.all(order(asked, rollout), evaluated(asked), evaluatedFirst(asked)));
  }

  private static Verdict order(Asked asked, Fact rollout) {
    Fact started = asked.at("pilot", "startedAt");
    Optional<Moment> from = started.moment();
    Optional<Moment> grown = rollout.moment();
    if (from.isEmpty() || grown.isEmpty()) {
      return from.isEmpty() ? Require.given(started) : Verdict.unknown(rollout);
    } else if (from.get().isBefore(grown.get())) {
      return Verdict.pass(Message.of("GSM-PIL-01.first"));
    }
    // asked for early, it may still have begun later
    Fact begun = asked.at("rollout", "startedAt");
    return begun.isAbsent()
        ? Verdict.unknown(begun)
        : Verdict.fail(Message.of("GSM-PIL-01.not-first"));
  }

  private static Verdict evaluated(Asked asked) {
    return Require.given(asked.at("pilot", "evaluation"));
  }

  /** A roll-out that had begun before the evaluation was signed waited for none. */
  static Verdict evaluatedFirst(Asked asked) {
    Fact signed = asked.at("pilot", "evaluation", "signedAt");
    Fact begun = asked.at("rollout", "startedAt");
    Verdict first = Verdict.pass(Message.of("GSM-PIL-01.first"));
    if (signed.isNone() || !rollout(asked).isGiven()) {
      return first;
    } else if (signed.moment().isEmpty()) {
      return Verdict.unknown(signed);
    } else if (!Conflicts.reversed(signed, rollout(asked))) {
      Optional<Moment> grown = rollout(asked).moment();
      return grown.filter(then -> !Require.isFirst(signed.moment().get(), then)).isPresent()
          ? Require.hour(signed, rollout(asked))
          : first;
    }
    // asked for early, it may still have begun later
    return begun.isGiven()
        ? Verdict.fail(
            Message.of("GSM-PIL-01.evaluated-later").with("day", signed.moment().get().day()))
        : Verdict.unknown(List.of("rollout.startedAt"));
  }

  static List<Verdict> focused(Asked asked) {
    Fact objectives = asked.at("pilot", "objectives");
    Fact topics = asked.at("pilot", "topics");
    boolean open = objectives.isAbsent() || Require.hasGap(objectives);
    if (!open && distinct(objectives) == 1
        || !topics.isAbsent() && !Require.hasGap(topics) && distinct(topics) == 1) {
      return List.of(Verdict.pass(Message.of("GSM-PIL-02.one")));
    } else if (open || topics.isAbsent() || Require.hasGap(topics)) {
      return List.of(Verdict.unknown(open ? objectives : topics));
    }
    return List.of(
        Verdict.fail(
            Message.of("GSM-PIL-02.many")
                .with("objectives", objectives.texts().size())
                .with("topics", topics.texts().size())));
  }

  private static long distinct(Fact list) {
    return list.texts().stream()
        .map(text -> text.strip().toLowerCase(Locale.ROOT))
        .distinct()
        .count();
  }

  static List<Verdict> small(Asked asked) {
    Fact platforms = asked.at("pilot", "platforms");
    if (!platforms.isGiven()) {
      return List.of(Require.given(platforms));
    }
    int count = PlatformChecks.names(platforms.items().stream()).size();
    long open = platforms.items().stream().filter(Fact::isAbsent).count();
    BigDecimal limit = asked.limit("maxPilotPlatforms");
    Verdict least = Require.atMost("platforms", BigDecimal.valueOf(count), limit);
    Verdict most = Require.atMost("platforms", BigDecimal.valueOf(count + open), limit);
    boolean same = least.outcome() == most.outcome();
    return List.of(same ? least : Verdict.unknown(platforms));
  }

  static List<Verdict> devices(Asked asked) {
    Fact devices = asked.at("pilot", "deviceSupport").or(asked.at("platform", "deviceSupport"));
    return List.of(Require.covers(devices, "mobile", "desktop"));
  }

  static List<Verdict> content(Asked asked) {
    return asked.perAccount(account -> content(asked, account));
  }

  private static Verdict content(Asked asked, Account account) {
    if (account.state().isEmpty()) {
      return Verdict.unknown(account.at("state"));
    } else if (!account.isIn("ACTIVE")) {
      return Verdict.notApplicable(Message.of("check.not-active-account"));
    } else if (!account.postsKnown()) {
      return Verdict.unknown(account.at("lastPostAt"));
    } else if (account.lastOriginalPostAt().isPresent()) {
      return Verdict.pass(Message.of("GSM-PIL-05.content"));
    } else if (!account.uncertainPosts().isEmpty()) {
      return Verdict.unknown(List.of("posts[].kind", "posts[].publishedAt"));
    } else if (account.at("lastPostAt").isAbsent() && !asked.accounts().unplacedPosts().isEmpty()) {
      return Verdict.unknown(List.of("posts[].account"));
    }
    return account
        .activatedAt()
        .map(at -> empty(asked, IndianDays.between(at, asked.today())))
        .orElseGet(() -> Verdict.unknown(account.at("activatedAt")));
  }

  /** A new account is given the time after which GSM-COM-11 would call it stale. */
  private static Verdict empty(Asked asked, int days) {
    int grace =
        asked
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
    return Verdict.of(young ? Outcome.WARN : Outcome.FAIL, text)
        .value(days)
        .limit(BigDecimal.valueOf(grace));
  }

  static List<Verdict> current(Asked asked) {
    return asked.eachOut(post -> current(asked, post));
  }

  private static Verdict current(Asked asked, Fact post) {
    Fact validUntil = post.at("validUntil");
    Fact pinned = post.at("pinned");
    Fact mark = post.at("expiredMark");
    Verdict kept = Verdict.pass(Message.of("GSM-PIL-06.current"));
    if (validUntil.isAbsent()) {
      return Verdict.unknown(validUntil);
    }
    Optional<Moment> until = validUntil.moment().filter(u -> !asked.asOf().isBefore(u.end()));
    if (until.isEmpty()) {
      return kept;
    }
    Message text = Message.of("GSM-PIL-06.expired").with("day", until.get().day());
    return Verdict.all(
        pinned.is(true) ? Verdict.fail(text) : pinned.isAbsent() ? Verdict.unknown(pinned) : kept,
        Require.yes(mark),
        kept);
  }

  static List<Verdict> community(Asked asked) {
    List<Fact> counts =
        Stream.of("followers", "repliesPerPost", "returningContributors")
            .map(name -> asked.at("metrics", name))
            .toList();
    boolean nobody =
        counts.stream().allMatch(c -> c.number().filter(n -> n.signum() == 0).isPresent());
    return List.of(
        nobody
            ? Verdict.fail(Message.of("GSM-PIL-07.nobody"))
            : Verdict.all(counts.stream().map(Require::given).toList()));
  }
}
