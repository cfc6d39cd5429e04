package org.govsm.procurement.disbursement;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.govsm.core.decision.Checked;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.InputFault;
import org.govsm.core.decision.ToPlain;
import org.govsm.core.decision.Tree;
import org.govsm.core.document.Field;
import org.govsm.core.document.Node;
import org.govsm.core.document.Schema;
import org.govsm.core.ledger.CanonicalForm;
import org.govsm.core.money.Money;
import org.govsm.core.text.Message;
import org.govsm.core.text.Skeleton;
import org.govsm.procurement.bid.Nonce;
import org.jspecify.annotations.Nullable;

/**
 * Payment batch: orders that are approved and sent together, with control totals. No two orders
 * have one reference, and no bill is in it twice.
 */
public final class PaymentBatch implements ToPlain {

  /** So that the id with a day behind it is still a reference. */
  static final int ID = 26;

  /** The largest batch that is taken. */
  public static final int MOST_ORDERS = 5_000;

  private static final String CONTROL = "control";

  private static final Schema FORM = form(true);
  private static final Schema ORDERED = form(false);

  private final Node node;
  private final List<PaymentOrder> orders;
  private final Map<String, List<PaymentOrder>> joined;
  private final ControlTotals control;

  private PaymentBatch(Node node) {
    this.node = node;
    orders = orders(node);
    joined =
        orders.stream().collect(Collectors.groupingBy(order -> BankReference.joined(order.id())));
    control = ControlTotals.of(orders, node.text("nonce"));
  }

  private static Schema form(boolean summed) {
    String hash = "the hash over the orders and the nonce";
    Field.Draft hashed = Field.of("hash", Field.Kind.CODE);
    Field.Draft control =
        Field.form(
            CONTROL,
            Schema.of(
                Field.of("count", Field.Kind.COUNT).required().says("how many orders"),
                Field.of("sum", Field.Kind.MONEY).required().says("what they pay"),
                summed ? hashed.required().says(hash) : hashed.says(hash)));
    return Schema.of(
            Field.of("id", Field.Kind.CODE)
                .identifier()
                .required()
                .says("the reference of the batch"),
            Field.of("createdAt", Field.Kind.INSTANT).required().says("when it was made"),
            Field.of("preparedBy", Field.Kind.CODE)
                .identifier()
                .required()
                .says("who prepared it: an id"),
            Field.form("debtor", debtorForm()).required().says("who pays, from which account"),
            Field.of("nonce", Field.Kind.CODE)
                .unspoken()
                .required()
                .says("64 random hexadecimal digits, secret as the accounts are"),
            Field.forms("orders", "order", PaymentOrder.FORM).required().says("the orders"),
            summed
                ? control.required().says("the control totals")
                : control.says("the control totals; counted where they are left out"))
        .where(PaymentBatch::faults);
  }

  private static Schema debtorForm() {
    return Schema.of(
            Field.of("name", Field.Kind.TEXT).required().says("the office that pays"),
            Field.form("account", BankAccount.FORM).required().says("the account that is debited"))
        .where(part -> new Texts(part).latin("name", Texts.LINE).faults());
  }

  /**
   * Reads a batch.
   *
   * @param tree the published tree
   * @return the batch, or every fault with its place: control totals that are not those of the
   *     orders among them
   */
  public static Checked<PaymentBatch> fromPlain(@Nullable Object tree) {
    return FORM.read(tree)
        .<Checked<PaymentBatch>>fold(
            node -> new Checked.Accepted<>(new PaymentBatch(node)),
            faults -> new Checked.Rejected<>(faults));
  }

  /** The schema of the tree. */
  public static Schema form() {
    return FORM;
  }

  /** The schema of a batch whose control totals may be left out. */
  public static Schema orderedForm() {
    return ORDERED;
  }

  /**
   * Reads a batch as it is ordered: control totals are counted where they are left out, and held
   * against the orders where they are given.
   *
   * @return the batch, or every fault with its place; none repeats an account
   */
  public static Checked<PaymentBatch> ordered(@Nullable Object tree) {
    return ORDERED
        .read(tree)
        .<Checked<PaymentBatch>>fold(
            node -> new Checked.Accepted<>(summed(node)), faults -> new Checked.Rejected<>(faults));
  }

  private static PaymentBatch summed(Node node) {
    Map<String, Object> tree = new LinkedHashMap<>(node.toPlain());
    tree.put(CONTROL, plain(ControlTotals.of(orders(node), node.text("nonce"))));
    return fromPlain(tree).orThrow();
  }

  private static Map<String, Object> plain(ControlTotals control) {
    return Map.of(
        "count",
        BigDecimal.valueOf(control.count()),
        "sum",
        control.sum().toString(),
        "hash",
        control.hash());
  }

  /**
   * Starts a batch.
   *
   * @param id its reference, at most 26 letters, digits, points, hyphens and slashes
   * @param createdAt when it is made
   * @param preparedBy the id of who prepares it
   * @param nonce of a secure generator, new for each batch
   */
  public static Draft draft(String id, Instant createdAt, String preparedBy, Nonce nonce) {
    return new Draft(id, createdAt, preparedBy, nonce);
  }

  private static List<PaymentOrder> orders(Node node) {
    return node.branches("orders").stream().map(PaymentOrder::new).toList();
  }

  private static List<InputFault> faults(Node batch) {
    Texts texts = new Texts(batch).id("id", ID);
    List<Node> orders = batch.branches("orders");
    if (orders.isEmpty() || orders.size() > MOST_ORDERS) {
      Message text = Message.of("disbursement.input.orders").with("most", MOST_ORDERS);
      return texts.fault("orders", "orders", text).faults();
    }
    if (Nonce.read(batch.text("nonce")) instanceof Checked.Rejected<Nonce>) {
      return texts.fault("nonce", "nonce", Message.of("disbursement.input.nonce")).faults();
    }
    List<InputFault> faults = new ArrayList<>(texts.faults());
    faults.addAll(twice(orders));
    faults.addAll(accounts(batch, orders));
    if (faults.isEmpty() && batch.has(CONTROL)) {
      faults.addAll(control(batch));
    }
    return faults;
  }

  private static List<InputFault> twice(List<Node> orders) {
    List<InputFault> faults = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    Set<List<String>> bills = new HashSet<>();
    for (Node each : orders) {
      PaymentOrder order = new PaymentOrder(each);
      if (!ids.add(Skeleton.of(order.id()))) {
        faults.add(each.fault("id", "disbursement.twice", Message.of("disbursement.input.twice")));
      }
      if (!bills.add(bill(order))) {
        Message text = Message.of("disbursement.input.bill-twice").with("bill", order.bill());
        faults.add(each.fault("bill", "disbursement.bill-twice", text));
      }
    }
    return faults;
  }

  private static List<String> bill(PaymentOrder order) {
    return List.of(Skeleton.of(order.payee()), Skeleton.of(order.bill()));
  }

  /**
   * Faults of orders whose bill another order of the batch pays in another spelling. A batch that
   * is made has none; one that was kept before may have.
   *
   * @return each with its place in the batch
   */
  public List<InputFault> respelt() {
    List<InputFault> faults = new ArrayList<>();
    Set<List<String>> bills = new HashSet<>();
    for (int i = 0; i < orders.size(); i++) {
      if (!bills.add(orders.get(i).billKey())) {
        Message text =
            Message.of("disbursement.input.bill-twice").with("bill", orders.get(i).bill());
        faults.add(new InputFault("/orders/" + i + "/bill", "disbursement.bill-twice", text));
      }
    }
    return faults;
  }

  /** An account stands in no reference, name or purpose of the batch, its own or another's. */
  private static List<InputFault> accounts(Node batch, List<Node> orders) {
    List<InputFault> faults = new ArrayList<>();
    Node debtor = batch.branch("debtor").orElseThrow();
    BankAccount debited = BankAccount.in(debtor).orElseThrow();
    Message text = Message.of("disbursement.input.account-in-text");
    List<BankAccount> all = new ArrayList<>(List.of(debited));
    orders.forEach(each -> BankAccount.in(each).ifPresent(all::add));
    if (all.stream().anyMatch(account -> account.isIn(batch.text("id")))) {
      faults.add(batch.fault("id", "disbursement.account-in-text", text));
    }
    if (all.stream().anyMatch(account -> account.isIn(debtor.text("name")))) {
      faults.add(debtor.fault("name", "disbursement.account-in-text", text));
    }
    for (Node each : orders) {
      for (String name : List.of("id", "bill", "name", "purpose")) {
        if (debited.isIn(each.text(name))) {
          faults.add(each.fault(name, "disbursement.account-in-text", text));
        }
      }
    }
    return faults;
  }

  private static List<InputFault> control(Node batch) {
    Node given = batch.branch(CONTROL).orElseThrow();
    ControlTotals right = ControlTotals.of(orders(batch), batch.text("nonce"));
    List<InputFault> faults = new ArrayList<>();
    if (given.get("count", Long.class) != right.count()) {
      differs(faults, given, "count", right.count());
    }
    if (!given.get("sum", Money.class).equals(right.sum())) {
      differs(faults, given, "sum", right.sum());
    }
    if (faults.isEmpty()
        && given
            .find("hash", String.class)
            .filter(said -> !said.equals(right.hash()))
            .isPresent()) {
      faults.add(
          given.fault("hash", "disbursement.control", Message.of("disbursement.input.hash")));
    }
    return faults;
  }

  private static void differs(List<InputFault> faults, Node control, String name, Object right) {
    Message text = Message.of("disbursement.input.control").with("right", right);
    faults.add(control.fault(name, "disbursement.control", text));
  }

  /** The reference of the batch. */
  public String id() {
    return node.text("id");
  }

  /** When it was made. */
  public Instant createdAt() {
    return node.get("createdAt", OffsetDateTime.class).toInstant();
  }

  /** The id of who prepared it. */
  public String preparedBy() {
    return node.text("preparedBy");
  }

  /** The office that pays. */
  public String debtor() {
    return node.branch("debtor").orElseThrow().text("name");
  }

  /** The account that is debited. */
  public BankAccount debtorAccount() {
    return node.branch("debtor").flatMap(BankAccount::in).orElseThrow();
  }

  /** The orders, as they were given. */
  public List<PaymentOrder> orders() {
    return orders;
  }

  /** The order of a reference. */
  public Optional<PaymentOrder> order(String id) {
    return orders.stream().filter(order -> order.id().equals(id)).findFirst();
  }

  /**
   * An answer with the references of the batch and its order as the batch has them, where the bank
   * writes them in other letters, or parts them otherwise; else the answer as it is.
   */
  public BankAnswer named(BankAnswer answer) {
    Map<String, Object> tree = new LinkedHashMap<>(answer.toPlain());
    answer.order().flatMap(this::read).ifPresent(order -> tree.put("order", order.id()));
    answer
        .batch()
        .filter(said -> BankReference.joined(id()).equals(BankReference.joined(said)))
        .ifPresent(said -> tree.put("batch", id()));
    return tree.equals(answer.toPlain()) ? answer : BankAnswer.fromPlain(tree).orThrow();
  }

  /** The order that a reference is read as, where it is read as one alone. */
  private Optional<PaymentOrder> read(String said) {
    List<PaymentOrder> alike = joined.getOrDefault(BankReference.joined(said), List.of());
    return alike.size() == 1
        ? Optional.of(alike.get(0))
        : alike.stream().filter(order -> Skeleton.same(order.id(), said)).findFirst();
  }

  /**
   * Orders for bills that other batches pay too. A batch knows no other: ask before it is approved.
   *
   * @param others the batches of the same payer that were not cancelled
   * @return blocking, each with both orders; this batch itself is left aside
   */
  public List<Finding> billsIn(List<PaymentBatch> others) {
    List<Finding> found = new ArrayList<>();
    for (PaymentBatch other : others) {
      if (other.id().equals(id())) {
        continue;
      }
      for (PaymentOrder order : orders) {
        for (PaymentOrder paid : other.orders) {
          if (order.billKey().equals(paid.billKey())) {
            Message text =
                Message.of("disbursement.act.bill-elsewhere")
                    .with("order", order.id())
                    .with("bill", order.bill())
                    .with("batch", other.id());
            found.add(Findings.of("BILL_ELSEWHERE", Finding.Weight.BLOCKING, text));
          }
        }
      }
    }
    return List.copyOf(found);
  }

  /** Count, sum and hash of the orders. */
  public ControlTotals control() {
    return control;
  }

  /**
   * The digest of the whole batch. It tells no account: the nonce is in it.
   *
   * @return {@code sha256:} and 64 hexadecimal digits
   */
  public String digest() {
    return CanonicalForm.digest(toPlain());
  }

  /**
   * The digest of a file that goes with the batch, such as the message to the bank or its answer,
   * for the record. It tells no account of the file: the nonce is in it.
   *
   * @return {@code sha256:} and 64 hexadecimal digits
   */
  public String digestOf(byte[] file) {
    return CanonicalForm.digest(
        Map.of("file", CanonicalForm.digest(file), "nonce", node.text("nonce")));
  }

  /** The published tree, with accounts and nonce. Keep it where accounts may be kept. */
  @Override
  public Map<String, Object> toPlain() {
    return node.toPlain();
  }

  /** The tree for pages, logs and answers: without accounts and nonce. */
  public Map<String, Object> toShown() {
    Map<String, Object> tree = new LinkedHashMap<>(node.toPlain());
    tree.remove("nonce");
    tree.put("debtor", Map.of("name", debtor()));
    tree.put("orders", Tree.list(orders, PaymentOrder::toShown));
    return tree;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof PaymentBatch batch && node.equals(batch.node);
  }

  @Override
  public int hashCode() {
    return node.hashCode();
  }

  /** The reference, the number of orders and their sum; no account. */
  @Override
  public String toString() {
    return id() + " " + control.count() + " " + control.sum();
  }

  /** Payment batch in the making; its control totals are counted. One thread fills it. */
  public static final class Draft {

    private final Map<String, Object> tree = new LinkedHashMap<>();
    private final List<PaymentOrder> orders = new ArrayList<>();
    private final Nonce nonce;

    private Draft(String id, Instant createdAt, String preparedBy, Nonce nonce) {
      tree.put("id", id);
      tree.put("createdAt", createdAt.toString());
      tree.put("preparedBy", preparedBy);
      tree.put("nonce", nonce.hex());
      this.nonce = nonce;
    }

    /** Sets the office that pays and the account that is debited. */
    public Draft debtor(String name, BankAccount account) {
      tree.put("debtor", Map.of("name", name, "account", account.toPlain()));
      return this;
    }

    /** Adds an order. */
    public Draft order(PaymentOrder order) {
      orders.add(order);
      return this;
    }

    /** The batch, or every fault with its place. */
    public Checked<PaymentBatch> done() {
      tree.put("orders", Tree.list(orders, PaymentOrder::toPlain));
      tree.put(CONTROL, plain(ControlTotals.of(orders, nonce.hex())));
      return fromPlain(tree)
          .<Checked<PaymentBatch>>fold(
              batch ->
                  batch.respelt().isEmpty()
                      ? new Checked.Accepted<>(batch)
                      : new Checked.Rejected<>(batch.respelt()),
              faults -> new Checked.Rejected<>(faults));
    }
  }
}
