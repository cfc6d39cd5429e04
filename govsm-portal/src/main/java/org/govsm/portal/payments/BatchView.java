package org.govsm.portal.payments;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.InputFault;
import org.govsm.core.money.Money;
import org.govsm.core.text.Message;
import org.govsm.portal.web.BoxFaults;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.Page;
import org.govsm.procurement.bill.BillDue;
import org.govsm.procurement.disbursement.BankReconciliation;
import org.govsm.procurement.disbursement.RecoveredMoney;
import org.govsm.procurement.treasury.FileProfile;

/**
 * Page of a batch.
 *
 * @param state the reconciliation of the answers on record; nothing before it was sent, and where
 *     the key file was replaced
 * @param standing what blocks or warns of days and accounts before it is sent
 * @param late due days that payments missed, with the interest, by the id of the order
 * @param beside other orders by which the bill of an order was paid too, by the id of the order
 * @param readable whether what is sealed can be opened
 * @param next the act that comes next; empty text where nothing is to be done any more
 * @param again how many of its bills can be paid in another batch, as the bank did not pay them
 * @param choices what the caller may decide of orders, by the id of the order
 * @param files those of its sanctions and bills for its paying authority
 * @param may the acts that the caller may do now
 * @param refused why an act was refused
 */
public record BatchView(
    StoredBatch batch,
    List<StoredOrder> orders,
    List<StoredBatchAct> acts,
    Optional<BankReconciliation> state,
    List<Finding> standing,
    Map<String, List<BillDue>> late,
    Map<String, List<StoredOrder>> beside,
    boolean readable,
    String next,
    int again,
    Map<String, List<String>> choices,
    List<AuthorityFile> files,
    List<String> may,
    boolean downloads,
    List<InputFault> refused,
    LocalDate today,
    Form form) {

  /** The id of the box of a pointer in the form of an act. */
  static Optional<String> box(String act, String pointer) {
    return switch (pointer) {
      case "/reason" -> Optional.of("reason-" + act);
      case "/evidence" -> Optional.of("paper");
      case "/sentOn" -> Optional.of("sent-on");
      default -> Optional.empty();
    };
  }

  /** Whether an act was refused. */
  public boolean isRefused(String act) {
    return BoxFaults.isOf(form, act);
  }

  /** What was typed into a box of an act that was refused. */
  public String typed(String act, String name) {
    return BoxFaults.typed(form, act, name);
  }

  /**
   * Whether it counts as sent by the word of an officer alone: its file was not handed out here,
   * and the bank has not answered.
   */
  public boolean isSentUnseen() {
    return batch.state().equals(StoredBatch.SENT)
        && acts.stream()
            .takeWhile(act -> !act.kind().equals("sent"))
            .noneMatch(act -> act.kind().equals("downloaded"));
  }

  /** How many acts changed it. */
  public int changes() {
    return Batches.changes(acts);
  }

  /** Whether nothing is done with it before another order of one of its bills is decided on. */
  private boolean isHeld() {
    return List.of(StoredBatch.DRAFT, StoredBatch.APPROVED, StoredBatch.MADE)
            .contains(batch.state())
        && beside.values().stream().flatMap(List::stream).anyMatch(StoredOrder::isOpenLate);
  }

  /** Whether its file was made, and an account was changed or blocked or a day passed since. */
  public boolean isStopped() {
    return batch.state().equals(StoredBatch.MADE)
        && standing.stream().anyMatch(one -> one.weight() == Finding.Weight.BLOCKING);
  }

  /** What comes next, and whose turn it is. */
  public String turn(Page page) {
    if (next.isEmpty()) {
      return orders.stream()
          .flatMap(order -> Recoveries.turn(order, page).stream())
          .findFirst()
          .orElse(page.say("payments.turn-none"));
    }
    if (isStopped()) {
      return page.say("payments.turn-stopped");
    }
    if (isHeld()) {
      return page.say("payments.turn-beside");
    }
    String barred = NextAct.barred(batch, acts, next);
    return NextAct.turn(page, "payments.do." + next, next, barred);
  }

  /** The outcome of an order as it stands now; empty text before it was sent. */
  public String outcome(StoredOrder order) {
    return lineOf(order).map(line -> line.outcome().name()).orElse(order.outcome());
  }

  private Optional<BankReconciliation.Line> lineOf(StoredOrder order) {
    return state.stream()
        .flatMap(one -> one.lines().stream())
        .filter(line -> line.order().equals(order.id()))
        .findFirst();
  }

  /** What was booked in any case for an order of which the rest is unclear; else nought. */
  public Money bookedAnyway(StoredOrder order) {
    return lineOf(order)
        .filter(line -> line.outcome() == BankReconciliation.Outcome.UNCLEAR)
        .map(BankReconciliation.Line::booked)
        .orElse(Money.ZERO);
  }

  /** What is decided before it is closed, whatever the differences are. */
  public Optional<Message> unfinished() {
    return Closing.against(orders);
  }

  /** What is still to come back of its orders, which stays to be done once it is closed. */
  public List<Message> toRecover() {
    return Closing.toRecover(orders);
  }

  /** How an outcome looks. */
  public String look(String outcome) {
    return switch (outcome) {
      case "MATCHED" -> "pass";
      case "OVER", "TWICE", "UNCLEAR", "REJECTED", "RETURNED" -> "fail";
      case "SHORT", "MISSING" -> "warn";
      default -> "na";
    };
  }

  /** What the caller may decide of an order. */
  public List<String> choices(StoredOrder order) {
    return choices.getOrDefault(order.id(), List.of());
  }

  /** What a choice says. */
  public String choice(StoredOrder order, String choice) {
    boolean over =
        order.holds().isPresent()
            && lineOf(order).filter(line -> line.beyond().paise() > 0).isPresent()
            && List.of(OrderDecisions.PAID, OrderDecisions.RECOVERY).contains(choice);
    return "payments.choice." + choice + (order.isBack() ? "-back" : over ? "-over" : "");
  }

  /** What is to be known of an order by which a bill was paid too. */
  public Message said(StoredOrder other) {
    return EarlierOrders.beside(other);
  }

  /** What came back of an order beside the files of the bank. */
  public Message said(RecoveredMoney back) {
    return MoneyWords.back(back);
  }

  /** Whether every order was paid as ordered, and nothing is to come back or be given back. */
  public boolean isAllMatched() {
    return differences().isEmpty()
        && orders.stream()
            .allMatch(one -> one.toRecover().paise() == 0 && one.backBeyond().paise() == 0);
  }

  /** What was given back of an order of which more came back than was to. */
  public Message saidRepaid(RecoveredMoney again) {
    return MoneyWords.repaid(again);
  }

  /** What an officer must know. */
  public List<BankReconciliation.Difference> differences() {
    return state.map(BankReconciliation::differences).orElse(List.of());
  }

  /** By what a difference is explained; nothing where it is open. */
  public Optional<String> explained(BankReconciliation.Difference one) {
    return Optional.ofNullable(OpenDifferences.reasons(orders).get(one.about()));
  }

  /** The differences that a closing must explain. */
  public List<BankReconciliation.Difference> open() {
    return state
        .map(one -> OpenDifferences.of(one, OpenDifferences.reasons(orders)))
        .orElse(List.of());
  }

  /** Whether a difference is only to be known. */
  public boolean isNote(BankReconciliation.Difference one) {
    return one.finding().weight() == Finding.Weight.NOTE;
  }

  /** The profile by whose layout it is sent; nothing for ISO 20022. */
  public Optional<FileProfile> profile() {
    return Channels.profile(batch.channel());
  }

  /** Days since it was sent, while answers are waited for. */
  public Optional<Long> waiting() {
    return batch
        .text("sentOn")
        .filter(day -> batch.isOut())
        .map(day -> ChronoUnit.DAYS.between(LocalDate.parse(day), today));
  }

  /** Where an act is sent. */
  public String action(String act) {
    return batch.page() + "/" + act;
  }
}
