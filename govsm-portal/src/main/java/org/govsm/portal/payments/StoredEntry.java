package org.govsm.portal.payments;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.govsm.core.money.Money;
import org.govsm.core.text.Message;
import org.govsm.portal.store.StoredTree;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.Page;
import org.govsm.procurement.disbursement.AccountEntry;
import org.govsm.procurement.disbursement.AccountEntry.Direction;
import org.govsm.procurement.disbursement.AccountEntry.Meaning;
import org.govsm.procurement.disbursement.RecoveredMoney;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the account of the paying office that belongs to no order, as it is stored.
 *
 * @param takenBy who uploaded the file that told it first
 * @param content direction, account, day, sum and reference, and what an officer said of it
 */
public record StoredEntry(
    String department,
    String id,
    String state,
    String takenBy,
    Instant takenAt,
    Map<String, @Nullable Object> content)
    implements Recoverable {

  /** Nobody has said what it was. */
  public static final String OPEN = "OPEN";

  /** An officer said what it was. */
  public static final String CLEARED = "CLEARED";

  /** The member that names one that is alike, which may be the same. */
  static final String ALIKE = "alike";

  /** The member that names the order that it is of, as a later file told. */
  static final String ORDER = "order";

  /**
   * The member that says what else one that is recovered is to be, until a second person agrees.
   */
  static final String CHANGE = "change";

  /** The member that counts what was recorded of money that came back. */
  static final String ACTS = "acts";

  /** By which it is known again. */
  String digest() {
    return StoredTree.text(content, "digest");
  }

  /** Whether it can have been that: one that is told again has one that is alike. */
  public boolean canBe(Meaning meaning) {
    if (meaning == Meaning.OF_ORDER || text(ORDER).isPresent()) {
      return text(ORDER).isPresent() && Set.of(Meaning.OF_ORDER, Meaning.OTHER).contains(meaning);
    }
    return meaning.fits(Direction.valueOf(StoredTree.text(content, "direction")))
        && (meaning != Meaning.TOLD_AGAIN || text(ALIKE).isPresent());
  }

  /** A member of its content; nothing where there is none. */
  public Optional<String> text(String name) {
    return Optional.ofNullable(content.get(name)).map(String::valueOf).filter(t -> !t.isEmpty());
  }

  /** The sum. */
  public Money sum() {
    return Money.ofRupees(StoredTree.text(content, "amount"));
  }

  /** The day of the booking. */
  public LocalDate day() {
    return LocalDate.parse(StoredTree.text(content, "bookedOn"));
  }

  /** Whether nobody has said what it was. */
  public boolean isOpen() {
    return state.equals(OPEN);
  }

  /** Whether officers decided that its money is recovered. */
  static boolean isRecovered(Map<String, @Nullable Object> content) {
    return Meaning.TO_RECOVER.name().equals(content.get(Entries.MEANING));
  }

  /** Whether officers decided that its money is recovered. */
  public boolean isRecovered() {
    return isRecovered(content);
  }

  @Override
  public Optional<LocalDate> paidOn() {
    return Optional.of(day());
  }

  @Override
  public List<RecoveredMoney> recovered() {
    return Recoverable.kept(content);
  }

  @Override
  public Money toRecover() {
    return leftAfter(recovered());
  }

  /** What is still to come back where this is what came. */
  Money leftAfter(List<RecoveredMoney> back) {
    return isRecovered() ? RecoveredMoney.left(sum(), back) : Money.ZERO;
  }

  /** The same with what is said of it. */
  StoredEntry saying(Map<String, ?> said) {
    Map<String, @Nullable Object> all = new LinkedHashMap<>(content);
    all.putAll(said);
    return new StoredEntry(department, id, state, takenBy, takenAt, all);
  }

  /** What else one that is recovered is to be, until a second person agrees. */
  public Optional<Map<String, @Nullable Object>> change() {
    return content.get(CHANGE) == null
        ? Optional.empty()
        : Optional.of(StoredTree.tree(content, CHANGE));
  }

  /** Whether something of it is open, though an officer said what it was. */
  boolean isAwaited() {
    return toRecover().paise() > 0 || change().isPresent() || Recoveries.isWaiting(recovered());
  }

  /** How often something was recorded of money that came back. */
  public int acts() {
    return acts(content);
  }

  static int acts(Map<String, @Nullable Object> content) {
    return content.get(ACTS) == null ? 0 : (int) StoredTree.number(content, ACTS);
  }

  /**
   * Whether a person may say what it was: who uploaded its file does not. That one is not recovered
   * after all is said by two, whoever uploaded it.
   */
  public boolean isFor(Caller by) {
    return PaymentRoles.ACTS.may(by, OrderDecisions.DECIDED)
        && (isRecovered() || AccountEntry.againstClearing(takenBy, by.actor()).isEmpty());
  }

  /** Whose turn it is with it. */
  public String turn(Page page) {
    if (!isOpen() && change().isEmpty()) {
      return Recoveries.turn(this, page).orElse(page.say("payments.entry-turn-none"));
    }
    String barred = change().map(change -> StoredTree.text(change, "by")).orElse(takenBy);
    return page.words()
        .say(
            Message.of(isOpen() ? "payments.entry-turn-open" : "payments.entry-turn-change")
                .with("who", page.roleWords(PaymentRoles.ACTS.of(OrderDecisions.DECIDED)))
                .with("person", page.person(barred)));
  }

  /** What else it is to be, who said so, and why. */
  public Message said(Map<String, @Nullable Object> change, Page page) {
    return Message.of("payments.entry-change")
        .with("who", page.person(StoredTree.text(change, "by")))
        .with(
            "meaning",
            Message.of("payments.entry-meaning." + StoredTree.text(change, Entries.MEANING)))
        .with("reason", StoredTree.text(change, Entries.REASON));
  }

  /** What came back of it, in words. */
  public Message said(RecoveredMoney back) {
    return MoneyWords.back(back);
  }

  /** What of it is still to come back. */
  public Message owed() {
    return Message.of("payments.entry-owed")
        .with("entry", id)
        .with("sum", toRecover())
        .with("day", day());
  }

  /** Its page. */
  public String page() {
    return "/payments/" + department + "/entries/" + id;
  }
}
