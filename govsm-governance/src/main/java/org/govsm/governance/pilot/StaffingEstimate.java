package org.govsm.governance.pilot;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.govsm.core.decision.Checked;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.Finding.Weight;
import org.govsm.core.decision.InputFault;
import org.govsm.core.decision.OwnDefault;
import org.govsm.core.document.Field;
import org.govsm.core.document.Field.Kind;
import org.govsm.core.document.Node;
import org.govsm.core.document.Schema;
import org.govsm.core.money.Fraction;
import org.govsm.core.money.Money;
import org.govsm.core.money.Percent;
import org.govsm.core.text.Message;
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

  /** With so many more each person has a roster of few shifts. */
  private static final int MOST_MORE = 10;

  private static final int MOST_COUNTED = 1_000_000;
  private static final int MOST_MINUTES = 24 * 60;
  private static final int MOST_RATE = 1_000_000;

  private static final Schema FORM =
      Schema.of(
              Field.forms("coverage", "window", CoverageWindow.FORM)
                  .says("the hours in which somebody is on duty"),
              amount("queriesPerDay", MOST_COUNTED, "how many queries a day are answered"),
              amount("minutesPerQuery", MOST_MINUTES, "how many minutes one takes"),
              Field.oneOf("rhythm", Kind.CODE, "HOURLY", "DAILY", "WEEKLY", "BIWEEKLY")
                  .says("the rhythm of posts, where their number a week is not given"),
              amount("postsPerWeek", MOST_COUNTED, "how many posts a week are made"),
              amount("minutesPerPost", MOST_MINUTES, "how many minutes one takes"),
              Field.of("moderated", Kind.FLAG).says("whether comments are moderated"),
              amount("commentsPerDay", MOST_COUNTED, "how many comments a day are moderated"),
              amount("minutesPerComment", MOST_MINUTES, "how many minutes one takes"),
              Field.of("hoursPerPerson", Kind.NUMBER)
                  .atLeast(1)
                  .atMost(168)
                  .says("how many hours a week one person is on duty"),
              Field.of("presence", Kind.PERCENT)
                  .atLeast(1)
                  .atMost(100)
                  .says("how much of that is left after leave and training"),
              Field.of("monthlyRate", Kind.MONEY)
                  .atLeast(0)
                  .atMost(MOST_RATE)
                  .says("what a post costs a month"),
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
  private final CoverageDemand demand;
  private final Reasoning reasoning = new Reasoning();

  private StaffingEstimate(Node asked) {
    this.asked = asked;
    windows = CoverageWindow.all(asked);
    demand = new CoverageDemand(windows);
  }

  private static Field amount(String name, int most, String says) {
    return Field.of(name, Kind.NUMBER).atLeast(0).atMost(most).says(says);
  }

  private static List<InputFault> faults(Node node) {
    List<InputFault> faults = new ArrayList<>(CoverageWindow.overlaps(node));
    boolean none = node.find("moderated", Boolean.class).filter(said -> !said).isPresent();
    Optional<BigDecimal> comments = node.find("commentsPerDay", BigDecimal.class);
    if (none && comments.filter(number -> number.signum() > 0).isPresent()) {
      faults.add(
          node.fault("commentsPerDay", "pilot.unmoderated", Message.of("pilot.input.unmoderated")));
    }
    faults.addAll(RosterShift.twice(node));
    return faults;
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
    Optional<Fraction> tasks = tasks();
    Fraction cover = cover();
    Optional<Fraction> ofOne = hoursOfOne();
    Optional<Staffing> staffing =
        tasks
            .filter(work -> !reasoning.isOpen())
            .flatMap(work -> ofOne.map(hours -> staffing(work, cover, hours)));
    return reasoning.decide(QUESTION, staffing, Optional.empty(), asked.toPlain());
  }

  private Optional<Fraction> number(String name) {
    return asked.find(name, BigDecimal.class).map(Fraction::of);
  }

  private Optional<Fraction> needed(String name) {
    Optional<Fraction> number = number(name);
    if (number.isEmpty()) {
      reasoning.lacks(name);
    }
    return number;
  }

  private void step(String key, Message text) {
    reasoning.step("staffing." + key, text, OwnDefault.of("staffing of accounts"));
  }

  /** The hours a week of the work; nothing where a number of it is not known. */
  private Optional<Fraction> tasks() {
    Fraction week = Fraction.of(DAYS);
    Optional<Fraction> queries = task("queries", "queriesPerDay", "minutesPerQuery", week);
    Optional<Fraction> posts = posts();
    Optional<Boolean> moderated = asked.find("moderated", Boolean.class);
    if (moderated.isEmpty()) {
      reasoning.lacks("moderated");
    }
    Optional<Fraction> comments =
        moderated.flatMap(
            said ->
                said
                    ? task("comments", "commentsPerDay", "minutesPerComment", week)
                    : Optional.of(Fraction.ZERO));
    return sum(sum(queries, posts), comments);
  }

  private static Optional<Fraction> sum(Optional<Fraction> one, Optional<Fraction> other) {
    return one.flatMap(first -> other.map(first::plus));
  }

  private Optional<Fraction> task(String key, String count, String minutes, Fraction times) {
    return hours(key, needed(count), needed(minutes), times);
  }

  /** The hours a week of a task, told with their arithmetic. */
  private Optional<Fraction> hours(
      String key, Optional<Fraction> counts, Optional<Fraction> each, Fraction times) {
    return counts.flatMap(count -> each.map(minutes -> hours(key, count, minutes, times)));
  }

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

  private Optional<Fraction> posts() {
    Optional<Fraction> minutes = needed("minutesPerPost");
    if (asked.has("rhythm") && asked.has("postsPerWeek")) {
      find(PilotRules.RHYTHM, Weight.NOTE, Message.of("staffing.both"));
    }
    return hours("posts", number("postsPerWeek").or(this::ofRhythm), minutes, Fraction.ONE);
  }

  /** The posts a week of a rhythm: one in each hour or on each day of coverage, or one a week. */
  private Optional<Fraction> ofRhythm() {
    Optional<String> rhythm = asked.find("rhythm", String.class);
    if (rhythm.isEmpty()) {
      reasoning.lacks("rhythm");
      return Optional.empty();
    }
    boolean byCoverage = !rhythm.get().endsWith("WEEKLY");
    if (byCoverage && windows.isEmpty()) {
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
    if (!windows.isEmpty()) {
      step("cover", Message.of("staffing.cover").with("hours", hours.shown()));
    }
    return hours;
  }

  private Optional<Fraction> hoursOfOne() {
    Optional<Fraction> week = needed("hoursPerPerson");
    Optional<Percent> presence = asked.find("presence", Percent.class);
    if (presence.isEmpty()) {
      reasoning.lacks("presence");
    }
    return week.flatMap(hours -> presence.map(part -> ofOne(hours, part)));
  }

  private Fraction ofOne(Fraction week, Percent presence) {
    Fraction hours = week.times(Fraction.of(presence));
    step(
        "one",
        Message.of("staffing.one")
            .with("week", week.shown())
            .with("presence", presence)
            .with("hours", hours.shown()));
    return hours;
  }

  private Staffing staffing(Fraction tasks, Fraction cover, Fraction ofOne) {
    long posts = onDuty(ofHours(tasks.max(cover), ofOne));
    if (tasks.compareTo(cover) > 0) {
      warn(
          PilotRules.TEAM,
          Message.of("staffing.more-work")
              .with("task", tasks.shown())
              .with("cover", cover.shown()));
    }
    unrelieved(posts);
    Optional<Money> cost = asked.find("monthlyRate", Money.class).map(rate -> rate.times(posts));
    cost.ifPresent(
        total ->
            step(
                "cost",
                Message.of("staffing.cost")
                    .with("posts", posts)
                    .with("rate", asked.get("monthlyRate", Money.class))
                    .with("cost", total)));
    asked.find("posts", Long.class).ifPresent(have -> fewer("posts", have, posts));
    Optional<DutyRoster> roster = roster(posts, ofOne);
    roster.ifPresent(one -> told(one, posts));
    roster.ifPresent(one -> inRoster(one, posts, ofOne));
    return new Staffing(tasks, cover, posts, cost, roster);
  }

  private long ofHours(Fraction hours, Fraction ofOne) {
    Fraction exact = hours.dividedBy(ofOne);
    long posts = exact.decimal(0, RoundingMode.CEILING).longValueExact();
    step(
        "posts-needed",
        Message.of("staffing.posts-needed")
            .with("hours", hours.shown())
            .with("one", ofOne.shown())
            .with("exact", exact.shown())
            .with("posts", posts));
    return posts;
  }

  /** As many as must be on duty at once, and in shifts, however few hours the coverage has. */
  private long onDuty(long ofHours) {
    long posts = ofHours;
    if (demand.peak() > posts) {
      posts = demand.peak();
      step("at-once", Message.of("staffing.at-once").with("posts", posts));
    }
    Optional<Fraction> longest = number("longestShift");
    Fraction rest = number("rest").orElse(Fraction.ZERO);
    int inShifts =
        longest
            .map(most -> demand.fewest(RosterLimits.minutes(most), RosterLimits.minutes(rest)))
            .orElse(0);
    if (longest.isEmpty() || inShifts <= posts) {
      return posts;
    }
    step(
        "in-shifts",
        Message.of("staffing.in-shifts")
            .with("longest", longest.get().shown())
            .with("rest", rest.shown())
            .with("posts", inShifts));
    return inShifts;
  }

  /** Where the roster of the posts that are needed has a gap: with how many it has none. */
  private void inRoster(DutyRoster roster, long posts, Fraction ofOne) {
    if (asked.has("shifts") || asked.has("posts") || roster.gaps().isEmpty()) {
      return;
    }
    RosterLimits limits = limits(ofOne);
    LongStream.rangeClosed(posts + 1, Math.min(MOST_POSTS, posts + MOST_MORE))
        .filter(more -> DutyRoster.planned(windows, (int) more, limits).gaps().isEmpty())
        .findFirst()
        .ifPresent(
            more ->
                warn(
                    PilotRules.COVERED,
                    Message.of("staffing.in-roster").with("least", posts).with("posts", more)));
  }

  /** Where nobody is left to relieve who is on duty, the longest shift would decide. */
  private void unrelieved(long posts) {
    if (!asked.has("longestShift") && posts == demand.peak()) {
      Fraction hours = Fraction.of(demand.inARow(1)).dividedBy(Fraction.of(MINUTES));
      warn(
          PilotRules.COVERED,
          Message.of("staffing.unrelieved").with("posts", posts).with("hours", hours.shown()));
    }
  }

  private void fewer(String key, long have, long needed) {
    if (have < needed) {
      warn(
          PilotRules.COVERED,
          Message.of("staffing.fewer-" + key).with("have", have).with("needed", needed));
    }
  }

  private void told(DutyRoster roster, long needed) {
    if (asked.has("shifts")) {
      fewer("persons", roster.persons().size(), needed);
      shifts().stream()
          .filter(shift -> windows.stream().noneMatch(shift::isIn))
          .forEach(shift -> find(PilotRules.COVERED, Weight.NOTE, shift.outside()));
    }
    roster.overLimit().forEach(text -> warn(PilotRules.COVERED, text));
    roster.gaps().forEach(gap -> warn(PilotRules.COVERED, gap.said()));
  }

  private void warn(String rule, Message text) {
    find(rule, Weight.WARNING, text);
  }

  private void find(String rule, Weight weight, Message text) {
    reasoning.find(PilotRules.of(rule, weight, text));
  }

  private Optional<DutyRoster> roster(long needed, Fraction ofOne) {
    if (asked.has("shifts")) {
      RosterLimits limits = limits(number("hoursPerPerson").orElse(ofOne));
      return Optional.of(DutyRoster.of(windows, shifts(), limits));
    }
    long posts = asked.find("posts", Long.class).orElse(needed);
    return asked.has("longestShift") && posts <= MOST_POSTS
        ? Optional.of(DutyRoster.planned(windows, (int) posts, limits(ofOne)))
        : Optional.empty();
  }

  private List<RosterShift> shifts() {
    return RosterShift.all(asked);
  }

  private RosterLimits limits(Fraction week) {
    return RosterLimits.of(asked, Optional.of(week));
  }

  /** The days of a week, as a roster has them. */
  public static List<DayOfWeek> week() {
    return List.of(DayOfWeek.values());
  }
}
