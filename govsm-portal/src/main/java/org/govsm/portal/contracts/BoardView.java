package org.govsm.portal.contracts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;
import org.govsm.procurement.contract.BillingPeriod;
import org.govsm.procurement.contract.Kpi;
import org.govsm.procurement.contract.MeasureWords;
import org.govsm.procurement.contract.PeriodWords;
import org.govsm.procurement.metric.Definition;
import org.govsm.procurement.metric.MetricDictionary;
import org.govsm.procurement.payment.CertificateDocument;
import org.govsm.procurement.payment.MovedMoney;
import org.govsm.procurement.scorecard.KpiResult;
import org.govsm.procurement.scorecard.RunRate;
import org.govsm.procurement.scorecard.Scorecard;

/**
 * Board view: how a contract stands.
 *
 * @param lack what the calendar of working days lacks
 */
public record BoardView(
    WrittenContract contract,
    LocalDate asOf,
    List<BoardSeries> series,
    LedgerView ledger,
    Optional<OfficeHours.Lack> lack) {

  /** The order in which a board counts how its KPIs stand: what asks for something comes first. */
  private static final List<String> STANDINGS =
      List.of("missed", "undetermined", "at-risk", "met", "measured", "excluded", "running");

  /** Those that are counted where there are none too. */
  private static final List<String> ALWAYS = STANDINGS.subList(0, 4);

  /** KPIs that stand alike. */
  public record Group(String standing, List<BoardSeries> series) {

    /** Whether somebody has to look at them. */
    public boolean asks() {
      return ALWAYS.subList(0, 3).contains(standing);
    }

    /** The word of style sheet and icons. */
    public String look() {
      return series.stream().findFirst().map(one -> one.standing().look()).orElse("na");
    }
  }

  /** How many KPIs stand how. */
  public List<Group> groups() {
    return STANDINGS.stream()
        .map(
            standing ->
                new Group(
                    standing,
                    series.stream()
                        .filter(one -> one.standing().status().equals(standing))
                        .toList()))
        .filter(group -> !group.series().isEmpty() || ALWAYS.contains(group.standing()))
        .toList();
  }

  /** The KPIs by platform, in the order of the board. */
  public Map<String, List<BoardSeries>> platforms() {
    Map<String, List<BoardSeries>> platforms = new LinkedHashMap<>();
    series.forEach(
        one -> platforms.computeIfAbsent(one.platform(), p -> new ArrayList<>()).add(one));
    return platforms;
  }

  /** The KPIs whose last result is another than its certificate counts. */
  public List<BoardSeries> others() {
    return series.stream().filter(one -> one.last().other().isPresent()).toList();
  }

  /** A KPI on a platform; nothing where the contract has none of that id. */
  public Optional<BoardSeries> find(String id) {
    return series.stream().filter(one -> one.id().equals(id)).findFirst();
  }

  /** The money of the last periods. */
  public MoneyChart money(Messages words) {
    return MoneyChart.of(ledger.ledger().lines(), words);
  }

  static BoardView of(
      Board board,
      Map<String, RunRate> rates,
      LedgerView ledger,
      Optional<OfficeHours.Lack> lack,
      List<IssuedCertificate> issued,
      MetricDictionary dictionary,
      Messages words) {
    Map<String, List<BoardRow>> rows = new LinkedHashMap<>();
    List<CertificateDocument> documents = issued.stream().map(IssuedCertificate::document).toList();
    for (Scorecard card : board.cards()) {
      String period = card.period().id();
      Function<KpiResult, MovedMoney> money =
          MovedMoney.in(ledger.ledger(), documents, period, ledger.questions(period));
      boolean running = board.asOf().isBefore(card.period().until());
      for (KpiResult result : card.results()) {
        String key = key(result);
        rows.computeIfAbsent(key, k -> new ArrayList<>())
            .add(
                new BoardRow(
                    card.period(),
                    PeriodWords.name(card.period(), words),
                    PeriodWords.brief(card.period(), words),
                    result,
                    running,
                    Optional.ofNullable(running ? rates.get(key) : null),
                    money.apply(result),
                    OtherResult.of(ledger.ledger(), period, result),
                    changes(result, card.period(), dictionary)));
      }
    }
    List<BoardSeries> series =
        rows.entrySet().stream().map(e -> series(e.getValue(), dictionary, words)).toList();
    return new BoardView(board.contract(), board.asOf(), series, ledger, lack);
  }

  private static String key(KpiResult result) {
    return result.kpi().id() + "/" + result.platform();
  }

  private static BoardSeries series(
      List<BoardRow> rows, MetricDictionary dictionary, Messages words) {
    KpiResult newest = rows.get(rows.size() - 1).result();
    MeasureWords measures = new MeasureWords(dictionary, words);
    return new BoardSeries(
        BoardSeries.id(newest.kpi(), newest.platform()),
        newest.kpi(),
        measures.instance(newest.kpi(), newest.platform()),
        measures.of(newest.kpi(), newest.platform()),
        newest.kpi().target().map(target -> words.say(target.said())),
        state(rows),
        rows);
  }

  /** What counts is the last period that is over. */
  private static Message state(List<BoardRow> rows) {
    Optional<BoardRow> last = rows.stream().filter(row -> !row.running()).reduce((a, b) -> b);
    if (last.isEmpty()) {
      return Message.of("board.state-none");
    }
    KpiResult result = last.get().result();
    Message state =
        switch (result.status()) {
          case MISSED -> missed(result.kpi(), result.run());
          case UNDETERMINED -> Message.of("board.state-undetermined").with("run", result.run());
          default -> Message.of("board.state-" + result.statusCode());
        };
    return state.with("period", last.get().name());
  }

  /** So many periods in a row were missed; the period is still to be named. */
  static Message missed(Kpi kpi, long run) {
    Optional<Long> limit = terminationAt(kpi);
    Message nth = Message.of("ordinal." + Math.min(run, 13));
    String key =
        limit.isEmpty() ? "board.run" : run < limit.get() ? "board.run-limit" : "board.run-reached";
    Message state = Message.of(key).with("nth", nth);
    return limit.isPresent() ? state.with("at", limit.get()) : state;
  }

  private static Optional<Long> terminationAt(Kpi kpi) {
    return kpi.shape()
        .filter(shape -> shape.code().equals("ladder"))
        .flatMap(shape -> kpi.consequence().find("terminationAt", Long.class));
  }

  private static List<Definition> changes(
      KpiResult result, BillingPeriod period, MetricDictionary dictionary) {
    return result.kpi().measure().operands().stream()
        .flatMap(operand -> operand.metrics().stream())
        .distinct()
        .flatMap(
            metric ->
                dictionary
                    .definitionsIn(result.platform(), metric, period.from(), period.until())
                    .stream())
        .filter(definition -> begins(definition, period))
        .toList();
  }

  private static boolean begins(Definition definition, BillingPeriod period) {
    LocalDate from = definition.period().from();
    return !from.isBefore(period.from()) && from.isBefore(period.until());
  }
}
