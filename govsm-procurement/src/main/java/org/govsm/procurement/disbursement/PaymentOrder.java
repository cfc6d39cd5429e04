package org.govsm.procurement.disbursement;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Checked;
import org.govsm.core.decision.InputFault;
import org.govsm.core.decision.ToPlain;
import org.govsm.core.document.Field;
import org.govsm.core.document.Node;
import org.govsm.core.document.Schema;
import org.govsm.core.money.Money;
import org.govsm.core.text.Message;
import org.govsm.core.text.Skeleton;
import org.jspecify.annotations.Nullable;

/**
 * Payment order: what is paid to whom, for which bill, under which sanction and on which day. The
 * bank account stands in its tree alone; {@link #toShown} leaves it out.
 */
public final class PaymentOrder implements ToPlain {

  /** Below a lakh crore, so that the sum of no batch is too long for a message. */
  static final long MOST_RUPEES = 999_999_999_999L;

  private static final String ACCOUNT = "account";

  static final Schema FORM =
      Schema.of(
              code("id")
                  .identifier()
                  .unspoken()
                  .required()
                  .says("the reference of the order, for the bank"),
              Field.form(
                      "sanction",
                      Schema.of(
                          text("number").required().says("the number of the sanction"),
                          Field.of("day", Field.Kind.DAY).unspoken().required().says("its day")))
                  .required()
                  .says("the sanction to spend"),
              text("bill").required().says("the number of the bill"),
              text("invoice")
                  .says("the number of the invoice, where the paying authority asks for it"),
              code("payee")
                  .identifier()
                  .unspoken()
                  .required()
                  .says("the payee: an id of the register"),
              text("name").required().says("the name of the holder of the account"),
              Field.form(ACCOUNT, BankAccount.FORM).required().says("the account of the payee"),
              money("gross").says("the amount of the bill"),
              money("deductions").says("what is deducted from it"),
              money("net").required().says("what is paid"),
              text("purpose").required().says("what it is paid for, as the payee reads it"),
              Field.of("valueDate", Field.Kind.DAY)
                  .unspoken()
                  .required()
                  .says("the day of the payment"),
              Field.form("treasury", TreasuryCodes.FORM).says("codes of the paying authority"))
          .where(PaymentOrder::faults);

  private final Node node;

  PaymentOrder(Node node) {
    this.node = node;
  }

  /**
   * Reads an order.
   *
   * @param tree the published tree
   * @return the order, or every fault with its place; none repeats the account
   */
  public static Checked<PaymentOrder> fromPlain(@Nullable Object tree) {
    return FORM.read(tree)
        .<Checked<PaymentOrder>>fold(
            node -> new Checked.Accepted<>(new PaymentOrder(node)),
            faults -> new Checked.Rejected<>(faults));
  }

  /** The schema of the tree. */
  public static Schema form() {
    return FORM;
  }

  /**
   * Starts an order.
   *
   * @param id the reference that the bank answers with, at most 35 letters, digits, points, hyphens
   *     and slashes
   */
  public static Draft draft(String id) {
    return new Draft(id);
  }

  private static List<InputFault> faults(Node order) {
    Texts texts =
        new Texts(order)
            .id("id", Texts.REFERENCE)
            .latin(order.branch("sanction").orElseThrow(), "number", Texts.REFERENCE)
            .latin("bill", Texts.REFERENCE)
            .latin("name", Texts.LINE)
            .latin("purpose", Texts.LINE);
    BankAccount account = BankAccount.in(order).orElseThrow();
    for (String name : List.of("id", "bill", "invoice", "payee", "name", "purpose")) {
      if (order.find(name, String.class).filter(account::isIn).isPresent()) {
        texts.fault(name, "account-in-text", Message.of("disbursement.input.account-in-text"));
      }
    }
    if (account.isIn(order.branch("sanction").orElseThrow().text("number"))) {
      Message text = Message.of("disbursement.input.account-in-text");
      texts.fault("sanction/number", "account-in-text", text);
    }
    if (order.get("net", Money.class).compareTo(Money.ZERO) <= 0) {
      texts.fault("net", "net", Message.of("disbursement.input.net"));
    }
    Optional<Money> gross = order.find("gross", Money.class);
    Optional<Money> less = order.find("deductions", Money.class);
    if (gross.isPresent() != less.isPresent()) {
      String absent = gross.isPresent() ? "deductions" : "gross";
      texts.fault(absent, "both", Message.of("disbursement.input.both"));
    } else if (gross.isPresent() && !difference(gross, less).equals(net(order))) {
      Message text =
          Message.of("disbursement.input.sum")
              .with("difference", difference(gross, less).orElseThrow())
              .with("net", order.get("net", Money.class));
      texts.fault("net", "sum", text);
    }
    return texts.faults();
  }

  private static Optional<Money> net(Node order) {
    return order.find("net", Money.class);
  }

  private static Optional<Money> difference(Optional<Money> gross, Optional<Money> less) {
    return gross.flatMap(whole -> less.map(whole::minus));
  }

  private static Field.Draft code(String name) {
    return Field.of(name, Field.Kind.CODE);
  }

  private static Field.Draft text(String name) {
    return Field.of(name, Field.Kind.TEXT).unspoken();
  }

  private static Field.Draft money(String name) {
    return Field.of(name, Field.Kind.MONEY).unspoken().atLeast(0).atMost(MOST_RUPEES);
  }

  /** The reference with which the bank answers; one order in a batch has it. */
  public String id() {
    return node.text("id");
  }

  /** The number of the sanction. */
  public String sanction() {
    return node.branch("sanction").orElseThrow().text("number");
  }

  /** The day of the sanction. */
  public LocalDate sanctionedOn() {
    return node.branch("sanction").orElseThrow().get("day", LocalDate.class);
  }

  /** The number of the bill. */
  public String bill() {
    return node.text("bill");
  }

  /** The id of the payee in the register. */
  public String payee() {
    return node.text("payee");
  }

  /** The name of the holder of the account, as the bank has it. */
  public String name() {
    return node.text("name");
  }

  /** The account of the payee. */
  public BankAccount account() {
    return BankAccount.in(node).orElseThrow();
  }

  /** The amount of the bill before deductions, where it is given; then the deductions are too. */
  public Optional<Money> gross() {
    return node.find("gross", Money.class);
  }

  /** What is deducted from the bill, where it is given. */
  public Optional<Money> deductions() {
    return node.find("deductions", Money.class);
  }

  /** What is paid, above nought. */
  public Money net() {
    return node.get("net", Money.class);
  }

  /** The number of the invoice, where it is given. */
  public Optional<String> invoice() {
    return node.find("invoice", String.class);
  }

  /** What it is paid for, as the payee reads it. */
  public String purpose() {
    return node.text("purpose");
  }

  /** The day on which the bank is to pay. */
  public LocalDate valueDate() {
    return node.get("valueDate", LocalDate.class);
  }

  /** The codes of the paying authority, where any is given. */
  public Optional<TreasuryCodes> treasury() {
    return node.branch("treasury").map(TreasuryCodes::new);
  }

  /**
   * What its bill is known by among those of all payees: two spellings of one reference have the
   * same, however its words and numbers are parted and whatever zeros stand before them.
   */
  public List<String> billKey() {
    return List.of(Skeleton.of(payee()), BankReference.parts(bill()));
  }

  /** What its sanction is known by: two spellings of one number have the same. */
  public String sanctionKey() {
    return BankReference.parts(sanction());
  }

  /** The published tree, with the account. Keep it where accounts may be kept. */
  @Override
  public Map<String, Object> toPlain() {
    return node.toPlain();
  }

  /** The tree for pages, logs and answers: without the account. */
  public Map<String, Object> toShown() {
    Map<String, Object> tree = new LinkedHashMap<>(node.toPlain());
    tree.remove(ACCOUNT);
    return tree;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof PaymentOrder order && node.equals(order.node);
  }

  @Override
  public int hashCode() {
    return node.hashCode();
  }

  /** The reference and the sum; no account. */
  @Override
  public String toString() {
    return id() + " " + net();
  }

  /** Payment order in the making. One thread fills it. */
  public static final class Draft {

    private final Map<String, Object> tree = new LinkedHashMap<>();

    private Draft(String id) {
      tree.put("id", id);
    }

    /** Sets the sanction to spend. */
    public Draft sanction(String number, LocalDate day) {
      tree.put("sanction", Map.of("number", number, "day", day.toString()));
      return this;
    }

    /** Sets the number of the bill. */
    public Draft bill(String number) {
      tree.put("bill", number);
      return this;
    }

    /**
     * Sets who is paid.
     *
     * @param payee the id in the register
     * @param name the name of the holder, as the bank has it
     * @param account the account as the register has it
     */
    public Draft payee(String payee, String name, BankAccount account) {
      tree.put("payee", payee);
      tree.put("name", name);
      tree.put(ACCOUNT, account.toPlain());
      return this;
    }

    /** Sets what is paid. */
    public Draft net(Money net) {
      tree.put("net", net.toString());
      return this;
    }

    /** Sets the amount of the bill and what is deducted from it; their difference is the net. */
    public Draft gross(Money gross, Money deductions) {
      tree.put("gross", gross.toString());
      tree.put("deductions", deductions.toString());
      return this;
    }

    /** Sets the number of the invoice. */
    public Draft invoice(String number) {
      tree.put("invoice", number);
      return this;
    }

    /** Sets what it is paid for. */
    public Draft purpose(String purpose) {
      tree.put("purpose", purpose);
      return this;
    }

    /** Sets the day on which the bank is to pay. */
    public Draft valueDate(LocalDate day) {
      tree.put("valueDate", day.toString());
      return this;
    }

    /**
     * Sets a code of the paying authority.
     *
     * @param name as {@link TreasuryCodes} has it
     */
    public Draft treasury(String name, String code) {
      Map<String, Object> codes = new LinkedHashMap<>();
      if (tree.get("treasury") instanceof Map<?, ?> before) {
        before.forEach((key, one) -> codes.put(String.valueOf(key), String.valueOf(one)));
      }
      codes.put(name, code);
      tree.put("treasury", codes);
      return this;
    }

    /** The order, or every fault with its place. */
    public Checked<PaymentOrder> done() {
      return fromPlain(tree);
    }
  }
}
