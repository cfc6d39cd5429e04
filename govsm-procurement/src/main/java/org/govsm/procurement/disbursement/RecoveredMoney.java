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
 * challan or set-off. It counts once a second person confirmed it, and until two persons say that
 * it did not come after all, such as by a cheque that bounced.
 */
public final class RecoveredMoney implements ToPlain {

  /** By what money comes back that no file of the bank tells for its order. */
  public static final List<String> INSTRUMENTS =
      List.of("CHEQUE", "DEMAND_DRAFT", "CHALLAN", "SET_OFF", "TRANSFER");

  private static final String SET_OFF = "SET_OFF";

  private static final String CONFIRMED = "confirmedBy";
  private static final String WITHDRAWING = "withdrawnBy";
  private static final String REASON = "withdrawnFor";
  private static final String WITHDRAWN = "withdrawnWith";

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
                  .says("who confirmed it; left out while it waits"),
              Field.of(WITHDRAWING, Field.Kind.TEXT)
                  .says("who said that it did not come after all; left out while nobody does"),
              Field.of(REASON, Field.Kind.TEXT).reason().says("why it did not come after all"),
              Field.of(WITHDRAWN, Field.Kind.TEXT)
                  .says("who said so as the second person; left out while it counts"))
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

  /** Whether a second person confirmed it. */
  public boolean isConfirmed() {
    return node.has(CONFIRMED);
  }

  /** Whether it counts: it is confirmed, and two persons have not withdrawn it. */
  public boolean counts() {
    return isConfirmed() && !node.has(WITHDRAWN);
  }

  /** Whether it was paid back: a set-off lowers what another bill is paid. */
  public boolean isPaidBack() {
    return !instrument().equals(SET_OFF);
  }

  /** Who said that it did not come after all; nothing while nobody did. */
  public Optional<String> withdrawnBy() {
    return node.find(WITHDRAWING, String.class);
  }

  /** Why it did not come after all. */
  public Optional<String> withdrawnFor() {
    return node.find(REASON, String.class);
  }

  /** Whether one person said that it did not come after all, and a second has not. */
  public boolean isWithdrawing() {
    return counts() && withdrawnBy().isPresent();
  }

  /** Whether it counts, or will once it is confirmed. */
  private boolean mayCount() {
    return counts() || !isConfirmed();
  }

  /** Whether another is by the same paper: an order of set-off alone is of more than one sum. */
  private boolean isBySamePaper(RecoveredMoney other) {
    return instrument().equals(other.instrument())
        && (isPaidBack() || sum().equals(other.sum()))
        && isNumbered(other.number());
  }

  /** Whether a number is that of its paper, however it is parted and with zeros or without. */
  public boolean isNumbered(String number) {
    return BankReference.parts(number()).equals(BankReference.parts(number))
        || !BankReference.joined(number).isEmpty()
            && BankReference.joined(number()).equals(BankReference.joined(number));
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
    if (others.stream().anyMatch(other -> other.mayCount() && isBySamePaper(other))) {
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

  private InputFault fault(String name, Message text) {
    return node.fault(name, text.key(), text);
  }

  /** Why a person does not confirm it: who recorded it does not; nothing where they may. */
  public Optional<Message> againstConfirming(String person) {
    return Skeleton.same(by(), person)
        ? Optional.of(Message.of("disbursement.duty.recovered"))
        : Optional.empty();
  }

  /** Why a person does not withdraw it as the second: who said it first; else nothing. */
  public Optional<Message> againstWithdrawing(String person) {
    return withdrawnBy()
        .filter(first -> Skeleton.same(first, person))
        .map(first -> Message.of("disbursement.duty.recovery-withdrawn"));
  }

  /** The same, confirmed. */
  public RecoveredMoney confirmedBy(String person) {
    return with(Map.of(CONFIRMED, person));
  }

  /** The same, as a person says that it did not come after all: it counts until a second does. */
  public RecoveredMoney withdrawnBy(String person, String reason) {
    return with(
        isWithdrawing() ? Map.of(WITHDRAWN, person) : Map.of(WITHDRAWING, person, REASON, reason));
  }

  /** The same, as nobody said that it did not come. */
  public RecoveredMoney kept() {
    Map<String, Object> tree = new LinkedHashMap<>(toPlain());
    tree.remove(WITHDRAWING);
    tree.remove(REASON);
    return fromPlain(tree).orThrow();
  }

  private RecoveredMoney with(Map<String, String> said) {
    Map<String, Object> tree = new LinkedHashMap<>(toPlain());
    tree.putAll(said);
    return fromPlain(tree).orThrow();
  }

  /** What counts of it. */
  public static Money sum(List<RecoveredMoney> all) {
    return new Money(
        all.stream().filter(RecoveredMoney::counts).mapToLong(one -> one.sum().paise()).sum());
  }

  /** What is still to come back of a sum, after what counts. */
  public static Money left(Money due, List<RecoveredMoney> all) {
    return new Money(Math.max(0, due.paise() - sum(all).paise()));
  }

  /** The published tree. */
  @Override
  public Map<String, Object> toPlain() {
    return node.toPlain();
  }
}
