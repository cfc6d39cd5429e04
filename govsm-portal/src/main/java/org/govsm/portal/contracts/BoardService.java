package org.govsm.portal.contracts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.text.Message;
import org.govsm.portal.store.LruCache;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Faults;
import org.govsm.portal.web.ProblemException;
import org.govsm.procurement.contract.BillingPeriod;
import org.govsm.procurement.contract.Terms;
import org.govsm.procurement.measurement.Reading;
import org.govsm.procurement.metric.MetricDictionary;
import org.govsm.procurement.payment.Certificates;
import org.govsm.procurement.payment.ContractLint;
import org.govsm.procurement.payment.HeldQuestion;
import org.govsm.procurement.scorecard.RunRate;
import org.govsm.procurement.scorecard.RunRates;
import org.govsm.procurement.scorecard.Scorecard;
import org.govsm.procurement.scorecard.Scorecards;

/** Board service: shows how a contract stands, and what its open points cost. */
public final class BoardService {

  /**
   * A board has the first readings of each of its results, some 200 bytes each: megabytes where it
   * has many. Boards take about a twentieth of the memory that there is.
   */
  private static final long BYTES_OF_HEAP_A_READING = 4_000;

  private static final long LISTED = Runtime.getRuntime().maxMemory() / BYTES_OF_HEAP_A_READING;

  /** A result without readings has a weight too. */
  private static final int LEAST = 10;

  private static final int COSTS = 200;

  private final ContractService contracts;
  private final MetricDictionary dictionary;
  private final BelievedImports believed;
  private final ScoreCaches caches;
  private final LruCache<Knowledge, List<Scorecard>> boards =
      new LruCache<>(LISTED, BoardService::weight);
  private final LruCache<Knowledge, List<HeldQuestion>> costs = new LruCache<>(COSTS);
  private final LruCache<Knowledge, Map<String, RunRate>> rates = new LruCache<>(COSTS);

  BoardService(ContractService contracts, MetricDictionary dictionary, ScoreCaches caches) {
    this.caches = caches;
    this.contracts = contracts;
    this.dictionary = dictionary;
    this.believed = new BelievedImports(contracts);
  }

  /**
   * The board of a period, which need not be over.
   *
   * @param period the id of the period; that of the day where none is named
   * @throws ProblemException with status 404 without such a contract, and 422 without such a period
   */
  public Board board(Transaction tx, String contract, Optional<String> period, LocalDate asOf) {
    WrittenContract written = contracts.current(tx, contract);
    BillingPeriod asked = period(written.terms(), period, asOf);
    List<Scorecard> cards =
        boards.of(
            Knowledge.of(tx, written, asked.id(), asOf), () -> cards(tx, written, asked, asOf));
    return new Board(written, asked, asOf, cards);
  }

  /** How many readings the results list. */
  static long weight(List<Scorecard> cards) {
    return cards.stream()
        .flatMap(card -> card.results().stream())
        .mapToLong(result -> LEAST + result.trail().listed().size())
        .sum();
  }

  private List<Scorecard> cards(
      Transaction tx, WrittenContract written, BillingPeriod period, LocalDate asOf) {
    int upTo = believed.of(tx, written, period.id(), asOf);
    return caches.with(
        tx,
        written,
        upTo,
        asOf,
        cache ->
            Scorecards.upTo(
                written.terms(),
                dictionary,
                caches.readings(tx, written.id(), upTo),
                period,
                endOf(asOf),
                cache));
  }

  /** Run rates of the last period of a board, by KPI and platform; none once it is over. */
  Map<String, RunRate> rates(Transaction tx, Board board) {
    if (!board.asOf().isBefore(board.period().until())) {
      return Map.of();
    }
    return rates.of(
        Knowledge.of(tx, board.contract(), board.period().id(), board.asOf()),
        () ->
            caches.placed(
                () ->
                    RunRates.of(
                        board.contract().terms(),
                        dictionary,
                        caches.readings(
                            tx,
                            board.contract().id(),
                            believed.of(tx, board.contract(), board.period().id(), board.asOf())),
                        board.card(),
                        board.asOf())));
  }

  /**
   * What the open points of a contract cost in a period that is over.
   *
   * @throws ProblemException with status 404 without such a contract, and 422 for a period that the
   *     contract lacks or that is not over
   */
  public List<HeldQuestion> costs(Transaction tx, String contract, String period, LocalDate asOf) {
    WrittenContract written = contracts.current(tx, contract);
    return costs.of(
        Knowledge.of(tx, written, period, asOf),
        () -> {
          int upTo = believed.of(tx, written, period, asOf);
          return caches.with(
              tx,
              written,
              upTo,
              asOf,
              cache ->
                  ProblemException.accepted(
                      ContractLint.cost(
                          Certificates.of(dictionary).with(cache),
                          written.terms(),
                          caches.readings(tx, contract, upTo),
                          period,
                          asOf)));
        });
  }

  /** The period of the day, or the nearest. */
  private static BillingPeriod period(Terms terms, Optional<String> id, LocalDate day) {
    if (id.isPresent()) {
      return terms
          .period(id.get())
          .filter(one -> !one.isClosing())
          .orElseThrow(() -> unknown(terms));
    }
    List<BillingPeriod> periods = terms.periods();
    return periods.stream()
        .filter(one -> day.isBefore(one.until()))
        .findFirst()
        .orElseGet(() -> periods.get(periods.size() - 1));
  }

  private static ProblemException unknown(Terms terms) {
    List<String> ids = terms.periods().stream().map(BillingPeriod::id).toList();
    Message text = Message.of("certificate.period").with("ids", ids);
    return ProblemException.of(Faults.at("/period", text));
  }

  private static Instant endOf(LocalDate day) {
    return day.plusDays(1).atStartOfDay(Reading.INDIA).toInstant().minusNanos(1);
  }
}
