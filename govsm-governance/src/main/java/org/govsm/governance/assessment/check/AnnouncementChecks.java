package org.govsm.governance.assessment.check;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.govsm.core.text.Message;
import org.govsm.governance.assessment.Outcome;
import org.govsm.governance.assessment.check.AnnouncementChannels.Kind;
import org.govsm.governance.facts.FactNode;
import org.govsm.governance.facts.Moment;

/** GSM-COM-09, GSM-INS-02 and GSM-INS-04: accounts stand beside the other channels. */
final class AnnouncementChecks {

  private AnnouncementChecks() {}

  static List<CheckResult> notSocialOnly(CheckInput input) {
    Set<String> own = platforms(input);
    return input.each("announcements", a -> notOnlySocial(a.at("channels"), own, "GSM-COM-09"));
  }

  /** The platforms of the accounts of the department. */
  static Set<String> platforms(CheckInput input) {
    return PlatformChecks.keys(input.accounts().all().stream().map(a -> a.at("platform")));
  }

  /** One channel that is not social media is enough; what it is for says the control. */
  static CheckResult notOnlySocial(FactNode channels, Set<String> own, String control) {
    List<String> names = channels.texts();
    if (!channels.isGiven()) {
      return Require.given(channels);
    } else if (names.stream().anyMatch(AnnouncementChecks::isOther)) {
      return CheckResult.pass(Message.of(control + ".also").with("channels", names));
    } else if (Require.hasGap(channels)) {
      return CheckResult.unknown(channels);
    } else if (names.stream().allMatch(name -> isSocial(name, own))) {
      Message text = Message.of(control + ".only").with("channels", names);
      return CheckResult.fail(text).values(names);
    }
    return Require.which(
        channels.path(), names, Message.of(control + ".which").with("channels", names));
  }

  private static boolean isSocial(String name, Set<String> own) {
    return AnnouncementChannels.kind(name) == Kind.SOCIAL || own.contains(PlatformChecks.key(name));
  }

  /** Whether it may be the press: of a name that nobody knows, that is open. */
  static boolean mayBePress(String channel) {
    return AnnouncementChannels.kind(channel) == Kind.PRESS
        || AnnouncementChannels.kind(channel) == Kind.NOT_KNOWN;
  }

  private static boolean isPress(String channel) {
    return AnnouncementChannels.kind(channel) == Kind.PRESS;
  }

  static boolean isOther(String channel) {
    return isPress(channel) || AnnouncementChannels.kind(channel) == Kind.OTHER;
  }

  /** The rule, and each announcement that went to both. */
  static List<CheckResult> atOnce(CheckInput input) {
    List<CheckResult> verdicts = new ArrayList<>();
    verdicts.add(Require.yes(input.at("rule", "exists")).about("rule"));
    verdicts.addAll(input.each("announcements", a -> apart(input, a)));
    return verdicts;
  }

  private static CheckResult apart(CheckInput input, FactNode announcement) {
    FactNode press = announcement.at("pressAt").or(announcement.at("press", "publishedAt"));
    FactNode social = announcement.at("socialAt").or(announcement.at("social", "publishedAt"));
    Optional<Moment> one = press.moment();
    Optional<Moment> other = social.moment();
    if (one.isEmpty() || other.isEmpty()) {
      FactNode channels = announcement.at("channels");
      List<String> names = channels.texts();
      boolean both =
          channels.isAbsent()
              || names.stream().anyMatch(AnnouncementChecks::isPress) && names.size() > 1;
      boolean stated = press.isNone() || social.isNone();
      return both && !stated
          ? CheckResult.unknown(one.isEmpty() ? press : social)
          : CheckResult.notApplicable(Message.of("GSM-INS-02.one-channel"));
    }
    BigDecimal limit = input.limit("windowMinutes");
    if (one.get().wholeDay() || other.get().wholeDay()) {
      Duration least = leastApart(one.get(), other.get());
      return over(least, limit)
          ? CheckResult.fail(Message.of("GSM-INS-02.days").with("limit", limit)).limit(limit)
          : CheckResult.unknown(one.get().wholeDay() ? press : social);
    }
    return minutes(Duration.between(one.get().start(), other.get().start()).abs(), limit);
  }

  /** What surely lies between them, where only the day of one is known. */
  private static Duration leastApart(Moment one, Moment other) {
    boolean swapped = one.start().isAfter(other.start());
    Duration gap =
        swapped
            ? Duration.between(other.end(), one.start())
            : Duration.between(one.end(), other.start());
    return gap.isNegative() ? Duration.ZERO : gap;
  }

  private static boolean over(Duration apart, BigDecimal limit) {
    return apart.compareTo(Duration.ofMinutes(limit.longValueExact())) > 0;
  }

  private static CheckResult minutes(Duration apart, BigDecimal limit) {
    BigDecimal minutes = BigDecimal.valueOf(apart.toMinutes());
    boolean over = over(apart, limit);
    CheckResult measured = Require.atMost("minutes", minutes, limit);
    return over && measured.outcome() == Outcome.PASS
        ? CheckResult.fail(Message.of("GSM-INS-02.seconds").with("limit", limit))
            .value(minutes)
            .limit(limit)
        : measured;
  }

  static List<CheckResult> consultationsPosted(CheckInput input) {
    return input.each(
        "consultations",
        c -> posted(input, c.at("socialPostId").or(c.at("postId")), "GSM-INS-04.not-out"));
  }

  /** The post that is named is among the posts, and out. */
  static CheckResult posted(CheckInput input, FactNode named, String notOut) {
    CheckResult given = Require.given(named);
    if (given.outcome() != Outcome.PASS) {
      return given;
    }
    List<CheckResult> found =
        Stream.concat(
                input.facts().each("posts").stream(),
                input.accounts().all().stream().flatMap(a -> a.posts().stream()))
            .filter(post -> post.at("id").text().equals(named.text()))
            .map(post -> state(post, given, notOut, named))
            .toList();
    return found.isEmpty() ? CheckResult.unknown(List.of("posts")) : found.get(0);
  }

  private static CheckResult state(
      FactNode post, CheckResult given, String notOut, FactNode named) {
    return switch (PostState.of(post)) {
      case OUT -> RecordedTime.isUnrecorded(post) ? RecordedTime.unrecorded("posts") : given;
      case NOT_KNOWN -> CheckResult.unknown(List.of("posts[].publishedAt"));
      case NOT_OUT -> CheckResult.fail(Message.of(notOut).with("post", named.text().orElse("")));
    };
  }
}
