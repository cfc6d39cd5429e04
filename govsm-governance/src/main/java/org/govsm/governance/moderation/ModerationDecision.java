package org.govsm.governance.moderation;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Checked;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.InputFault;
import org.govsm.core.decision.ToPlain;
import org.govsm.core.document.Field;
import org.govsm.core.document.Node;
import org.govsm.core.document.Schema;
import org.govsm.core.text.Message;
import org.govsm.governance.law.IndianMoment;
import org.jspecify.annotations.Nullable;

/**
 * Decision of a moderator on one item: what was done, on which ground and clause, by whom, when the
 * author was told, until when there is an appeal, and who reviewed it. It keeps a digest of the
 * item and never the item.
 */
public final class ModerationDecision implements ToPlain {

  private static final Schema FORM =
      Schema.of(
              Field.of("item", Field.Kind.CODE).identifier().required().says("the id of the item"),
              Field.of("sha256", Field.Kind.CODE).says("the digest of the copy that is kept"),
              Field.oneOf("action", Field.Kind.CODE, Grounds.ACTIONS.toArray(String[]::new))
                  .required()
                  .says("what was done"),
              Field.oneOf("ground", Field.Kind.CODE, Grounds.all()).says("the ground"),
              Field.of("policyClause", Field.Kind.CODE).says("the clause of the policy"),
              Field.of("orderReference", Field.Kind.TEXT)
                  .says("the order, where the ground is one"),
              Field.of("moderator", Field.Kind.CODE).required().says("who decided"),
              Field.of("at", Field.Kind.INSTANT).required().says("when it was decided"),
              Field.of("noticeAt", Field.Kind.INSTANT).says("when the author was told"),
              Field.of("appealUntil", Field.Kind.DAY).says("the last day of the appeal"),
              Field.of("reviewedBy", Field.Kind.CODE).says("who reviewed it"))
          .where(ModerationDecision::faults);

  private final Node node;

  private ModerationDecision(Node node) {
    this.node = node;
  }

  private static List<InputFault> faults(Node node) {
    List<InputFault> faults = new ArrayList<>(ModerationItem.digest(node));
    OffsetDateTime at = node.get("at", OffsetDateTime.class);
    node.find("noticeAt", OffsetDateTime.class)
        .filter(notice -> notice.isBefore(at))
        .ifPresent(
            notice ->
                faults.add(
                    node.fault(
                        "noticeAt", "moderation.early", Message.of("moderation.input.early"))));
    return faults;
  }

  /**
   * Reads a decision.
   *
   * @param tree the published tree
   * @return the decision, or every fault with its place
   */
  public static Checked<ModerationDecision> fromPlain(@Nullable Object tree) {
    return FORM.read(tree)
        .<Checked<ModerationDecision>>fold(
            node -> new Checked.Accepted<>(new ModerationDecision(node)),
            faults -> new Checked.Rejected<>(faults));
  }

  /** The schema of the tree. */
  public static Schema form() {
    return FORM;
  }

  /** What can be done with an item. */
  public static List<String> actions() {
    return Grounds.ACTIONS;
  }

  /** Whether an action takes something from the author. */
  public static boolean isAgainstTheAuthor(String action) {
    return Grounds.AGAINST_THE_AUTHOR.contains(action);
  }

  /** The grounds that need no policy, but name an order. */
  public static List<String> groundsOfOrders() {
    return Grounds.OF_AN_ORDER;
  }

  /**
   * Whether the decision stands by a policy.
   *
   * @param policy nothing where none is published, or none is known
   * @return no with each fault as a blocking finding; what is missing; or yes
   */
  public Decision<Boolean> judged(Optional<ModerationPolicy> policy) {
    return new ModerationReview(this, policy).decide();
  }

  String action() {
    return node.text("action");
  }

  Optional<String> word(String member) {
    return node.find(member, String.class);
  }

  LocalDate day() {
    return new IndianMoment(node.get("at", OffsetDateTime.class)).day();
  }

  Optional<LocalDate> noticeDay() {
    return node.find("noticeAt", OffsetDateTime.class).map(at -> new IndianMoment(at).day());
  }

  Optional<LocalDate> appealUntil() {
    return node.find("appealUntil", LocalDate.class);
  }

  /** The published tree form. */
  @Override
  public Map<String, Object> toPlain() {
    return node.toPlain();
  }
}
