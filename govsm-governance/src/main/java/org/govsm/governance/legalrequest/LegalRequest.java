package org.govsm.governance.legalrequest;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.govsm.core.decision.Checked;
import org.govsm.core.decision.InputFault;
import org.govsm.core.decision.ToPlain;
import org.govsm.core.document.Field;
import org.govsm.core.document.Node;
import org.govsm.core.document.Schema;
import org.govsm.core.rules.RulePack;
import org.govsm.core.text.Message;
import org.govsm.core.time.DayBounds;
import org.govsm.governance.law.IndianMoment;
import org.govsm.governance.law.OnlineDuties;
import org.jspecify.annotations.Nullable;

/**
 * Legal request as a department received it: its kind, when it came, what the order says of itself,
 * and what was done. What is left out is not known; an order that lacks something says so.
 */
public final class LegalRequest implements ToPlain {

  /** What an order may have to contain. */
  private static final List<Item> CONTENTS =
      List.of(
          new Item("statesBasis", "LEGAL_BASIS", "the legal basis with its provision"),
          new Item("statesReasons", "REASONS", "the reasons"),
          new Item("identifiesContent", "EXACT_CONTENT", "the exact address of the content"),
          new Item("statesAct", "UNLAWFUL_ACT", "the nature of the unlawful act"),
          new Item("signed", "SIGNATURE", "a signature"),
          new Item("written", "WRITTEN", "the written form"),
          new Item("statesPurpose", "PURPOSE", "the purpose of the information"));

  /** Kinds of request that are met by a removal. */
  private static final Set<String> REMOVALS =
      Set.of(
          "COURT_ORDER", "GOVERNMENT_INTIMATION", "INTIMATE_OR_IMPERSONATION", "REMOVAL_GRIEVANCE");

  /** The kind of a complaint that asks for no removal. */
  static final String COMPLAINT = "USER_GRIEVANCE";

  /** What somebody asks who orders nothing. */
  private static final Set<String> COMPLAINTS =
      Set.of(COMPLAINT, "INTIMATE_OR_IMPERSONATION", "REMOVAL_GRIEVANCE");

  static final String COPY = "copyKept";
  static final String ORDER_DUE = "orderDue";
  static final String ORDER_DUE_FAR = "orderDueFar";
  static final String ORDER_DUE_PAST = "orderDuePast";

  /** What an officer says of that day once it was asked. */
  static final Set<String> OF_ORDER_DUE = Set.of(ORDER_DUE_FAR, ORDER_DUE_PAST);

  static final String TOLD = "actTold";
  static final String ACKNOWLEDGED_RECORDED = "acknowledgedRecordedAt";
  static final String ACTED_RECORDED = "actedRecordedAt";

  /** When each act was put on record, by the member that says when it was done. */
  private static final Map<String, String> RECORDED =
      Map.of("acknowledgedAt", ACKNOWLEDGED_RECORDED, "actedAt", ACTED_RECORDED);

  private static final Schema ORDER = orderFields();
  private static final Schema FORM = fields();

  private final Node node;

  private LegalRequest(Node node) {
    this.node = node;
  }

  private static Schema orderFields() {
    List<Field> fields = new ArrayList<>();
    fields.add(Field.of("issued", Field.Kind.DAY).says("the date of the order"));
    fields.add(
        Field.of(ORDER_DUE, Field.Kind.DAY)
            .says("the day by which the order itself says that it is to be done"));
    fields.add(
        Field.of(ORDER_DUE_FAR, Field.Kind.FLAG)
            .says("whether that day is right though it is more than a year after the receipt"));
    fields.add(
        Field.of(ORDER_DUE_PAST, Field.Kind.FLAG)
            .says("whether that day is right though the order reached the department after it"));
    fields.add(coded("order.issuer", "issuerRank").says("the rank of the officer who issued it"));
    fields.add(
        Field.of("noJointSecretary", Field.Kind.FLAG)
            .says("whether the issuing authority has no Joint Secretary"));
    fields.add(
        Field.of("agencyAuthorised", Field.Kind.FLAG)
            .says("whether the police officer or the agency is authorised for such orders"));
    fields.add(
        coded("order.basis", "orderBasis")
            .says("a basis of which the law says more; left out for any other"));
    CONTENTS.forEach(
        item ->
            fields.add(
                Field.of(item.member(), Field.Kind.FLAG)
                    .says("whether the order has " + item.says())));
    return Schema.of(fields.toArray(Field[]::new));
  }

  private static Schema fields() {
    return Schema.of(
            requestKind().required().says("the kind of request"),
            hostingRole("whether the department hosts the posts of others, or uses a platform"),
            Field.of("receivedAt", Field.Kind.INSTANT).says("when the department received it"),
            Field.form("order", ORDER).says("what the order says; left out: not known"),
            Field.of("acknowledgedAt", Field.Kind.INSTANT).says("when it was acknowledged"),
            Field.of("actedAt", Field.Kind.INSTANT).says("when it was met in full"),
            Field.of(ACKNOWLEDGED_RECORDED, Field.Kind.INSTANT)
                .says("when the acknowledgement was put on record; left out: when it was done"),
            Field.of(ACTED_RECORDED, Field.Kind.INSTANT)
                .says("when it was put on record that it was met; left out: when it was met"),
            Field.of(COPY, Field.Kind.FLAG)
                .says("whether content was removed and a copy of it is kept"),
            Field.of(TOLD, Field.Kind.FLAG)
                .says(
                    "whether the words of the act say that something was done; left out: they do"),
            Field.of("asOf", Field.Kind.INSTANT).says("the moment for which it is judged"))
        .where(LegalRequest::faults);
  }

  static Field.Draft requestKind() {
    return coded("takedown.hours", "requestKind");
  }

  static Field hostingRole(String says) {
    return coded("takedown.hours", "hostingRole").says(says);
  }

  private static Field.Draft coded(String table, String fact) {
    RulePack pack = OnlineDuties.pack();
    List<String> codes =
        pack.question(table).orElseThrow().facts().stream()
            .filter(one -> one.name().equals(fact))
            .flatMap(one -> one.codes().stream())
            .toList();
    return Field.oneOf(fact, Field.Kind.CODE, codes.toArray(String[]::new));
  }

  private static List<InputFault> faults(Node node) {
    List<InputFault> faults = new ArrayList<>();
    Optional<IndianMoment> received = moment(node, "receivedAt");
    for (String name : List.of("receivedAt", "acknowledgedAt", "actedAt", "asOf")) {
      Optional<IndianMoment> at = moment(node, name);
      if (at.filter(one -> !DayBounds.contain(one.day())).isPresent()) {
        faults.add(node.fault(name, "takedown.year", Message.of("takedown.input.year")));
      } else if (at.isPresent() && received.isPresent() && at.get().isBefore(received.get())) {
        faults.add(node.fault(name, "takedown.early", Message.of("takedown.input.early")));
      }
    }
    faults.addAll(recordedBefore(node));
    Optional<LocalDate> issued =
        node.branch("order").flatMap(order -> order.find("issued", LocalDate.class));
    if (issued.isPresent() && received.isPresent() && issued.get().isAfter(received.get().day())) {
      faults.add(node.fault("order/issued", "takedown.order", Message.of("takedown.input.order")));
    }
    orderDue(node)
        .filter(due -> !DayBounds.contain(due))
        .ifPresent(
            due ->
                faults.add(
                    node.fault(
                        "order/" + ORDER_DUE, "takedown.year", Message.of("takedown.input.year"))));
    orderDue(node)
        .filter(due -> isPast(node, due) && !isPastSaid(node))
        .ifPresent(
            due ->
                faults.add(
                    node.fault(
                        "order/" + ORDER_DUE,
                        "takedown.order-due",
                        Message.of("takedown.input.order-due").with("day", due))));
    return faults;
  }

  private static boolean isPast(Node node, LocalDate due) {
    return moment(node, "receivedAt").filter(at -> due.isBefore(at.day())).isPresent();
  }

  private static boolean isPastSaid(Node node) {
    return node.branch("order")
        .flatMap(order -> order.find(ORDER_DUE_PAST, Boolean.class))
        .orElse(false);
  }

  /** What was put on record before it happened. */
  private static List<InputFault> recordedBefore(Node node) {
    return RECORDED.entrySet().stream()
        .filter(
            one ->
                moment(node, one.getValue())
                    .flatMap(recorded -> moment(node, one.getKey()).filter(recorded::isBefore))
                    .isPresent())
        .map(
            one ->
                node.fault(
                    one.getValue(), "takedown.recorded", Message.of("takedown.input.recorded")))
        .toList();
  }

  private static Optional<LocalDate> orderDue(Node node) {
    return node.branch("order").flatMap(order -> order.find(ORDER_DUE, LocalDate.class));
  }

  /** An act after the moment for which it is judged is not done then. */
  List<InputFault> ahead() {
    return Stream.of("acknowledgedAt", "actedAt")
        .filter(
            name ->
                moment(node, name).filter(at -> asOf().filter(at::isAfter).isPresent()).isPresent())
        .map(name -> node.fault(name, "takedown.ahead", Message.of("takedown.input.ahead")))
        .toList();
  }

  private static Optional<IndianMoment> moment(Node node, String name) {
    return node.find(name, OffsetDateTime.class).map(IndianMoment::new);
  }

  /**
   * Reads a request.
   *
   * @param tree the published tree
   * @return the request, or every fault with its place
   */
  public static Checked<LegalRequest> fromPlain(@Nullable Object tree) {
    return FORM.read(tree)
        .<Checked<LegalRequest>>fold(
            node -> new Checked.Accepted<>(new LegalRequest(node)),
            faults -> new Checked.Rejected<>(faults));
  }

  /** The request of a tree that was accepted when it was kept: its form alone is asked. */
  static LegalRequest onRecord(Map<String, Object> tree) {
    return new LegalRequest(FORM.onRecord(tree).orThrow());
  }

  static LegalRequest of(Node node) {
    return new LegalRequest(node);
  }

  /** The schema of what an order says of itself. */
  public static Schema order() {
    return ORDER;
  }

  /** The schema of the tree. */
  public static Schema form() {
    return FORM;
  }

  /** The code of its kind, such as {@code COURT_ORDER}. */
  public String kind() {
    return node.text("requestKind");
  }

  /**
   * Whether what is removed for it is kept (rule 3(1)(g)): by whoever hosts it, unless it is known
   * that the department does not.
   */
  boolean keepsCopy() {
    return isRemoval() && !isOfUser();
  }

  /** Whether an authority orders something by it, and nobody complains. */
  boolean isOrder() {
    return !COMPLAINTS.contains(kind());
  }

  /** Whether the department is known to be a user of the platform, and no host. */
  boolean isOfUser() {
    return hostingRole().filter("USER"::equals).isPresent();
  }

  /** Whether it is met by a removal. */
  boolean isRemoval() {
    return REMOVALS.contains(kind());
  }

  /** Whether something was removed and a copy of it is kept; nothing where that is not told. */
  Optional<Boolean> isCopyKept() {
    return node.find(COPY, Boolean.class);
  }

  /** Whether the words of the act by which it was met say that nothing was done. */
  boolean isOfNothingDone() {
    return node.find(TOLD, Boolean.class).filter(told -> !told).isPresent();
  }

  Optional<String> hostingRole() {
    return node.find("hostingRole", String.class);
  }

  Optional<IndianMoment> receivedAt() {
    return moment(node, "receivedAt");
  }

  Optional<IndianMoment> acknowledgedAt() {
    return moment(node, "acknowledgedAt");
  }

  Optional<IndianMoment> actedAt() {
    return moment(node, "actedAt");
  }

  /** When its acknowledgement was put on record, or that it was met. */
  Optional<IndianMoment> recordedAt(String member) {
    return moment(node, member);
  }

  Optional<IndianMoment> asOf() {
    return moment(node, "asOf");
  }

  Optional<Node> orderNode() {
    return node.branch("order");
  }

  /** The end of the day that the order itself sets; nothing where none is stated or none orders. */
  Optional<IndianMoment> orderDue() {
    return orderDue(node).filter(day -> isOrder()).map(IndianMoment::endOf);
  }

  /** The day that the order sets, where it was over before the department had the order. */
  Optional<LocalDate> orderDuePast() {
    return orderDue(node).filter(day -> isOrder() && isPast(node, day));
  }

  /** A complaint sets no day: one that is entered as that of an order. */
  List<InputFault> dayOfNoOrder() {
    Message text = Message.of("takedown.input.no-order");
    return orderDue(node).isPresent() && !isOrder()
        ? List.of(node.fault("order/" + ORDER_DUE, "takedown.no-order", text))
        : List.of();
  }

  /** Whether something is said of the order that the law of its date alone judges. */
  boolean isJudgedByDate() {
    return contained().containsValue(false)
        || orderNode().filter(order -> order.has("issuerRank")).isPresent();
  }

  /**
   * What the order says of what it must contain.
   *
   * @return by the code of the item whether it is there; an item of which nothing is known is left
   *     out
   */
  Map<String, Boolean> contained() {
    Map<String, Boolean> said = new TreeMap<>();
    orderNode()
        .ifPresent(
            order ->
                CONTENTS.forEach(
                    item ->
                        order
                            .find(item.member(), Boolean.class)
                            .ifPresent(there -> said.put(item.code(), there))));
    return said;
  }

  /** The member that says whether an item is there. */
  static String member(String code) {
    return CONTENTS.stream()
        .filter(item -> item.code().equals(code))
        .map(Item::member)
        .findFirst()
        .orElse(code);
  }

  /** The published tree form. */
  @Override
  public Map<String, Object> toPlain() {
    return node.toPlain();
  }

  /** Item of an order: the member that says whether it is there, its code in the law, its words. */
  private record Item(String member, String code, String says) {}
}
