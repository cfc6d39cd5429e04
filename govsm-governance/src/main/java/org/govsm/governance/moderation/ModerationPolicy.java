package org.govsm.governance.moderation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.govsm.core.decision.Checked;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.InputFault;
import org.govsm.core.decision.ToPlain;
import org.govsm.core.document.Field;
import org.govsm.core.document.Node;
import org.govsm.core.document.Schema;
import org.govsm.core.text.Message;
import org.jspecify.annotations.Nullable;

/**
 * Published policy of moderation: from which day it holds, the ground of each of its clauses, and
 * how many days there are for an appeal. No clause can have criticism as its ground.
 */
public final class ModerationPolicy implements ToPlain {

  private static final List<String> CONTRIBUTORS =
      List.of("EVERYBODY", "FOLLOWERS", "REGISTERED", "OFFICERS");

  /** What a clause of a ground covers, in the words of the facts. */
  private static final Map<String, String> COVERED =
      Map.of(
          "COPYRIGHT", "copyright",
          "ABUSE", "abuse",
          "HATE", "hate",
          "OBSCENE", "obscenity",
          "SPAM", "spam",
          "PERSONAL_DATA_SHOWN", "privacy",
          "IMPERSONATION", "impersonation",
          "OFF_TOPIC_REPEATED", "off-topic",
          "INCITEMENT", "incitement");

  private static final Schema CLAUSE =
      Schema.of(
          Field.of("clause", Field.Kind.CODE).identifier().required().says("its number"),
          Field.oneOf("ground", Field.Kind.CODE, Grounds.OF_A_POLICY.toArray(String[]::new))
              .required()
              .says("the ground"),
          Field.of("english", Field.Kind.TEXT).says("its text in English"),
          Field.of("hindi", Field.Kind.TEXT).says("its text in Hindi"));

  private static final Schema FORM =
      Schema.of(
              Field.of("published", Field.Kind.TEXT).required().says("where it is published"),
              Field.of("since", Field.Kind.DAY).required().says("the day of its publication"),
              Field.of("appealDays", Field.Kind.COUNT)
                  .required()
                  .atLeast(1)
                  .atMost(365)
                  .says("days for an appeal, from the notice"),
              Field.of("decideDays", Field.Kind.COUNT)
                  .atLeast(1)
                  .atMost(365)
                  .says("days in which an appeal is decided, from its receipt"),
              Field.of("ratioLimit", Field.Kind.NUMBER)
                  .atLeast(1)
                  .atMost(1_000)
                  .says("how many times as often critical comments may go before a person looks"),
              Field.oneOf("contributors", Field.Kind.CODE, CONTRIBUTORS.toArray(String[]::new))
                  .says("who may add content"),
              Field.of("english", Field.Kind.TEXT).says("its text in English"),
              Field.of("hindi", Field.Kind.TEXT).says("its text in Hindi"),
              Field.forms("clauses", "clause", CLAUSE).required().says("its clauses"))
          .where(ModerationPolicy::once);

  private final Node node;

  ModerationPolicy(Node node) {
    this.node = node;
  }

  private static List<InputFault> once(Node node) {
    List<Node> clauses = node.branches("clauses");
    long different = clauses.stream().map(one -> one.text("clause")).distinct().count();
    return different == clauses.size()
        ? List.of()
        : List.of(node.fault("clauses", "moderation.twice", Message.of("moderation.input.twice")));
  }

  /**
   * Reads a policy.
   *
   * @param tree the published tree
   * @return the policy, or every fault with its place
   */
  public static Checked<ModerationPolicy> fromPlain(@Nullable Object tree) {
    return FORM.read(tree)
        .<Checked<ModerationPolicy>>fold(
            node -> new Checked.Accepted<>(new ModerationPolicy(node)),
            faults -> new Checked.Rejected<>(faults));
  }

  /** The schema of the tree. */
  public static Schema form() {
    return FORM;
  }

  /** The grounds that a clause can have. Criticism is never one. */
  public static List<String> grounds() {
    return Grounds.OF_A_POLICY;
  }

  /** Who may be said to add content. */
  public static List<String> contributorKinds() {
    return CONTRIBUTORS;
  }

  /** Who may add content; nothing where the policy does not say. */
  public Optional<String> contributors() {
    return node.find("contributors", String.class);
  }

  /** What it covers, in the words of the fact {@code policies.moderation.clauses}. */
  public List<String> covers() {
    List<String> covers = new ArrayList<>();
    contributors().ifPresent(who -> covers.add("addition"));
    List<String> grounds = clauses().stream().map(ModerationClause::ground).distinct().toList();
    if (!grounds.isEmpty()) {
      covers.add("deletion");
    }
    grounds.stream().map(COVERED::get).filter(Objects::nonNull).forEach(covers::add);
    covers.add("appeal");
    return List.copyOf(covers);
  }

  /** Where it is published. */
  public String published() {
    return node.text("published");
  }

  /** The day of its publication. */
  public LocalDate since() {
    return node.get("since", LocalDate.class);
  }

  /** Days for an appeal, from the notice. */
  public long appealDays() {
    return node.get("appealDays", Long.class);
  }

  /** Days in which an appeal is decided, from its receipt; nothing where the policy sets none. */
  public Optional<Long> decideDays() {
    return node.find("decideDays", Long.class);
  }

  /** How many times as often critical comments may be removed before a person looks. */
  public Optional<BigDecimal> ratioLimit() {
    return node.find("ratioLimit", BigDecimal.class);
  }

  /** Its text in a language; nothing where it has none. */
  public Optional<String> text(String language) {
    return node.find(ModerationClause.member(language), String.class);
  }

  /** Its clauses, in order. */
  public List<ModerationClause> clauses() {
    return node.branches("clauses").stream().map(ModerationClause::of).toList();
  }

  /** The clauses whose own text speaks of criticism: a person reads them before they hold. */
  public List<ModerationClause> onCriticism() {
    return clauses().stream().filter(ModerationClause::isOnCriticism).toList();
  }

  /** The ground of a clause; nothing where it has no such clause. */
  Optional<String> ground(String clause) {
    return node.branches("clauses").stream()
        .filter(one -> one.text("clause").equals(clause))
        .map(one -> one.text("ground"))
        .findFirst();
  }

  boolean holdsOn(LocalDate day) {
    return !day.isBefore(since());
  }

  /** The last day of the appeal, after the day of the notice. */
  LocalDate appealUntil(LocalDate notice) {
    return notice.plusDays(appealDays());
  }

  Citation citation() {
    return Citation.of(published(), "moderation policy").cite();
  }

  /** The published tree form. */
  @Override
  public Map<String, Object> toPlain() {
    return node.toPlain();
  }
}
