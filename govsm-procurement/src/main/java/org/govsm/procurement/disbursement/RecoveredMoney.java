package org.govsm.procurement.disbursement;

import java.time.LocalDate;
import java.util.ArrayList;
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
 * Recovered money: what came back of a payment beside the file of the bank, such as by cheque,
 * challan or set-off. It counts once a second person confirmed it.
 */
public final class RecoveredMoney implements ToPlain {

  /** By what money comes back that no file of the bank tells for its order. */
  public static final List<String> INSTRUMENTS =
      List.of("CHEQUE", "DEMAND_DRAFT", "CHALLAN", "SET_OFF", "TRANSFER");

  private static final String CONFIRMED = "confirmedBy";

  private static final Schema FORM =
      Schema.of(
              Field.oneOf("instrument", Field.Kind.CODE, INSTRUMENTS.toArray(String[]::new))
                  .required()
                  .says("by what it came back"),
              Field.of("number", Field.Kind.TEXT).required().says("the number of that"),
              Field.of("on", Field.Kind.DAY).required().says("the day on which it came"),
              Field.of("sum", Field.Kind.MONEY).required().says("how much came"),
              Field.of("paper", Field.Kind.TEXT)
                  .reason()
                  .required()
                  .says("the paper that shows it, such as the credited challan"),
              Field.of("by", Field.Kind.TEXT).required().says("who recorded it"),
              Field.of(CONFIRMED, Field.Kind.TEXT)
                  .says("who confirmed it; left out while it waits"))
          .where(RecoveredMoney::faults);

  private final Node node;

  private RecoveredMoney(Node node) {
    this.node = node;
  }

  private static List<InputFault> faults(Node node) {
    return node.get("sum", Money.class).paise() > 0
        ? List.of()
        : List.of(
            node.fault(
                "sum", "disbursement.recovered-none", Message.of("disbursement.recovered-none")));
  }

  /**
   * Reads what came back.
   *
   * @param tree the published tree
   * @return what came back, or every fault with its place
   */
  public static Checked<RecoveredMoney> fromPlain(@Nullable Object tree) {
    return FORM.read(tree)
        .fold(
            node -> Checked.of(new RecoveredMoney(node), List.of()),
            faults -> new Checked.Rejected<RecoveredMoney>(faults));
  }

  /** The schema of the tree. */
  public static Schema form() {
    return FORM;
  }

  /** By what it came back, one of {@link #INSTRUMENTS}. */
  public String instrument() {
    return node.text("instrument");
  }

  /** The number of that. */
  public String number() {
    return node.text("number");
  }

  /** The day on which it came. */
  public LocalDate on() {
    return node.get("on", LocalDate.class);
  }

  /** The paper that shows it. */
  public String paper() {
    return node.text("paper");
  }

  /** How much came. */
  public Money sum() {
    return node.get("sum", Money.class);
  }

  /** Whether a second person confirmed it, so that it counts. */
  public boolean isConfirmed() {
    return node.has(CONFIRMED);
  }

  /** Who recorded it. */
  public String by() {
    return node.text("by");
  }

  /**
   * What stands against it as it is entered or confirmed.
   *
   * @param left what is still to come back
   * @param others what else came back of the payment
   * @param paid the day on which the money was paid, where it is known
   * @param today the day on which it is entered
   */
  public List<InputFault> against(
      Money left, List<RecoveredMoney> others, Optional<LocalDate> paid, LocalDate today) {
    List<InputFault> faults = new ArrayList<>();
    if (others.stream().anyMatch(this::isSame)) {
      Message text = Message.of("disbursement.recovered-twice").with("number", number());
      faults.add(fault("number", text));
    }
    if (on().isAfter(today)) {
      faults.add(fault("on", Message.of("disbursement.recovered-later")));
    }
    paid.filter(on()::isBefore)
        .map(day -> Message.of("disbursement.recovered-before").with("day", day))
        .ifPresent(text -> faults.add(fault("on", text)));
    if (sum().compareTo(left) > 0) {
      faults.add(fault("sum", Message.of("disbursement.recovered-more").with("left", left)));
    }
    return faults;
  }

  private boolean isSame(RecoveredMoney other) {
    return instrument().equals(other.instrument())
        && sum().equals(other.sum())
        && BankReference.key(number()).equals(BankReference.key(other.number()));
  }

  private InputFault fault(String name, Message text) {
    return node.fault(name, text.key(), text);
  }

  /** Why a person does not confirm it: who recorded it does not; nothing where they may. */
  public Optional<Message> againstConfirming(String person) {
    return Skeleton.same(by(), person)
        ? Optional.of(Message.of("disbursement.duty.recovered"))
        : Optional.empty();
  }

  /** The same, confirmed. */
  public RecoveredMoney confirmedBy(String person) {
    Map<String, Object> tree = new LinkedHashMap<>(toPlain());
    tree.put(CONFIRMED, person);
    return fromPlain(tree).orThrow();
  }

  /** What is still to come back of a sum, after what was confirmed. */
  public static Money left(Money due, List<RecoveredMoney> all) {
    long back =
        all.stream().filter(RecoveredMoney::isConfirmed).mapToLong(one -> one.sum().paise()).sum();
    return new Money(Math.max(0, due.paise() - back));
  }

  /** The published tree. */
  @Override
  public Map<String, Object> toPlain() {
    return node.toPlain();
  }
}
