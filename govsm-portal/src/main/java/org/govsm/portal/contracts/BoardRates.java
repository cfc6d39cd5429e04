package org.govsm.portal.contracts;

import java.util.Map;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.LruCache;
import org.govsm.procurement.metric.MetricDictionary;
import org.govsm.procurement.scorecard.RunRate;
import org.govsm.procurement.scorecard.RunRates;

/** Run rates of boards, each worked out once for what is known. */
final class BoardRates {

  private static final int MOST = 200;

  private final MetricDictionary dictionary;
  private final LruCache<Knowledge, Map<String, RunRate>> rates = new LruCache<>(MOST);

  BoardRates(MetricDictionary dictionary) {
    this.dictionary = dictionary;
  }

  /** The lines of the last period of a board, by KPI and platform. */
  Map<String, RunRate> of(Transaction tx, Board board) {
    if (!board.asOf().isBefore(board.period().until())) {
      return Map.of();
    }
    return rates.of(
        Knowledge.of(tx, board.contract(), board.period().id(), board.asOf()),
        () ->
            RunRates.of(
                board.contract().terms(),
                dictionary,
                new StoredReadings(new ContractReadings(tx, board.contract().id())),
                board.card(),
                board.asOf()));
  }
}
