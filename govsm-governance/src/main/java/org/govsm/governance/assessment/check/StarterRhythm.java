package org.govsm.governance.assessment.check;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.govsm.core.text.Message;
import org.govsm.governance.account.Account;
import org.govsm.governance.account.Accounts;
import org.govsm.governance.facts.FactNode;
import org.govsm.governance.facts.Moment;
import org.govsm.governance.tree.IndianDays;

/** GSM-COM-10: how often a new account posts, by whole weeks of seven days since activation. */
final class StarterRhythm {

  private static final String CONTROL = "GSM-COM-10";
  private static final Pattern WHOLE = Pattern.compile("[0-9]{1,5}");
  private static final int DAYS = 7;

  private static final Map<String, String> LIMITS =
      Map.of(
          "social-network", "minPostsPerWeekPage",
          "microblog", "minPostsPerWeekMicroblog");

  private static final Map<String, String> STATED =
      Map.of("social-network", "page", "microblog", "microblog");

  private static final List<String> POSTS =
      List.of("original", "tailored-copy", "consultation", "reshare", "auto-sync");

  private static final List<String> NO_POSTS = List.of("reply", "profile-edit", "scheduled");

  private StarterRhythm() {}

  static List<CheckResult> kept(CheckInput input) {
    return input.perAccount(account -> kept(input, account));
  }

  private static CheckResult kept(CheckInput input, Account account) {
    Optional<String> type = account.at("platformType").text();
    if (account.state().isEmpty()) {
      return CheckResult.unknown(account.at("state"));
    } else if (!account.isIn("ACTIVE")) {
      return CheckResult.notApplicable(Message.of("check.not-active-account"));
    } else if (!account.at("platformType").isAbsent()
        && type.filter(LIMITS::containsKey).isEmpty()) {
      return CheckResult.notApplicable(Message.of("GSM-COM-10.other-type"));
    } else if (account.activatedAt().isEmpty()) {
      return CheckResult.unknown(account.at("activatedAt"));
    }
    int days = IndianDays.between(account.activatedAt().get(), input.today());
    int starter = input.limit("starterWeeks").intValueExact();
    if (days > starter * DAYS) {
      return CheckResult.notApplicable(Message.of("GSM-COM-10.over").with("weeks", starter));
    } else if (days < DAYS) {
      return CheckResult.notApplicable(Message.of("GSM-COM-10.first-week"));
    }
    return type.map(one -> counted(input, account, one))
        .orElseGet(() -> CheckResult.unknown(account.at("platformType")));
  }

  private static CheckResult counted(CheckInput input, Account account, String type) {
    BigDecimal limit = input.limit(LIMITS.getOrDefault(type, ""));
    FactNode stated = input.at("postsPerWeek", STATED.getOrDefault(type, ""));
    if (!input.postsListed(account)) {
      return stated
          .number()
          .map(number -> Require.atLeast("posts-per-week", number, limit))
          .orElseGet(() -> CheckResult.unknown(List.of("posts")));
    }
    Weeks weeks = new Weeks(input.accounts(), account, input.today());
    return weeks.judged(limit);
  }

  /** Whether the number that is stated is none that the listed posts can have. */
  static boolean contradicts(CheckInput.Scene scene, Account account) {
    String type = account.at("platformType").text().orElse("");
    Optional<BigDecimal> stated =
        scene.facts().at("postsPerWeek", STATED.getOrDefault(type, "")).number();
    LocalDate today = IndianDays.of(scene.asOf());
    boolean listed = account.at("posts").isList() || scene.facts().at("posts").isList();
    int last = starterDays(scene);
    boolean isNew =
        account
            .activatedAt()
            .map(at -> IndianDays.between(at, today))
            .filter(days -> days >= DAYS && days <= last)
            .isPresent();
    return isNew
        && listed
        && stated
            .filter(number -> new Weeks(scene.accounts(), account, today).excludes(number))
            .isPresent();
  }

  /** For how many days an account is new; none where the profile does not ask for a rhythm. */
  private static int starterDays(CheckInput.Scene scene) {
    return scene
        .catalogue()
        .find(CONTROL)
        .map(control -> control.parameters().getOrDefault("starterWeeks", ""))
        .filter(weeks -> WHOLE.matcher(weeks).matches())
        .map(weeks -> Integer.parseInt(weeks) * DAYS)
        .orElse(0);
  }

  /** Posts of each whole week: those that surely are in it, and those that may be. */
  private static final class Weeks {

    private final LocalDate first;
    private final int[] sure;
    private final int[] maybe;
    private final boolean[] frozen;
    private final Set<String> missing = new TreeSet<>();

    Weeks(Accounts accounts, Account account, LocalDate today) {
      first = IndianDays.of(account.activatedAt().orElseThrow());
      int whole = Math.toIntExact((today.toEpochDay() - first.toEpochDay()) / DAYS);
      sure = new int[whole];
      maybe = new int[whole];
      frozen = new boolean[whole];
      account.posts().forEach(post -> take(post, true));
      accounts.unplacedPosts().forEach(post -> take(post, false));
      for (int day = 0; day < whole * DAYS; day++) {
        Optional<Boolean> stopped = accounts.frozen(account, first.plusDays(day));
        frozen[day / DAYS] |= stopped.orElse(false);
        if (stopped.isEmpty()) {
          missing.add("modelCode.freezes");
        }
      }
    }

    private void take(FactNode post, boolean placed) {
      PostState state = PostState.of(post);
      FactNode kind = post.at("kind");
      if (state == PostState.NOT_OUT || kind.isOneOf(NO_POSTS)) {
        return;
      }
      Optional<LocalDate> day = post.at("publishedAt").moment().map(Moment::day);
      int from = day.map(this::week).orElse(0);
      int to = day.isPresent() ? Math.min(from + 1, sure.length) : sure.length;
      boolean counts = placed && day.isPresent() && kind.isOneOf(POSTS) && state == PostState.OUT;
      for (int week = Math.max(from, 0); week < to; week++) {
        (counts ? sure : maybe)[week]++;
      }
      if (!counts && from < to) {
        lacks(placed, "account");
        lacks(day.isPresent(), "publishedAt");
        lacks(kind.isOneOf(POSTS), "kind");
        lacks(state == PostState.OUT, "state");
      }
    }

    private void lacks(boolean known, String fact) {
      if (!known) {
        missing.add("posts[]." + fact);
      }
    }

    private int week(LocalDate day) {
      return Math.toIntExact(Math.floorDiv(day.toEpochDay() - first.toEpochDay(), (long) DAYS));
    }

    /** By the week with the fewest; a week of a freeze asks for none. */
    CheckResult judged(BigDecimal limit) {
      int least = Integer.MAX_VALUE;
      int most = Integer.MAX_VALUE;
      for (int week = 0; week < sure.length; week++) {
        if (!frozen[week]) {
          least = Math.min(least, sure[week]);
          most = Math.min(most, sure[week] + maybe[week]);
        }
      }
      boolean kept = BigDecimal.valueOf(least).compareTo(limit) >= 0;
      boolean open = missing.contains("modelCode.freezes");
      if (least == Integer.MAX_VALUE) {
        return CheckResult.notApplicable(Message.of("GSM-COM-11.frozen"));
      } else if (kept || !open && BigDecimal.valueOf(most).compareTo(limit) < 0) {
        return Require.atLeast("posts-per-week", BigDecimal.valueOf(kept ? least : most), limit);
      }
      return CheckResult.unknown(List.copyOf(missing));
    }

    boolean excludes(BigDecimal stated) {
      int least = Arrays.stream(sure).min().orElse(0);
      int most = 0;
      for (int week = 0; week < sure.length; week++) {
        most = Math.max(most, sure[week] + maybe[week]);
      }
      return stated.compareTo(BigDecimal.valueOf(least)) < 0
          || stated.compareTo(BigDecimal.valueOf(most)) > 0;
    }
  }
}
