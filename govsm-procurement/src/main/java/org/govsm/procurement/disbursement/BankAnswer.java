package org.govsm.procurement.disbursement;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.govsm.core.decision.Checked;
import org.govsm.core.decision.InputFault;
import org.govsm.core.decision.ToPlain;
import org.govsm.core.document.Field;
import org.govsm.core.document.Node;
import org.govsm.core.document.Schema;
import org.govsm.core.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Answer of the bank or paying authority to an order. Money moves by a booking alone: credited or
 * returned. It has no free text of the bank, which may name an account.
 */
public final class BankAnswer implements ToPlain {

  /** What the bank says. */
  public enum Kind {
    /** It has the order, or works on it; no money is booked yet. */
    ACCEPTED,
    /** It will not carry out the order. */
    REJECTED,
    /** It booked the payment. */
    CREDITED,
    /** The money came back. */
    RETURNED,
    /** It took a charge for it, which it booked by itself: no payment to the payee. */
    CHARGED
  }

  static final Schema FORM =
      Schema.of(
              Field.oneOf(
                      "kind",
                      Field.Kind.CODE,
                      Kind.ACCEPTED.name(),
                      Kind.REJECTED.name(),
                      Kind.CREDITED.name(),
                      Kind.RETURNED.name(),
                      Kind.CHARGED.name())
                  .required()
                  .says("what the bank says"),
              code("order").says("the reference of the order, as the bank gives it"),
              code("batch").says("the reference of the batch, as the bank gives it"),
              Field.of("valueDate", Field.Kind.DAY)
                  .says("the day whose orders are meant, where no order is named"),
              Field.of("amount", Field.Kind.MONEY)
                  .atLeast(0)
                  .atMost(PaymentOrder.MOST_RUPEES)
                  .says("what was booked"),
              Field.of("bookedOn", Field.Kind.DAY).says("the day of the booking"),
              code("reason").says("the code of the reason"),
              Field.of("otherAccount", Field.Kind.FLAG)
                  .says("whether the booking names another account than the order"),
              Field.of("otherDebtor", Field.Kind.FLAG)
                  .says("whether it is booked on another account than the batch is paid from"),
              Field.of("statement", Field.Kind.FLAG)
                  .says("whether a statement of the account tells the booking"),
              Field.of("authority", Field.Kind.FLAG)
                  .says("whether a paying authority tells it, not the bank"),
              charge("charge").says("what the bank took for it beside the amount, as it says"),
              Field.of("chargeOpen", Field.Kind.FLAG)
                  .says(
                      "whether the bank does not say if the charge is in what it booked, and"
                          + " neither comes to the order"),
              charge("unexplained")
                  .says(
                      "what was booked beyond the amount, or came in below it, and the bank does"
                          + " not say why"),
              charge("chargeApart")
                  .says("a charge that the bank names for it and that is not in the amount"),
              charge("payeeCharge").says("of that what the payee bears, as the bank says"),
              code("bankReference").says("the bank's own reference of the booking"),
              Field.of("place", Field.Kind.TEXT).says("where it stands: file, line, column"))
          .where(BankAnswer::faults);

  /** A file of a paying authority as the portal calls it: answers kept before say no more. */
  private static final Pattern OF_PROFILE = Pattern.compile("answer-\\d+\\.csv(:\\d+)*");

  private final Node node;

  BankAnswer(Node node) {
    this.node = node;
  }

  private static Field.Draft code(String name) {
    return Field.of(name, Field.Kind.CODE);
  }

  private static Field.Draft charge(String name) {
    return Field.of(name, Field.Kind.MONEY).atLeast(0).atMost(PaymentOrder.MOST_RUPEES);
  }

  private static List<InputFault> faults(Node answer) {
    Kind kind = Kind.valueOf(answer.text("kind"));
    boolean books = kind != Kind.ACCEPTED && kind != Kind.REJECTED;
    if (books && answer.find("amount", Money.class).filter(m -> m.paise() > 0).isEmpty()) {
      return List.of(answer.fault("amount", "disbursement.amount", Findings.said("input.amount")));
    }
    return books && !answer.has("bookedOn")
        ? List.of(answer.fault("bookedOn", "disbursement.booked", Findings.said("input.booked")))
        : List.of();
  }

  /** Reads an answer: it, or every fault with its place. */
  public static Checked<BankAnswer> fromPlain(@Nullable Object tree) {
    return FORM.read(tree)
        .<Checked<BankAnswer>>fold(
            node -> new Checked.Accepted<>(new BankAnswer(node)),
            faults -> new Checked.Rejected<>(faults));
  }

  /** Starts an answer. */
  public static Draft draft(Kind kind) {
    return new Draft(kind);
  }

  /** What the bank says. */
  public Kind kind() {
    return Kind.valueOf(node.text("kind"));
  }

  /** The reference of the order, where the bank gives one. */
  public Optional<String> order() {
    return node.find("order", String.class);
  }

  /** The reference of the batch, where the bank gives one. */
  public Optional<String> batch() {
    return node.find("batch", String.class);
  }

  /** The day whose orders are meant, where the bank answers to a part of a batch as a whole. */
  public Optional<LocalDate> valueDate() {
    return node.find("valueDate", LocalDate.class);
  }

  /** What was booked. */
  public Optional<Money> amount() {
    return node.find("amount", Money.class);
  }

  /** The day of the booking. */
  public Optional<LocalDate> bookedOn() {
    return node.find("bookedOn", LocalDate.class);
  }

  /** The code of the reason: of ISO 20022 where it has words, else the bank's own. */
  public Optional<String> reason() {
    return node.find("reason", String.class);
  }

  /** Whether the booking names another account than the order; false where it names none. */
  public boolean isOtherAccount() {
    return node.find("otherAccount", Boolean.class).orElse(false);
  }

  /** Whether it is booked on another account of the payer than that of the batch. */
  public boolean isOtherDebtor() {
    return node.find("otherDebtor", Boolean.class).orElse(false);
  }

  /** Whether a statement of the account tells the booking: it outranks what was told before. */
  public boolean isOfStatement() {
    return node.find("statement", Boolean.class).orElse(false);
  }

  /** Whether a paying authority tells it: its voucher is no reference of the bank. */
  public boolean isOfAuthority() {
    return node.find("authority", Boolean.class)
        .orElseGet(() -> OF_PROFILE.matcher(place()).matches());
  }

  /** What the bank took for the booking beside its amount, as it says. */
  public Money charge() {
    return node.find("charge", Money.class).orElse(Money.ZERO);
  }

  /** Whether nobody knows if the charge is in what was booked, or came beside it. */
  public boolean isChargeOpen() {
    return node.find("chargeOpen", Boolean.class).orElse(false);
  }

  /** All that was booked: what was taken beside a payment is more, beside a return less. */
  public Money moved() {
    Money sum = amount().orElse(Money.ZERO);
    Money beside = charge().plus(unexplained());
    return kind() == Kind.RETURNED ? sum.minus(beside) : sum.plus(beside);
  }

  /** What was booked beyond the amount, or came in below it, and the bank does not say why. */
  public Money unexplained() {
    return node.find("unexplained", Money.class).orElse(Money.ZERO);
  }

  /** A charge that the bank names for the booking and that is not in its amount. */
  public Money chargeApart() {
    return node.find("chargeApart", Money.class).orElse(Money.ZERO);
  }

  /** What the payee bears of a charge that is not in the amount, as the bank says. */
  public Money payeeCharge() {
    return node.find("payeeCharge", Money.class).orElse(Money.ZERO);
  }

  /** Whether money of the order moved; a charge by itself is none of it. */
  public boolean isBooking() {
    return kind() == Kind.CREDITED || kind() == Kind.RETURNED;
  }

  /** The bank's own reference of the booking, such as a UTR. */
  public Optional<String> bankReference() {
    return node.find("bankReference", String.class);
  }

  /** Where it stands: file, line, column. Empty where that is not known. */
  public String place() {
    return node.find("place", String.class).orElse("");
  }

  /** The same as it is compared with others, in whatever spelling. */
  Optional<String> referenceKey() {
    return bankReference().map(BankReference::key);
  }

  /** What one booking has in common wherever it is told; on another account it is another one. */
  List<Object> booking() {
    return List.of(kind(), amount(), bookedOn(), referenceKey(), isOtherDebtor());
  }

  /** The published tree. */
  @Override
  public Map<String, Object> toPlain() {
    return node.toPlain();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof BankAnswer answer && node.equals(answer.node);
  }

  @Override
  public int hashCode() {
    return node.hashCode();
  }

  /** The kind and the order. */
  @Override
  public String toString() {
    return kind() + " " + order().orElse("-");
  }

  /** Answer in the making. One thread fills it. */
  public static final class Draft {

    private final Map<String, Object> tree = new LinkedHashMap<>();

    private Draft(Kind kind) {
      tree.put("kind", kind.name());
    }

    /** Sets the reference of the order. */
    public Draft order(String id) {
      tree.put("order", id);
      return this;
    }

    /** Sets the reference of the batch. */
    public Draft batch(String id) {
      tree.put("batch", id);
      return this;
    }

    /** Sets the day whose orders are meant. */
    public Draft valueDate(LocalDate day) {
      tree.put("valueDate", day.toString());
      return this;
    }

    /** Sets what was booked, and when. */
    public Draft booked(Money amount, LocalDate day) {
      tree.put("amount", amount.toString());
      tree.put("bookedOn", day.toString());
      return this;
    }

    /** Sets the code of the reason. */
    public Draft reason(String code) {
      tree.put("reason", code);
      return this;
    }

    /** Says that the booking names another account than the order. */
    public Draft otherAccount() {
      tree.put("otherAccount", true);
      return this;
    }

    /** Says that it is booked on another account of the payer than that of the batch. */
    public Draft otherDebtor() {
      tree.put("otherDebtor", true);
      return this;
    }

    /** Says that a statement of the account tells the booking. */
    public Draft ofStatement() {
      tree.put("statement", true);
      return this;
    }

    /** Says that a paying authority tells it. */
    public Draft ofAuthority() {
      tree.put("authority", true);
      return this;
    }

    /** Sets what the bank took beside the amount, and what it does not explain. */
    public Draft beside(Money charge, Money unexplained) {
      if (charge.paise() > 0) {
        tree.put("charge", charge.toString());
      }
      if (unexplained.paise() > 0) {
        tree.put("unexplained", unexplained.toString());
      }
      return this;
    }

    /** Sets a charge that is not in the amount, and what of it the payee bears. */
    public Draft apart(Money charge, Money ofPayee) {
      if (charge.paise() > 0) {
        tree.put("chargeApart", charge.toString());
      }
      if (ofPayee.paise() > 0) {
        tree.put("payeeCharge", ofPayee.toString());
      }
      return this;
    }

    /** Sets the bank's own reference. */
    public Draft bankReference(String reference) {
      tree.put("bankReference", reference);
      return this;
    }

    /** Sets where it stands. */
    public Draft place(String place) {
      tree.put("place", place);
      return this;
    }

    /** The answer, or every fault with its place. */
    public Checked<BankAnswer> done() {
      return fromPlain(tree);
    }
  }
}
