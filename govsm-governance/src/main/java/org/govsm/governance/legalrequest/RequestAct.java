package org.govsm.governance.legalrequest;

import static java.util.Map.entry;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.govsm.core.decision.Checked;
import org.govsm.core.decision.InputFault;
import org.govsm.core.decision.ToPlain;
import org.govsm.core.document.Field;
import org.govsm.core.document.Node;
import org.govsm.core.document.Schema;
import org.govsm.core.text.Message;
import org.govsm.core.text.WrittenWords;
import org.govsm.governance.account.WordOfTwo;
import org.govsm.governance.facts.FactNode;
import org.govsm.governance.law.ActTime;
import org.govsm.governance.law.EntryCorrections;
import org.govsm.governance.law.IndianMoment;
import org.govsm.governance.law.TakenBackActs;
import org.jspecify.annotations.Nullable;

/** Act on a legal request: what was done, when, by whom, and in which role of the desk. */
public final class RequestAct implements ToPlain {

  /** Kind of act. The set is closed: {@link RequestRecord} says which follows which. */
  public enum Kind {
    /** A legal officer says what the order contains and who issued it. */
    EXAMINE,
    /** Its receipt is acknowledged. */
    ACKNOWLEDGE,
    /** What it asks for is done; what is done in part leaves the rest to be met. */
    MEET,
    /** It is not met. */
    DECLINE,
    /** A request that was met or declined is taken up again. */
    REOPEN,
    /** What was typed wrong when the request was put on record; another officer confirms it. */
    CORRECT,
    /** Another officer confirms the last correction: from then on the request is judged by it. */
    CONFIRM,
    /**
     * An acknowledgement was put on record of the wrong request; it falls once two officers say so.
     */
    TAKE_BACK
  }

  /** A digest of zeros is that of no copy. */
  private static final Pattern COPY = Pattern.compile("sha256:(?!0{64})[0-9a-f]{64}");

  /** What was said of the order and is not known after all. */
  static final String DROPPED = "dropped";

  /** The members of a request that are corrected; what the order says is examined again. */
  static final List<String> CORRECTED = List.of("requestKind", "hostingRole", "receivedAt");

  static final String DID = "did";
  static final String SURE = "sure";

  private static final String LEGAL = "legal-officer";
  private static final String HEAD = "head-of-department";
  private static final List<String> ALL = List.of(LEGAL, "moderator", "nodal-officer");

  private static final Map<Kind, List<String>> MEMBERS =
      Map.ofEntries(
          entry(Kind.EXAMINE, List.of("order", DROPPED, "reason")),
          entry(Kind.ACKNOWLEDGE, List.of("reference")),
          entry(Kind.MEET, List.of(DID, "text", "copyDigest", "reason", "reference", SURE)),
          entry(Kind.DECLINE, List.of("reason")),
          entry(Kind.REOPEN, List.of("reason")),
          entry(Kind.CORRECT, corrected("reason")),
          entry(Kind.CONFIRM, List.of()),
          entry(Kind.TAKE_BACK, List.of(TakenBackActs.NUMBER, "reason")));

  private static final Map<Kind, String> NEEDED =
      Map.of(
          Kind.EXAMINE, "order",
          Kind.MEET, "text",
          Kind.DECLINE, "reason",
          Kind.REOPEN, "reason",
          Kind.CORRECT, "reason",
          Kind.TAKE_BACK, "reason");

  static final Schema FORM =
      Schema.of(
              Field.oneOf("kind", Field.Kind.CODE, kinds()).required().says("what was done"),
              Field.of("at", Field.Kind.INSTANT).required().says("when"),
              ActTime.recordedField(),
              Field.of("by", Field.Kind.CODE).identifier().required().says("the officer: an id"),
              Field.oneOf("role", Field.Kind.CODE, LEGAL, "moderator", "nodal-officer", HEAD)
                  .required()
                  .says("the role of the desk in which the officer acts"),
              Field.form("order", LegalRequest.order())
                  .says("for an examination: what the order says"),
              Field.oneOf(DID, Field.Kind.CODE, deeds())
                  .says("that it is met: what was done, all of it or a part"),
              Field.of(SURE, Field.Kind.FLAG)
                  .says(
                      "whether the words stand as they are, though they may say otherwise than what"
                          + " is marked; another officer then records the same"),
              Field.oneOf(DROPPED, Field.Kind.CODES, droppable())
                  .says(
                      "for an examination: what was said of the order and is not known after all;"
                          + " what is left out of the order stays as it was"),
              Field.of("text", Field.Kind.TEXT).reason().says("what was done"),
              Field.of("copyDigest", Field.Kind.CODE)
                  .says(
                      "where content was removed: the digest of the copy that is kept, as sha256:"),
              Field.of("reference", Field.Kind.TEXT).says("the number of the letter"),
              Field.of("reason", Field.Kind.TEXT).reason().says("why"),
              Field.of(TakenBackActs.NUMBER, Field.Kind.COUNT)
                  .says("for what is taken back: the number of the act, from one on"),
              LegalRequest.requestKind().says("for a correction: the kind of request"),
              LegalRequest.hostingRole("for a correction: as in the request"),
              Field.of("receivedAt", Field.Kind.INSTANT)
                  .says("for a correction: when the request was received"),
              Field.of(WordOfTwo.ANEW, Field.Kind.FLAG)
                  .says(
                      "on record alone: the word of another officer who said the same before does"
                          + " not count any more"))
          .where(RequestAct::faults);

  private final Node node;

  RequestAct(Node node) {
    this.node = node;
  }

  private static List<String> corrected(String more) {
    return Stream.concat(CORRECTED.stream(), Stream.of(more)).toList();
  }

  private static String[] deeds() {
    return Stream.of(RequestDeed.values()).map(Enum::name).toArray(String[]::new);
  }

  private static String[] droppable() {
    return LegalRequest.order().parts().stream()
        .map(Field::name)
        .filter(name -> !LegalRequest.OF_ORDER_DUE.contains(name))
        .toArray(String[]::new);
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
  public static Checked<RequestAct> fromPlain(@Nullable Object tree) {
    return FORM.read(tree)
        .<Checked<RequestAct>>fold(
            node -> new Checked.Accepted<>(new RequestAct(node)),
            faults -> new Checked.Rejected<>(faults));
  }

  /** The schema of the tree. */
  public static Schema form() {
    return FORM;
  }

  private static List<InputFault> faults(Node node) {
    List<InputFault> faults = new ArrayList<>();
    Kind kind = Kind.valueOf(node.text("kind"));
    Optional.ofNullable(NEEDED.get(kind))
        .filter(name -> !node.has(name) && !node.has(DROPPED))
        .ifPresent(
            name -> faults.add(node.fault(name, "takedown.needed", Message.of("takedown.needed"))));
    if (kind == Kind.TAKE_BACK && !node.has(TakenBackActs.NUMBER)) {
      faults.add(
          node.fault(TakenBackActs.NUMBER, "takedown.needed", Message.of("takedown.needed")));
    }
    if (kind == Kind.CORRECT && CORRECTED.stream().noneMatch(node::has)) {
      faults.add(
          node.fault("requestKind", "takedown.either", Message.of("takedown.input.correct")));
    }
    node.codes(DROPPED).stream()
        .filter(name -> node.branch("order").filter(order -> order.has(name)).isPresent())
        .findFirst()
        .ifPresent(
            name ->
                faults.add(
                    node.fault(DROPPED, "takedown.dropped", Message.of("takedown.input.dropped"))));
    if (node.has("copyDigest") && !COPY.matcher(node.text("copyDigest")).matches()) {
      faults.add(node.fault("copyDigest", "takedown.copy", Message.of("takedown.input.copy")));
    }
    for (String name : node.toPlain().keySet()) {
      if (!asked(kind).contains(name)
          && !List.of("kind", "at", ActTime.RECORDED, "by", "role", WordOfTwo.ANEW)
              .contains(name)) {
        faults.add(node.fault(name, "takedown.unused", Message.of("takedown.input.unused")));
      }
    }
    return faults;
  }

  /** The members that an act of a kind has or may have besides who did it and when, in order. */
  public static List<String> asked(Kind kind) {
    return MEMBERS.getOrDefault(kind, List.of());
  }

  /** Whether an act of a kind must have a member. */
  public static boolean isNeeded(Kind kind, String member) {
    return member.equals(NEEDED.get(kind))
        || kind == Kind.MEET && member.equals(DID)
        || kind == Kind.TAKE_BACK && member.equals(TakenBackActs.NUMBER);
  }

  /**
   * The roles of the desk that do acts of a kind: what the order is worth is for a legal officer,
   * and that it is not met, or was typed wrong, for the head of the department too.
   */
  public static List<String> roles(Kind kind) {
    return switch (kind) {
      case ACKNOWLEDGE, MEET, CORRECT, TAKE_BACK -> ALL;
      case DECLINE, CONFIRM -> List.of(LEGAL, HEAD);
      case EXAMINE, REOPEN -> List.of(LEGAL);
    };
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

  /** When it is said to have been done, and when it was put on record. */
  ActTime time() {
    return ActTime.of(node);
  }

  /** The day on which it counts: the later of the day that is said and that of the record. */
  public LocalDate countsOn() {
    return time().counts().day();
  }

  /** Whether it is about what was typed at entry, and changes nothing of what was done. */
  boolean isOfEntry() {
    return kind() == Kind.CORRECT || kind() == Kind.CONFIRM;
  }

  /** The step of a correction of what was typed at entry; nothing for any other act. */
  Optional<EntryCorrections.Step> entryStep() {
    return isOfEntry()
        ? Optional.of(new EntryCorrections.Step(kind() == Kind.CONFIRM, by(), time(), toPlain()))
        : Optional.empty();
  }

  /** What it takes back: what was met or declined is taken up again instead. */
  TakenBackActs.Step wrongRequest() {
    return kind() == Kind.TAKE_BACK
        ? TakenBackActs.Step.back(node.get(TakenBackActs.NUMBER, Long.class), by())
        : TakenBackActs.Step.act(TakenBackActs.Rest.ALONE, by());
  }

  boolean isAcknowledgement() {
    return kind() == Kind.ACKNOWLEDGE;
  }

  /** Who did it: the id of the officer. */
  public String by() {
    return node.text("by");
  }

  /** The role of the desk in which the officer acted. */
  public String role() {
    return node.text("role");
  }

  /** A member such as {@code text} or {@code reason}; nothing where it is left out. */
  public Optional<String> said(String member) {
    return node.find(member, String.class);
  }

  /** What was done, as it is marked; nothing of what was kept before that was asked. */
  Optional<RequestDeed> deed() {
    return said(DID).map(RequestDeed::valueOf);
  }

  /** Whether a part was done, and the rest is still to be met. */
  boolean isOfPart() {
    return deed().filter(RequestDeed.PART::equals).isPresent();
  }

  /** Whether the officer stands by words that may say otherwise, so that another one is asked. */
  boolean isSure() {
    return node.find(SURE, Boolean.class).orElse(false);
  }

  /** Whether what another officer said before it does not count any more. */
  boolean isAnew() {
    return node.find(WordOfTwo.ANEW, Boolean.class).orElse(false);
  }

  /** Whether its words may say otherwise than what is marked. */
  boolean isContrary() {
    Optional<FactNode> text = said("text").map(FactNode::of);
    return text.filter(words -> words.isNoReason() || words.isPostponed()).isPresent()
        || isBareOtherwise()
        || deed()
            .filter(RequestDeed::isWhole)
            .flatMap(did -> text.filter(words -> words.isUndone(moment().day(), did.isOfRemoval())))
            .isPresent();
  }

  /** Whatever else was done is told in words: a word alone says nothing of it. */
  private boolean isBareOtherwise() {
    return deed().filter(RequestDeed.OTHERWISE::equals).isPresent()
        && said("text").filter(text -> !WrittenWords.giveReason(text)).isPresent();
  }

  /** What the order says by this examination. */
  Optional<Map<String, Object>> order() {
    return orderNode().map(Node::toPlain);
  }

  Optional<Node> orderNode() {
    return node.branch("order");
  }

  /** What this examination takes back of the order and does not say anew. */
  List<String> dropped() {
    return node.codes(DROPPED);
  }

  /** Whether the order sets no day by this examination, where one stood before. */
  boolean dropsDay() {
    return dropped().contains(LegalRequest.ORDER_DUE);
  }

  /** By when the order is to be done by this examination. */
  Optional<LocalDate> orderDue() {
    return orderNode().flatMap(one -> one.find(LegalRequest.ORDER_DUE, LocalDate.class));
  }

  /** The published tree form. */
  @Override
  public Map<String, Object> toPlain() {
    return node.toPlain();
  }
}
