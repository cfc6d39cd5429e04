package org.govsm.portal.contracts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.govsm.core.text.Message;
import org.govsm.portal.store.Transaction;
import org.govsm.procurement.contract.BillingPeriod;
import org.govsm.procurement.contract.CountedDays;
import org.govsm.procurement.contract.PeriodWords;

/** Notes of a count: why it will not count in the certificate that one expects. */
final class CountedNotes {

  private CountedNotes() {}

  /**
   * Of a count of some days.
   *
   * @param until the day after the last
   * @param learnt when it comes or came in
   */
  static List<Message> of(
      Transaction tx,
      ContractServices services,
      WrittenContract contract,
      LocalDate from,
      LocalDate until,
      Instant learnt) {
    List<Message> notes = new ArrayList<>();
    notes.addAll(CountedDays.notes(contract.terms(), from, until, learnt));
    Set<String> certified =
        services.certificates().list(tx, contract.id()).stream()
            .filter(one -> !one.stored().issuedAt().isAfter(learnt))
            .map(one -> one.stored().period())
            .collect(Collectors.toSet());
    for (BillingPeriod one : CountedDays.periods(contract.terms(), from, until)) {
      if (certified.contains(one.id())) {
        notes.add(Message.of("counted.certified").with("period", PeriodWords.named(one)));
      }
    }
    return notes;
  }
}
