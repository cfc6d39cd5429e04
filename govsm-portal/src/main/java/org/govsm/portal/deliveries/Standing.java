package org.govsm.portal.deliveries;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.govsm.core.rules.RuleBook;
import org.govsm.core.text.Message;
import org.govsm.portal.contracts.WrittenContract;
import org.govsm.procurement.acceptance.AcceptanceCorrection;
import org.govsm.procurement.acceptance.AcceptanceRecord;
import org.govsm.procurement.acceptance.CorrectionEffect;

/** Standing of the deliveries of a contract: the record, and the law by which it is judged. */
record Standing(
    WrittenContract contract, StoredDeliveries stored, AcceptanceRecord record, RuleBook book) {

  /** Who confirms a correction that waits is not known yet. */
  private static final String ANOTHER = "another-officer";

  /** What a correction on record changed, as it was on the day on which it was confirmed. */
  List<Message> effect(AcceptanceCorrection one) {
    return CorrectionEffect.of(book, record, one).said(one.on());
  }

  /** The record as the correction that waits would leave it. */
  Optional<AcceptanceRecord> proposed(LocalDate today) {
    return stored
        .proposed()
        .flatMap(
            one ->
                AcceptanceCorrection.of(
                        book,
                        record,
                        one.terms(),
                        one.withdrawn(),
                        today,
                        one.by(),
                        ANOTHER,
                        one.decided())
                    .part("", new ArrayList<>()))
        .flatMap(one -> record.corrected(one).part("", new ArrayList<>()));
  }

  /** What the correction that waits would change; none where none waits. */
  List<Message> proposedEffect(LocalDate today) {
    return stored
        .proposed()
        .map(one -> new CorrectionEffect(book, record, one.terms(), one.withdrawn()).said(today))
        .orElse(List.of());
  }
}
