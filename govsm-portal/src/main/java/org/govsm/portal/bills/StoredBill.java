package org.govsm.portal.bills;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.money.Money;
import org.govsm.portal.store.StoredTree;
import org.jspecify.annotations.Nullable;

/**
 * A bill as it is stored. What was done with it are {@link StoredBillAct acts}.
 *
 * @param supplier the id of the supplier of the contract
 * @param acts how many acts are on record
 * @param enteredBy who entered it
 * @param examinedBy who examined it last; empty for nobody
 * @param received the day on which it was received
 * @param moved the day of the last act
 * @param due the last day to pay it, as far as it is known
 * @param total what the invoice comes to, in paise
 * @param net what is paid, in paise; nothing until it was examined
 * @param content the invoice and its credit notes
 * @param facts what officers stated for its examination
 * @param decisions what officers decided, by the id of the question
 * @param settled what it was examined or passed by; empty before
 * @param interestState what becomes of interest for paying it late: {@link #OWED}, {@link
 *     #SETTLED}, or empty for none
 * @param interest what of it is known, in paise
 * @param enteredOn the day on which it was entered, which may be after it was received
 */
public record StoredBill(
    String department,
    String id,
    String contract,
    String supplier,
    String invoiceNo,
    String state,
    int acts,
    String enteredBy,
    String examinedBy,
    LocalDate invoiceDay,
    LocalDate received,
    LocalDate moved,
    Optional<LocalDate> due,
    long total,
    Optional<Long> net,
    Map<String, @Nullable Object> content,
    Map<String, @Nullable Object> facts,
    Map<String, @Nullable Object> decisions,
    Map<String, @Nullable Object> settled,
    String interestState,
    Optional<Long> interest,
    LocalDate enteredOn) {

  private static final int PAN_FROM = 2;
  private static final int PAN_UNTIL = 12;

  /** It was entered and is to be examined. */
  public static final String ENTERED = "ENTERED";

  /** The department objected; the supplier is to answer. */
  public static final String OBJECTED = "OBJECTED";

  /** It was examined; a second person is to pass it. */
  public static final String EXAMINED = "EXAMINED";

  /** It was returned to the supplier. */
  public static final String RETURNED = "RETURNED";

  /** It was passed for payment. */
  public static final String PASSED = "PASSED";

  /** It stands in a batch of payments. */
  public static final String ORDERED = "ORDERED";

  /** It was paid. */
  public static final String PAID = "PAID";

  /** Nothing of it is left to pay: what is owed otherwise is set off against all of it. */
  public static final String CLOSED = "CLOSED";

  /** Interest for paying it late is owed, and nobody has paid it or decided on it. */
  public static final String OWED = "OWED";

  /** Interest for paying it late was paid or decided on. */
  public static final String SETTLED = "SETTLED";

  /** All states, in their order. */
  static final List<String> STATES =
      List.of(ENTERED, OBJECTED, EXAMINED, RETURNED, PASSED, ORDERED, PAID, CLOSED);

  private static final List<String> AFTER_PASSING = List.of(PASSED, ORDERED, PAID, CLOSED);

  /** Whether it takes up what it bills. */
  boolean isPassed() {
    return AFTER_PASSING.contains(state);
  }

  /** The same as a condition on the column of the state. */
  static String isPassed(String column) {
    return column + " in ('" + String.join("', '", AFTER_PASSING) + "')";
  }

  /** Its state once its facts change. */
  String unexamined() {
    return state.equals(EXAMINED) ? ENTERED : state;
  }

  /** Whether it may still be changed. */
  boolean isOpen() {
    return isOpen(state);
  }

  static boolean isOpen(String state) {
    return state.equals(ENTERED) || state.equals(OBJECTED) || state.equals(EXAMINED);
  }

  /** Whether interest for paying it late is owed. */
  public boolean owesInterest() {
    return interestState.equals(OWED);
  }

  /** What is entered and stated of it, as the request of its examination takes it. */
  Map<String, @Nullable Object> entry() {
    Map<String, @Nullable Object> entry = new LinkedHashMap<>(content);
    entry.put("received", received.toString());
    entry.put("facts", facts);
    entry.put("bill", id);
    return entry;
  }

  /** The same with what is due and paid as it stands now. */
  StoredBill with(Optional<LocalDate> dueNow, Optional<Long> netNow) {
    return with(dueNow, netNow, facts, decisions, settled);
  }

  /** The same with what an act states and decides. */
  StoredBill after(Map<String, @Nullable Object> act) {
    return with(
        due,
        net,
        act.get("facts") == null ? facts : StoredTree.tree(act, "facts"),
        act.get("decisions") == null ? decisions : StoredTree.tree(act, "decisions"),
        settled);
  }

  /** The same as it is settled otherwise. */
  StoredBill settledBy(Map<String, @Nullable Object> other) {
    return with(due, net, facts, decisions, other);
  }

  private StoredBill with(
      Optional<LocalDate> dueNow,
      Optional<Long> netNow,
      Map<String, @Nullable Object> stated,
      Map<String, @Nullable Object> decided,
      Map<String, @Nullable Object> settledBy) {
    return new StoredBill(
        department,
        id,
        contract,
        supplier,
        invoiceNo,
        state,
        acts,
        enteredBy,
        examinedBy,
        invoiceDay,
        received,
        moved,
        dueNow,
        total,
        netNow,
        content,
        stated,
        decided,
        settledBy,
        interestState,
        interest,
        enteredOn);
  }

  /** The address of its page. */
  public String page() {
    return page(contract, id);
  }

  /** The address of the page of a bill. */
  static String page(String contract, String id) {
    return "/contracts/" + contract + "/bills/" + id;
  }

  /** What the invoice comes to. */
  public Money sum() {
    return new Money(total);
  }

  /** What is paid; nothing until it was examined. */
  public Optional<Money> payable() {
    return net.map(Money::new);
  }

  /** The day of the examination by which it was passed; nothing before that. */
  Optional<LocalDate> examinedOn() {
    return Optional.ofNullable(TreeForm.part(settled, "request").get("asOf"))
        .map(day -> LocalDate.parse(String.valueOf(day)));
  }

  /** The invoice. */
  public Map<String, @Nullable Object> invoice() {
    return StoredTree.tree(content, "invoice");
  }

  /** The PAN within the GSTIN of the supplier of an invoice; empty text for none. */
  static String payee(Map<String, @Nullable Object> invoice) {
    String gstin =
        invoice.get(BillCase.GSTIN) instanceof String said
            ? said.strip().toUpperCase(Locale.ROOT)
            : "";
    return gstin.length() < PAN_UNTIL ? "" : gstin.substring(PAN_FROM, PAN_UNTIL);
  }

  /** How its state looks. */
  public String look() {
    return switch (state) {
      case PASSED, ORDERED, PAID, CLOSED -> "pass";
      case RETURNED -> "fail";
      case OBJECTED -> "warn";
      default -> "na";
    };
  }
}
