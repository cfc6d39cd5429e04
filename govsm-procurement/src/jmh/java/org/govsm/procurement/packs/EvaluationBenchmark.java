package org.govsm.procurement.packs;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.govsm.core.decision.Decision;
import org.govsm.core.rules.RuleBook;
import org.govsm.core.text.Messages;
import org.govsm.procurement.bid.Bid;
import org.govsm.procurement.evaluation.BidComparison;
import org.govsm.procurement.evaluation.BidEvaluation;
import org.govsm.procurement.evaluation.EvaluationReport;
import org.govsm.procurement.law.ProcurementLaw;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Evaluation of 200 bids by quality and price with every reason, alone and with its text. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
public class EvaluationBenchmark {

  private static final int BIDS = 200;

  private final RuleBook book = ProcurementLaw.library().book("IN").orElseThrow();
  private final Messages words = ProcurementLaw.messages("en");
  private final BidComparison comparison = comparison();

  private static BidComparison comparison() {
    Map<String, Object> terms = new LinkedHashMap<>();
    terms.put("tender", "T-1");
    terms.put("clause", "7");
    terms.put("publication", "2025-09-01");
    terms.put("category", "CONSULTING");
    terms.put("channel", "OUTSIDE_GEM");
    terms.put("method", "QCBS");
    terms.put("value", "1200000.00");
    terms.put("scientific", false);
    terms.put("technicalWeight", "70");
    terms.put("passMark", "70");
    terms.put("members", List.of("M1", "M2", "M3"));
    terms.put("tie", "LOWER_PRICE");
    BidComparison.Draft draft = BidComparison.draft(terms);
    for (int i = 0; i < BIDS; i++) {
      draft.bid(bid(i)).assessment(marks(i));
    }
    return draft.done().orThrow();
  }

  private static Bid bid(int number) {
    Map<String, Object> bidder = new LinkedHashMap<>();
    bidder.put("id", "V" + number);
    bidder.put("debarred", number % 50 == 0);
    bidder.put("landBorder", false);
    return Bid.draft("T-1", "B" + number)
        .set("bidder", bidder)
        .set("price", 900_000 + 37 * number + ".00")
        .done()
        .orThrow();
  }

  private static Map<String, Object> marks(int number) {
    return Map.of(
        "bid",
        "B" + number,
        "marks",
        List.of(
            Map.of("member", "M1", "mark", String.valueOf(65 + number % 30)),
            Map.of("member", "M2", "mark", String.valueOf(66 + number % 31)),
            Map.of("member", "M3", "mark", String.valueOf(67 + number % 29))));
  }

  @Benchmark
  public Decision<EvaluationReport> evaluation() {
    return BidEvaluation.of(book).decide(comparison);
  }

  @Benchmark
  public String evaluationExplained() {
    return evaluation().explain(words);
  }
}
