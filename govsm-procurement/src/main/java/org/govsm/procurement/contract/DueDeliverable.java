package org.govsm.procurement.contract;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.document.Node;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;

/**
 * Due deliverable: what a contract orders, with how much of it is due in a billing period. Where
 * that cannot be known from the terms it stays unknown.
 */
public final class DueDeliverable {

  private final Node row;
  private final Optional<Long> due;

  private DueDeliverable(Node row, Optional<Long> due) {
    this.row = row;
    this.due = due;
  }

  /** The deliverables of terms that hold within a period, in their order; none of a closing one. */
  public static List<DueDeliverable> of(Terms terms, BillingPeriod period) {
    return period.isClosing()
        ? List.of()
        : terms.rows(Deliverable.LIST).stream()
            .filter(row -> isWithin(row, period))
            .map(row -> new DueDeliverable(row, due(row, period)))
            .toList();
  }

  private static boolean isWithin(Node row, BillingPeriod period) {
    return from(row).filter(day -> !day.isBefore(period.until())).isEmpty()
        && until(row).filter(day -> !day.isAfter(period.from())).isEmpty();
  }

  private static Optional<LocalDate> from(Node row) {
    return row.find("from", LocalDate.class);
  }

  private static Optional<LocalDate> until(Node row) {
    return row.find("until", LocalDate.class);
  }

  /** Known where the row holds for the whole period, and the period has so many whole times. */
  private static Optional<Long> due(Node row, BillingPeriod period) {
    boolean whole =
        from(row).filter(period.from()::isBefore).isEmpty()
            && until(row).filter(day -> day.isBefore(period.until())).isEmpty();
    return whole && row.has("quantity")
        ? times(row.text("each"), period).map(each -> each * row.get("quantity", Long.class))
        : Optional.empty();
  }

  private static Optional<Long> times(String each, BillingPeriod period) {
    if (each.equals("day")) {
      return Optional.of(ChronoUnit.DAYS.between(period.from(), period.until()));
    }
    long months = ChronoUnit.MONTHS.between(period.from(), period.until());
    boolean exact = period.from().plusMonths(months).equals(period.until());
    return BillingPeriod.months(each)
        .filter(one -> exact && months > 0 && months % one == 0)
        .map(one -> months / one);
  }

  /** Its id in the terms. */
  public String id() {
    return row.text("id");
  }

  /** How many are due in the period; nothing where the terms do not say it of the period. */
  public Optional<Long> due() {
    return due;
  }

  /** Whether less was accepted than is due, or it is not on record what was accepted. */
  public boolean isShort(Optional<Long> accepted) {
    return accepted.isEmpty() || due.filter(least -> accepted.get() < least).isPresent();
  }

  /**
   * What was accepted against what is due, in words.
   *
   * @param accepted how many were accepted in the period; nothing where there is no record
   */
  public Message said(Optional<Long> accepted, Messages words) {
    String known = due.isPresent() ? "deliverable.due" : "deliverable.due-unknown";
    Message text =
        Message.of(accepted.isPresent() ? known : known + "-unrecorded")
            .with("what", Deliverable.quantity(row, words));
    Message counted = due.map(number -> text.with("due", number)).orElse(text);
    return accepted.map(number -> counted.with("accepted", number)).orElse(counted);
  }

  /** The published tree form. */
  public Map<String, Object> toPlain(Optional<Long> accepted) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("id", id());
    due.ifPresent(number -> tree.put("due", number));
    accepted.ifPresent(number -> tree.put("accepted", number));
    return tree;
  }
}
