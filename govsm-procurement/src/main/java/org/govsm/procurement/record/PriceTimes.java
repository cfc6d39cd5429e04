package org.govsm.procurement.record;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.govsm.procurement.tender.TenderAct;
import org.govsm.procurement.tender.TenderAct.Kind;
import org.govsm.procurement.tender.TenderRecord;

/**
 * Times at which prices are told: at the end of the time to reveal them, so that nobody who reveals
 * late knows others; with an award before that end, once every bidder has revealed.
 */
final class PriceTimes {

  private final ContractingProcess process;

  PriceTimes(ContractingProcess process) {
    this.process = process;
  }

  /** The instant after which prices may be known; nothing before the financial opening. */
  Optional<Instant> from() {
    return process
        .tender()
        .flatMap(
            record ->
                record.acts().stream()
                    .filter(act -> act.kind() == Kind.FINANCIAL_OPENING)
                    .map(TenderAct::at)
                    .findFirst())
        .map(this::told);
  }

  /** When the prices of an opening are told. */
  Instant told(Instant opened) {
    TenderRecord record = process.tender().orElseThrow();
    Instant end = opened.plus(Duration.ofHours(record.tender().revealHours()));
    return process
        .award()
        .map(ContractingProcess.Dated::at)
        .filter(at -> at.isBefore(end) && !at.isBefore(opened))
        .filter(at -> asOf(record, at).hasAllPrices(at))
        .orElse(end);
  }

  /** A bid that passed later does not change what was known then. */
  private static TenderRecord asOf(TenderRecord whole, Instant at) {
    Map<String, Object> tree = new LinkedHashMap<>(whole.toPlain());
    tree.put(
        "acts",
        whole.acts().stream()
            .filter(act -> !act.at().isAfter(at))
            .map(TenderAct::toPlain)
            .toList());
    return TenderRecord.fromPlain(tree).orThrow();
  }
}
