package org.govsm.governance.response;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Checked;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.InputFault;
import org.govsm.core.decision.OwnDefault;
import org.govsm.core.document.Field;
import org.govsm.core.document.Node;
import org.govsm.core.document.Schema;
import org.govsm.core.place.PlatformName;
import org.govsm.core.text.Message;
import org.govsm.core.text.Term;
import org.govsm.governance.law.Reasoning;

/**
 * Question how a community stands: how many of its people are active, how many members stayed, and
 * how many queries were answered. Only counts that the platform gives count; what it does not give
 * stays unknown, and a figure of it that is given all the same is asked about.
 */
public final class CommunityHealth {

  /** The id of the question. */
  public static final String QUESTION = "community-health";

  private static final String ACTIVE = "activePersons";
  private static final String START = "membersAtStart";
  private static final String END = "membersAtEnd";
  private static final String GAINED = "membersGained";
  private static final String LOST = "membersLost";
  private static final String OWED = "queriesOwed";
  private static final String ANSWERED = "queriesAnswered";

  private static final Schema FORM =
      Schema.of(
              Field.of("platform", Field.Kind.CODE).required().says("the code of the platform"),
              Field.of("from", Field.Kind.DAY).required().says("the first day of the window"),
              Field.of("until", Field.Kind.DAY).required().says("its last day"),
              count(START, "followers or subscribers at the start of the window"),
              count(END, "followers or subscribers at its end"),
              count(GAINED, "those who came in it, as the platform counts them"),
              count(LOST, "those who left in it, as the platform counts them"),
              count(ACTIVE, "people who did something with the account in it, each once"),
              count(OWED, "queries of the window that are owed an answer"),
              count(ANSWERED, "those of them that have an answer"))
          .where(CommunityHealth::faults);

  private final Node asked;
  private final LocalDate last;
  private final Reasoning reasoning = new Reasoning();

  private CommunityHealth(Node asked) {
    this.asked = asked;
    last = asked.get("until", LocalDate.class);
  }

  private static Field count(String name, String says) {
    return Field.of(name, Field.Kind.COUNT).atLeast(0).says(says);
  }

  /** Two figures that cannot both hold. */
  private static List<InputFault> faults(Node node) {
    List<InputFault> faults = new ArrayList<>();
    if (node.get("until", LocalDate.class).isBefore(node.get("from", LocalDate.class))) {
      faults.add(fault(node, "until", "order"));
    }
    if (isMore(node, ANSWERED, node.find(OWED, Long.class))) {
      faults.add(fault(node, ANSWERED, "answered"));
    }
    Optional<Long> possible =
        node.find(START, Long.class)
            .flatMap(start -> node.find(GAINED, Long.class).map(gained -> start + gained));
    if (isMore(node, LOST, possible)) {
      faults.add(fault(node, LOST, "lost"));
    }
    return faults;
  }

  private static boolean isMore(Node node, String name, Optional<Long> most) {
    return node.find(name, Long.class)
        .flatMap(count -> most.map(limit -> count > limit))
        .orElse(false);
  }

  private static InputFault fault(Node node, String name, String key) {
    return node.fault(name, "community." + key, Message.of("community.input." + key));
  }

  /** The schema of the tree. */
  public static Schema form() {
    return FORM;
  }

  /**
   * Asks.
   *
   * @param tree the tree of {@link #form}
   * @return the figures; a question to an officer where a count is given that the platform does not
   *     give; what is missing, beside what is known; or every fault of the tree
   */
  public static Checked<Decision<CommunityFigures>> ask(Map<String, ?> tree) {
    List<InputFault> faults = new ArrayList<>();
    Optional<Node> read = FORM.read(tree).part("", faults);
    return read.isPresent()
        ? new Checked.Accepted<>(new CommunityHealth(read.get()).decide())
        : new Checked.Rejected<>(faults);
  }

  private Decision<CommunityFigures> decide() {
    Optional<Long> start = needed(START);
    Optional<Long> end = needed(END);
    Optional<Long> lost = given(LOST);
    Optional<Long> gained = given(GAINED);
    Optional<BigDecimal> active = ratio(given(ACTIVE), end, "active");
    Optional<BigDecimal> least = ratio(stayed(start, lost, Optional.of(0L)), start, "retained");
    Optional<BigDecimal> most = ratio(stayed(start, lost, gained), start, "retained-most");
    Optional<BigDecimal> answered = ratio(needed(ANSWERED), needed(OWED), "two-way");
    balance(start, end, gained, lost);
    CommunityFigures figures = new CommunityFigures(active, least, most, answered);
    return reasoning.decide(QUESTION, Optional.of(figures), Optional.of(last), asked.toPlain());
  }

  private Optional<Long> needed(String name) {
    Optional<Long> count = asked.find(name, Long.class);
    if (count.isEmpty()) {
      reasoning.lacks(name);
    }
    return count;
  }

  /** A count that the platform gives on these days; another is not used. */
  private Optional<Long> given(String name) {
    String platform = asked.text("platform");
    Optional<Long> count = needed(name);
    if (CommunityCount.given(platform, name, last).isPresent()) {
      return count;
    }
    Message text =
        Message.of("community.not-given")
            .with("platform", new PlatformName(platform))
            .with("count", new Term("community." + name));
    reasoning.find(Finding.of("community.not-given", Finding.Weight.NOTE, text, citation()));
    if (count.isPresent()) {
      reasoning.refer(
          Message.of("community.from-where").with("count", new Term("community." + name)),
          citation());
    }
    return Optional.empty();
  }

  private static Citation citation() {
    return OwnDefault.of("figures of a community");
  }

  /** Of the members at the start: each who came in the window may be among those who left. */
  private static Optional<Long> stayed(
      Optional<Long> start, Optional<Long> lost, Optional<Long> gained) {
    return start.flatMap(
        members ->
            lost.flatMap(
                left -> gained.map(came -> Math.max(0, members - Math.max(0, left - came)))));
  }

  private Optional<BigDecimal> ratio(Optional<Long> part, Optional<Long> all, String rule) {
    if (all.filter(count -> count == 0).isPresent()) {
      reasoning.lacks("community." + rule + "/denominator");
      return Optional.empty();
    }
    Optional<BigDecimal> share =
        part.flatMap(count -> all.map(of -> CommunityFigures.percent(count, of)));
    share.ifPresent(
        known ->
            reasoning.step(
                "community." + rule,
                Message.of("community.step." + rule).with("share", known.toPlainString()),
                citation()));
    return share;
  }

  /** A public counter is rounded: a difference is told, and decides nothing. */
  private void balance(
      Optional<Long> start, Optional<Long> end, Optional<Long> gained, Optional<Long> lost) {
    if (start.isEmpty() || end.isEmpty() || gained.isEmpty() || lost.isEmpty()) {
      return;
    }
    long expected = start.get() + gained.get() - lost.get();
    if (expected != end.get()) {
      Message text = Message.of("community.balance").with("expected", expected);
      reasoning.find(Finding.of("community.balance", Finding.Weight.WARNING, text, citation()));
    }
  }
}
