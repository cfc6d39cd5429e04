package org.govsm.procurement.preference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.govsm.core.decision.Checked;
import org.govsm.core.decision.InputFault;
import org.govsm.core.decision.ToPlain;
import org.govsm.core.decision.Tree;
import org.govsm.core.document.Field;
import org.govsm.core.document.Node;
import org.govsm.core.document.Schema;
import org.govsm.core.text.Message;
import org.jspecify.annotations.Nullable;

/**
 * Answers of bidders who were asked to match a price. Silence is an answer only when it is recorded
 * that the time for it ended.
 */
public final class MatchAnswers implements ToPlain {

  /** What a bidder answered. */
  public enum Answer {
    /** Takes the price. */
    ACCEPTED,
    /** Does not take it. */
    DECLINED,
    /** The time to answer ended without one. */
    SILENT
  }

  private static final String ASKED = "asked";
  private static final String ON = "on";
  private static final String STEP = "step";

  private static final Schema ANSWER =
      Schema.of(
          Field.of("bid", Field.Kind.CODE).required().says("the bid that was asked"),
          Field.oneOf("answer", Field.Kind.CODE, "ACCEPTED", "DECLINED", "SILENT")
              .required()
              .says("the answer; SILENT: the time ended without one"),
          Field.of(ASKED, Field.Kind.DAY).says("the day on which it was asked"),
          Field.of(ON, Field.Kind.DAY).says("the day of the answer, or on which the time ended"),
          Field.of("paper", Field.Kind.TEXT).says("where it is on record"),
          Field.oneOf(
                  STEP,
                  Field.Kind.CODE,
                  "INVITE_MSE_CLASS_I",
                  "INVITE_MSE",
                  "INVITE_CLASS_I",
                  "INVITE_STATE_ENTERPRISE")
              .says(
                  "as what it was asked; an answer as a micro or small enterprise, and one that"
                      + " does not say, counts no more once that class is refused"));
  private static final Schema FORM =
      Schema.of(
              Field.of("tender", Field.Kind.CODE).required().says("the number of the tender"),
              Field.forms("answers", "answer", ANSWER).says("what bidders answered"))
          .where(MatchAnswers::once);

  private final String tender;
  private final Map<String, Node> answers = new TreeMap<>();

  private MatchAnswers(Node node) {
    tender = node.text("tender");
    node.branches("answers").forEach(each -> answers.put(each.text("bid"), each));
  }

  /**
   * Reads answers.
   *
   * @param tree the published tree
   * @return the answers, or every fault with its place
   */
  public static Checked<MatchAnswers> fromPlain(@Nullable Object tree) {
    return FORM.read(tree)
        .fold(
            node -> Checked.of(new MatchAnswers(node), List.of()),
            faults -> new Checked.Rejected<MatchAnswers>(faults));
  }

  /** The schema of the tree. */
  public static Schema form() {
    return FORM;
  }

  /**
   * Nobody answered yet.
   *
   * @param tender the number of the tender
   */
  public static MatchAnswers none(String tender) {
    return fromPlain(Map.of("tender", tender)).orThrow();
  }

  /** The number of the tender. */
  public String tender() {
    return tender;
  }

  /** These and one more, in place of what that bid answered before. */
  public MatchAnswers with(String bid, Answer answer) {
    List<Object> all = new ArrayList<>();
    answers.values().stream()
        .filter(each -> !each.text("bid").equals(bid))
        .forEach(each -> all.add(each.toPlain()));
    Map<String, Object> more = new LinkedHashMap<>();
    more.put("bid", bid);
    more.put("answer", answer.name());
    all.add(more);
    return fromPlain(Map.of("tender", tender, "answers", all)).orThrow();
  }

  /** What a bid answered; nothing where it did not. */
  public Optional<Answer> of(String bid) {
    return Optional.ofNullable(answers.get(bid)).map(each -> Answer.valueOf(each.text("answer")));
  }

  /** The day on which a bid answered, or its time ended; nothing where it is not known. */
  public Optional<LocalDate> on(String bid) {
    return day(bid, ON);
  }

  /** The day on which a bid was asked; nothing where it is not known. */
  public Optional<LocalDate> asked(String bid) {
    return day(bid, ASKED);
  }

  /** Whether a bid may have been asked because it is of a micro or small enterprise. */
  private static boolean isOfEnterprise(Node answer) {
    return answer.find(STEP, String.class).filter(step -> !step.contains("MSE")).isEmpty();
  }

  /** The bids of these that answered as of a class, or do not say as what. */
  List<String> asEnterprise(Collection<String> bids) {
    return answers.values().stream()
        .filter(MatchAnswers::isOfEnterprise)
        .map(each -> each.text("bid"))
        .filter(bids::contains)
        .toList();
  }

  /** These without the answers of some bids. */
  MatchAnswers without(Collection<String> bids) {
    List<Object> all = new ArrayList<>();
    answers.forEach(
        (bid, each) -> {
          if (!bids.contains(bid)) {
            all.add(each.toPlain());
          }
        });
    return fromPlain(Map.of("tender", tender, "answers", all)).orThrow();
  }

  private Optional<LocalDate> day(String bid, String name) {
    return Optional.ofNullable(answers.get(bid)).flatMap(each -> each.find(name, LocalDate.class));
  }

  /** The bids that answered. */
  public List<String> bids() {
    return List.copyOf(answers.keySet());
  }

  private static List<InputFault> once(Node node) {
    List<String> seen = new ArrayList<>();
    for (Node each : node.branches("answers")) {
      if (seen.contains(each.text("bid"))) {
        return List.of(each.fault("bid", "preference.twice", Message.of("preference.twice")));
      }
      seen.add(each.text("bid"));
    }
    return List.of();
  }

  /** The published tree, by the ids of the bids. */
  @Override
  public Map<String, Object> toPlain() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("tender", tender);
    tree.put("answers", Tree.list(answers.values(), Node::toPlain));
    return tree;
  }
}
