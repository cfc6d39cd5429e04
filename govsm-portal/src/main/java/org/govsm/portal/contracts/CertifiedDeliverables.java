package org.govsm.portal.contracts;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.text.Messages;
import org.govsm.portal.store.Transaction;
import org.govsm.procurement.acceptance.AcceptedCount;
import org.govsm.procurement.contract.BillingPeriod;
import org.govsm.procurement.contract.DueDeliverable;
import org.govsm.procurement.contract.Terms;

/**
 * Certified deliverables: what of the contract was due in the period of a certificate, and what was
 * accepted by the record of deliveries as of its day.
 */
public record CertifiedDeliverables(List<Row> rows) {

  /** Keeps its own copy. */
  public CertifiedDeliverables {
    rows = List.copyOf(rows);
  }

  /**
   * A deliverable.
   *
   * @param accepted nothing where nobody keeps a record of deliveries
   */
  public record Row(DueDeliverable due, Optional<Long> accepted) {

    /** What is told of it, in words. */
    public String said(Messages words) {
      return words.say(due.said(accepted, words));
    }

    Map<String, Object> toPlain() {
      return due.toPlain(accepted);
    }
  }

  static CertifiedDeliverables of(
      Transaction tx,
      AcceptedDeliveries accepted,
      Terms terms,
      BillingPeriod period,
      LocalDate asOf) {
    List<DueDeliverable> due = DueDeliverable.of(terms, period);
    Optional<AcceptedCount> count =
        due.isEmpty() ? Optional.empty() : accepted.of(tx, terms.id(), period, asOf);
    return new CertifiedDeliverables(
        due.stream().map(one -> new Row(one, count.map(all -> all.of(one.id())))).toList());
  }

  /** Whether less was accepted than is due, or it is not on record what was accepted. */
  public boolean isShort() {
    return rows.stream().anyMatch(row -> row.due().isShort(row.accepted()));
  }
}
