package org.govsm.governance.pilot;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.govsm.core.decision.Checked;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.Finding.Weight;
import org.govsm.core.decision.InputFault;
import org.govsm.core.document.Field;
import org.govsm.core.document.Field.Kind;
import org.govsm.core.document.Node;
import org.govsm.core.document.Schema;
import org.govsm.core.money.Fraction;
import org.govsm.core.money.Money;
import org.govsm.core.money.Percent;
import org.govsm.core.text.Message;
import org.govsm.governance.law.OwnDefault;
import org.govsm.governance.law.Reasoning;

/**
 * Question how many posts the rhythm, the hours of coverage and the queries need, and what they
 * cost. Every number is the department's own; the arithmetic is told step by step.
 */
public final class StaffingEstimate {

  /** The id of the question. */
  public static final String QUESTION = "staffing-estimate";

  private static final int DAYS = 7;
  private static final long MINUTES = 60;
  private static final int MOST_POSTS = 500;

  private static final Schema FORM =
      Schema.of(
              Field.forms("coverage", "window", CoverageWindow.FORM)
                  .says("the hours in which somebody is on duty"),
              amount("queriesPerDay", "how many queries a day are answered"),
              amount("minutesPerQuery", "how many minutes one takes"),
              Field.oneOf("rhythm", Kind.CODE, "HOURLY", "DAILY", "WEEKLY", "BIWEEKLY")
                  .says("the rhythm of posts, where their number a week is not given"),
              amount("postsPerWeek", "how many posts a week are made"),
              amount("minutesPerPost", "how many minutes one takes"),
              Field.of("moderated", Kind.FLAG).says("whether comments are moderated"),
              amount("commentsPerDay", "how many comments a day are moderated"),
              amount("minutesPerComment", "how many minutes one takes"),
              Field.of("hoursPerPerson", Kind.NUMBER)
                  .atLeast(1)
                  .atMost(168)
                  .says("how many hours a week one person is on duty"),
              Field.of("presence", Kind.PERCENT)
                  .atLeast(1)
                  .atMost(100)
                  .says("how much of that is left after leave and training"),
              Field.of("monthlyRate", Kind.MONEY).atLeast(0).says("what a post costs a month"),
              Field.of("longestShift", Kind.NUMBER)
                  .atLeast(1)
                  .atMost(24)
                  .says("the longest shift in hours, for a roster"),
              Field.of("rest", Kind.NUMBER)
                  .atLeast(0)
                  .atMost(48)
                  .says("the least hours between two shifts of one person"),
              Field.of("posts", Kind.COUNT)
                  .atLeast(1)
                  .atMost(MOST_POSTS)
                  .says("how many posts there are, for a roster; left out: those that are needed"),
              Field.forms("shifts", "shift", RosterShift.FORM)
                  .says("a roster that was planned already, to be looked at for gaps"))
          .where(StaffingEstimate::faults);

  private final Node asked;
  private final List<CoverageWindow> windows;
  private final Reasoning reasoning = new Reasoning();

  private StaffingEstimate(Node asked) {
    this.asked = asked;
    windows = windows(asked);
  }

  private static Field amount(String name, String says) {
    return Field.of(name, Kind.NUMBER).atLeast(0).atMost(1_000_000).says(says);
  }

  private static List<CoverageWindow> windows(Node node) {
    return node.branches("coverage").stream()
        .flatMap(one -> CoverageWindow.of(one).stream())
        .toList();
  }

  private static List<InputFault> faults(Node node) {
    List<CoverageWindow> before = new ArrayList<>();
    for (Node one : node.branches("coverage")) {
      List<CoverageWindow> some = CoverageWindow.of(one);
      if (some.stream().anyMatch(next -> before.stream().anyMatch(next::overlaps))) {
        return List.of(one.fault("from", "pilot.overlap", Message.of("pilot.input.overlap")));
      }
      before.addAll(some);
    }
    return List.of();
  }

  /** The schema of the tree. */
  public static Schema form() {
    return FORM;
  }

  /**
   * Asks.
   *
   * @param tree the tree of {@link #form}
   * @return the posts, their cost and a roster; a question to an officer where the rhythm can be
   *     read in two ways; what is missing; or every fault of the tree
   */
  public static Checked<Decision<Staffing>> ask(Map<String, ?> tree) {
    return FORM.read(tree)
        .<Checked<Decision<Staffing>>>fold(
            node -> new Checked.Accepted<>(new StaffingEstimate(node).decide()),
            faults -> new Checked.Rejected<>(faults));
  }

  private Decision<Staffing> decide() {
    if (windows.isEmpty()) {
      reasoning.lacks("coverage");
    }
    Fraction tasks = tasks();
    Fraction cover = cover();
    Optional<Fraction> ofOne = hoursOfOne();
    Optional<Staffing> staffing =
        ofOne.filter(hours -> !reasoning.isOpen()).map(hours -> staffing(tasks, cover, hours));
    return reasoning.decide(QUESTION, staffing, Optional.empty(), asked.toPlain());
  }

  private Optional<Fraction> number(String name) {
    return asked.find(name, BigDecimal.class).map(Fraction::of);
  }

  private Fraction needed(String name) {
    Optional<Fraction> number = number(name);
    if (number.isEmpty()) {
      reasoning.lacks(name);
    }
    return number.orElse(Fraction.ZERO);
  }

  private void step(String key, Message text) {
    reasoning.step("staffing." + key, text, OwnDefault.of("staffing of accounts"));
  }

  private Fraction tasks() {
    Fraction week = Fraction.of(DAYS);
    Fraction queries = task("queries", "queriesPerDay", "minutesPerQuery", week);
    Fraction posts = posts();
    Optional<Boolean> moderated = asked.find("moderated", Boolean.class);
    if (moderated.isEmpty()) {
      reasoning.lacks("moderated");
    }
    Fraction comments =
        moderated.filter(Boolean::booleanValue).isPresent()
            ? task("comments", "commentsPerDay", "minutesPerComment", week)
            : Fraction.ZERO;
    return queries.plus(posts).plus(comments);
  }

  private Fraction task(String key, String count, String minutes, Fraction times) {
    return hours(key, needed(count), needed(minutes), times);
  }

  /** The hours a week of a task, told with their arithmetic. */
  private Fraction hours(String key, Fraction count, Fraction minutes, Fraction times) {
    Fraction hours = count.times(times).times(minutes).dividedBy(Fraction.of(MINUTES));
    step(
        key,
        Message.of("staffing." + key)
            .with("count", count.shown())
            .with("minutes", minutes.shown())
            .with("hours", hours.shown()));
    return hours;
  }

  private Fraction posts() {
    Fraction minutes = needed("minutesPerPost");
    Optional<Fraction> count = number("postsPerWeek").or(this::ofRhythm);
    return count.map(posts -> hours("posts", posts, minutes, Fraction.ONE)).orElse(Fraction.ZERO);
  }

  /** The posts a week of a rhythm: one in each hour or on each day of coverage, or one a week. */
  private Optional<Fraction> ofRhythm() {
    Optional<String> rhythm = asked.find("rhythm", String.class);
    if (rhythm.isEmpty()) {
      reasoning.lacks("rhythm");
      return Optional.empty();
    }
    return switch (rhythm.get()) {
      case "HOURLY" -> Optional.of(inHours(windows.stream().mapToInt(CoverageWindow::minutes)));
      case "DAILY" ->
          Optional.of(Fraction.of(windows.stream().map(CoverageWindow::day).distinct().count()));
      case "WEEKLY" -> Optional.of(Fraction.ONE);
      default -> {
        reasoning.referAnyhow(
            Message.of("staffing.biweekly"), PilotRules.citation(PilotRules.RHYTHM));
        yield Optional.empty();
      }
    };
  }

  private static Fraction inHours(IntStream minutes) {
    return Fraction.of(minutes.sum()).dividedBy(Fraction.of(MINUTES));
  }

  private Fraction cover() {
    Fraction hours =
        inHours(windows.stream().mapToInt(window -> window.minutes() * window.atOnce()));
    step("cover", Message.of("staffing.cover").with("hours", hours.shown()));
    return hours;
  }

  private Optional<Fraction> hoursOfOne() {
    Fraction week = needed("hoursPerPerson");
    Optional<Percent> presence = asked.find("presence", Percent.class);
    if (presence.isEmpty()) {
      reasoning.lacks("presence");
    }
    return presence
        .map(part -> week.times(Fraction.of(part)))
        .filter(hours -> hours.signum() > 0)
        .map(
            hours -> {
              step(
                  "one",
                  Message.of("staffing.one")
                      .with("week", week.shown())
                      .with("presence", presence.get())
                      .with("hours", hours.shown()));
              return hours;
            });
  }

  private Staffing staffing(Fraction tasks, Fraction cover, Fraction ofOne) {
    Fraction hours = tasks.max(cover);
    Fraction exact = hours.dividedBy(ofOne);
    int posts = exact.whole(RoundingMode.CEILING).decimal(0, RoundingMode.UNNECESSARY).intValue();
    step(
        "posts-needed",
        Message.of("staffing.posts-needed")
            .with("hours", hours.shown())
            .with("one", ofOne.shown())
            .with("exact", exact.shown())
            .with("posts", posts));
    if (tasks.compareTo(cover) > 0) {
      warn(
          PilotRules.TEAM,
          Message.of("staffing.more-work")
              .with("task", tasks.shown())
              .with("cover", cover.shown()));
    }
    Optional<Money> cost = asked.find("monthlyRate", Money.class).map(rate -> rate.times(posts));
    cost.ifPresent(
        total ->
            step(
                "cost",
                Message.of("staffing.cost")
                    .with("posts", posts)
                    .with("rate", asked.get("monthlyRate", Money.class))
                    .with("cost", total)));
    Optional<DutyRoster> roster = roster(posts);
    roster.ifPresent(one -> one.gaps().forEach(gap -> warn(PilotRules.COVERED, gap.said())));
    return new Staffing(tasks, cover, posts, cost, roster);
  }

  private void warn(String rule, Message text) {
    reasoning.find(Finding.of(rule, Weight.WARNING, text, PilotRules.citation(rule)));
  }

  private Optional<DutyRoster> roster(int needed) {
    if (asked.has("shifts")) {
      return Optional.of(
          DutyRoster.of(windows, asked.branches("shifts").stream().map(RosterShift::of).toList()));
    }
    int posts = asked.find("posts", Long.class).map(Long::intValue).orElse(needed);
    if (posts > MOST_POSTS) {
      return Optional.empty();
    }
    return number("longestShift")
        .map(
            longest ->
                DutyRoster.planned(
                    windows,
                    posts,
                    minutes(number("hoursPerPerson").orElse(Fraction.ZERO)),
                    minutes(longest),
                    minutes(number("rest").orElse(Fraction.ZERO))));
  }

  private static int minutes(Fraction hours) {
    return hours
        .times(Fraction.of(MINUTES))
        .whole(RoundingMode.FLOOR)
        .decimal(0, RoundingMode.UNNECESSARY)
        .intValue();
  }

  /** The days of a week, as a roster has them. */
  public static List<DayOfWeek> week() {
    return List.of(DayOfWeek.values());
  }
}
