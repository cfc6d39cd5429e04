package org.govsm.governance.moderation;

import static java.util.Map.entry;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.govsm.core.decision.Checked;
import org.govsm.core.decision.InputFault;
import org.govsm.core.decision.ToPlain;
import org.govsm.core.document.Field;
import org.govsm.core.document.Node;
import org.govsm.core.document.Schema;
import org.govsm.core.text.Message;
import org.govsm.governance.law.ActTime;
import org.govsm.governance.law.IndianMoment;
import org.govsm.governance.law.TakenBackActs;
import org.jspecify.annotations.Nullable;

/**
 * Act on an item that was looked at: what was done, when, by whom, and in which role. It holds what
 * the department says, and nothing that its author wrote.
 */
public final class ModerationAct implements ToPlain {

  /** Kind of act. The set is closed: {@link ModerationRecord} says which follows which. */
  public enum Kind {
    /** What becomes of the item is decided. */
    DECIDE,
    /** The author is told, with the ground and the way to appeal. */
    NOTIFY,
    /** The author cannot be told, and why. */
    NO_NOTICE,
    /** The author appeals. */
    APPEAL,
    /** The appeal is decided, by another person than decided on the item. */
    DECIDE_APPEAL,
    /** The author is told how the appeal was decided. */
    TELL_OUTCOME,
    /** What was taken from the author is given back. */
    RESTORE,
    /** What the item says of the department is stated, where nobody did before. */
    STATE_SENTIMENT,
    /** A further order is named on which what was taken rests as well. */
    ADD_ORDER,
    /** Another act was put on record for the wrong item; it falls once two officers say so. */
    TAKE_BACK
  }

  /** The outcome of an appeal that is allowed. */
  static final String ALLOWED = "ALLOWED";

  private static final String NUMBER = TakenBackActs.NUMBER;

  private static final List<String> OUTCOMES = List.of("STANDS", ALLOWED);

  private static final List<String> DECIDING =
      List.of("moderator", "nodal-officer", "legal-officer", "head-of-department");

  /** Whoever decides on an appeal is not of the moderators alone. */
  private static final List<String> REVIEWING =
      List.of("nodal-officer", "legal-officer", "head-of-department");

  private static final String HIGHEST = "head-of-department";

  private static final List<String> OF_ALL = List.of("kind", "at", ActTime.RECORDED, "by", "role");

  private static final Map<Kind, List<String>> NEEDED =
      Map.ofEntries(
          entry(Kind.DECIDE, List.of("action")),
          entry(Kind.NOTIFY, List.of("text")),
          entry(Kind.NO_NOTICE, List.of("reason")),
          entry(Kind.APPEAL, List.of()),
          entry(Kind.DECIDE_APPEAL, List.of("outcome", "reason")),
          entry(Kind.TELL_OUTCOME, List.of("text")),
          entry(Kind.RESTORE, List.of()),
          entry(Kind.STATE_SENTIMENT, List.of("sentiment")),
          entry(Kind.ADD_ORDER, List.of("ground", "orderReference")),
          entry(Kind.TAKE_BACK, List.of(NUMBER, "reason")));

  private static final Map<Kind, List<String>> POSSIBLE =
      Map.ofEntries(
          entry(Kind.DECIDE, List.of("policyClause", "ground", "orderReference", "reason")),
          entry(Kind.NOTIFY, List.of()),
          entry(Kind.NO_NOTICE, List.of()),
          entry(Kind.APPEAL, List.of("text", "reason")),
          entry(Kind.DECIDE_APPEAL, List.of()),
          entry(Kind.TELL_OUTCOME, List.of()),
          entry(Kind.RESTORE, List.of("reason")),
          entry(Kind.STATE_SENTIMENT, List.of()),
          entry(Kind.ADD_ORDER, List.of()),
          entry(Kind.TAKE_BACK, List.of()));

  static final Schema FORM =
      Schema.of(
              Field.oneOf("kind", Field.Kind.CODE, kinds()).required().says("what was done"),
              Field.of("at", Field.Kind.INSTANT).required().says("when"),
              ActTime.recordedField(),
              Field.of("by", Field.Kind.CODE).identifier().required().says("the officer: an id"),
              Field.oneOf("role", Field.Kind.CODE, DECIDING.toArray(String[]::new))
                  .required()
                  .says("the role in which the officer acts"),
              Field.oneOf("action", Field.Kind.CODE, Grounds.ACTIONS.toArray(String[]::new))
                  .says("for a decision: what becomes of the item"),
              Field.oneOf("ground", Field.Kind.CODE, Grounds.all())
                  .says("for a decision against the author: the ground"),
              Field.of("policyClause", Field.Kind.CODE)
                  .identifier()
                  .says("for a decision against the author: the clause of the policy"),
              Field.of("orderReference", Field.Kind.TEXT)
                  .says("for a decision by an order, and a further order: the order"),
              Field.oneOf("outcome", Field.Kind.CODE, OUTCOMES.toArray(String[]::new))
                  .says("for an appeal: whether the decision stands or the appeal is allowed"),
              ModerationItem.sentimentField(),
              Field.of(NUMBER, Field.Kind.COUNT)
                  .says("for what is taken back: the number of the act, from one on"),
              Field.of("text", Field.Kind.TEXT)
                  .says(
                      "what the author was told, or what the appeal says, in words of the officer"),
              Field.of("reason", Field.Kind.TEXT).reason().says("why"))
          .where(ModerationAct::faults);

  private final Node node;

  ModerationAct(Node node) {
    this.node = node;
  }

  private static String[] kinds() {
    return Stream.of(Kind.values()).map(Kind::name).toArray(String[]::new);
  }

  /**
   * Reads an act.
   *
   * @param tree the published tree
   * @return the act, or every fault with its place
   */
  public static Checked<ModerationAct> fromPlain(@Nullable Object tree) {
    return FORM.read(tree)
        .<Checked<ModerationAct>>fold(
            node -> new Checked.Accepted<>(new ModerationAct(node)),
            faults -> new Checked.Rejected<>(faults));
  }

  /** The schema of the tree. */
  public static Schema form() {
    return FORM;
  }

  private static List<InputFault> faults(Node node) {
    List<InputFault> faults = new ArrayList<>();
    Kind kind = Kind.valueOf(node.text("kind"));
    for (String name : NEEDED.getOrDefault(kind, List.of())) {
      if (!node.has(name)) {
        faults.add(node.fault(name, "moderation.needed", Message.of("moderation.input.needed")));
      }
    }
    List<String> asked = asked(kind);
    for (String name : node.toPlain().keySet()) {
      if (!OF_ALL.contains(name) && !asked.contains(name)) {
        faults.add(node.fault(name, "moderation.unused", Message.of("moderation.input.unused")));
      }
    }
    if (!roles(kind).contains(node.text("role"))) {
      faults.add(node.fault("role", "moderation.role", Message.of("moderation.input.role")));
    }
    return faults;
  }

  /** Whether an act of a kind must have a member. */
  public static boolean isNeeded(Kind kind, String member) {
    return NEEDED.getOrDefault(kind, List.of()).contains(member);
  }

  /** The members that an act of a kind has or may have besides who did it and when, in order. */
  public static List<String> asked(Kind kind) {
    return Stream.concat(
            NEEDED.getOrDefault(kind, List.of()).stream(),
            POSSIBLE.getOrDefault(kind, List.of()).stream())
        .toList();
  }

  /** The roles that do an act of a kind. */
  public static List<String> roles(Kind kind) {
    return kind == Kind.DECIDE_APPEAL ? REVIEWING : DECIDING;
  }

  /** How an appeal can end. */
  public static List<String> outcomes() {
    return OUTCOMES;
  }

  /** The grounds that can be entered; a decision with one that never is a ground is refused. */
  public static List<String> grounds() {
    return List.of(Grounds.all());
  }

  /** The kind. */
  public Kind kind() {
    return Kind.valueOf(node.text("kind"));
  }

  /** When it was done. */
  public OffsetDateTime at() {
    return moment().at();
  }

  IndianMoment moment() {
    return time().said();
  }

  /** When it was done, and when that was put on record. */
  ActTime time() {
    return ActTime.of(node);
  }

  /** Whether nobody is above the role in which it was done. */
  boolean isOfTheHighest() {
    return role().equals(HIGHEST);
  }

  /** Whether a role is above the one in which it was done. */
  boolean isBelow(String role) {
    return rank(role()) < rank(role);
  }

  /** A moderator is below the officers of a department, and these are below its head. */
  private static int rank(String role) {
    if (role.equals(HIGHEST)) {
      return 2;
    }
    return REVIEWING.contains(role) ? 1 : 0;
  }

  /** The role in which it was done. */
  String role() {
    return node.text("role");
  }

  /** Who did it. */
  public String by() {
    return node.text("by");
  }

  /** A member such as {@code ground} or {@code reason}; nothing where it is left out. */
  public Optional<String> said(String member) {
    return node.find(member, String.class);
  }

  /** Whether what was taken is given back, or an appeal against it allowed. */
  boolean undoes() {
    return kind() == Kind.RESTORE
        || kind() == Kind.DECIDE_APPEAL && said("outcome").filter(ALLOWED::equals).isPresent();
  }

  /** What it takes back, and what falls with it where it is taken back. */
  TakenBackActs.Step step() {
    return switch (kind()) {
      case TAKE_BACK -> TakenBackActs.Step.back(node.get(NUMBER, Long.class), by());
      case DECIDE -> TakenBackActs.Step.act(TakenBackActs.Rest.BEGINS, by());
      case STATE_SENTIMENT -> TakenBackActs.Step.act(TakenBackActs.Rest.ALONE, by());
      default -> TakenBackActs.Step.act(TakenBackActs.Rest.ON_EARLIER, by());
    };
  }

  /** The published tree form. */
  @Override
  public Map<String, Object> toPlain() {
    return node.toPlain();
  }
}
