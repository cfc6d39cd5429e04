package org.govsm.procurement.packs;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.govsm.core.decision.Decision;
import org.govsm.core.rules.RuleBook;
import org.govsm.core.text.Messages;
import org.govsm.procurement.award.AwardPlan;
import org.govsm.procurement.award.AwardReport;
import org.govsm.procurement.award.AwardTerms;
import org.govsm.procurement.bid.Bid;
import org.govsm.procurement.evaluation.BidComparison;
import org.govsm.procurement.evaluation.BidEvaluation;
import org.govsm.procurement.evaluation.EvaluationReport;
import org.govsm.procurement.law.ProcurementLaw;
import org.govsm.procurement.preference.MatchAnswers;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Two hundred bids by quality and cost, each with the marks of three members and a requirement:
 * their evaluation, the evaluation with every reason in words, and the award with all letters.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 6, time = 1)
@Measurement(iterations = 7, time = 1)
public class BidsBenchmark {

  private static final int BIDS = 200;
  private static final String TENDER = "T-1";

  private final RuleBook book = ProcurementLaw.library().book("IN").orElseThrow();
  private final Messages words = ProcurementLaw.messages("en");
  private final BidComparison comparison = comparison();
  private final AwardTerms award =
      AwardTerms.fromPlain(
              Map.of(
                  "tender", TENDER,
                  "clause", "clause 9",
                  "award", "2025-10-10",
                  "validUntil", "2025-12-31"))
          .orThrow();

  private static BidComparison comparison() {
    BidComparison.Draft draft = BidComparison.draft(terms());
    for (int i = 0; i < BIDS; i++) {
      String id = "B" + i;
      draft.bid(bid(id, i)).assessment(assessment(id, i));
    }
    return draft.done().orThrow();
  }

  private static Map<String, Object> terms() {
    Map<String, Object> terms = new LinkedHashMap<>();
    terms.put("tender", TENDER);
    terms.put("clause", "clause 7");
    terms.put("publication", "2025-09-01");
    terms.put("category", "NON_CONSULTING");
    terms.put("channel", "OUTSIDE_GEM");
    terms.put("method", "QCBS");
    terms.put("value", "6000000.00");
    terms.put("technicalWeight", "30");
    terms.put("passMark", "60");
    terms.put("decimals", 2);
    terms.put("tie", "HIGHER_TECHNICAL_SCORE");
    terms.put("members", List.of("M1", "M2", "M3"));
    for (String flag :
        List.of("divisible", "scientific", "globalTender", "classIOnly", "qualityOriented")) {
      terms.put(flag, false);
    }
    terms.put(
        "requirements",
        List.of(
            Map.of("id", "R1", "gate", "QUALITY", "text", "Three films", "clause", "clause 4")));
    return terms;
  }

  private static Bid bid(String id, int number) {
    Map<String, Object> bidder = new LinkedHashMap<>();
    bidder.put("id", "V-" + id);
    bidder.put("mseClass", number % 3 == 0 ? "MICRO" : "NONE");
    bidder.put("localContent", String.valueOf(40 + number % 50));
    for (String flag : List.of("trader", "startup", "stateEnterprise", "landBorder", "debarred")) {
      bidder.put(flag, false);
    }
    return Bid.draft(TENDER, id)
        .set("bidder", bidder)
        .set(
            "price", new BigDecimal(4_000_000 + 4_931L * number % 1_900_000).setScale(2).toString())
        .done()
        .orThrow();
  }

  private static Map<String, Object> assessment(String id, int number) {
    List<Object> marks = new ArrayList<>();
    for (int member = 1; member <= 3; member++) {
      marks.add(
          Map.of("member", "M" + member, "mark", String.valueOf(55 + (number + member) % 45)));
    }
    Object response =
        Map.of("requirement", "R1", "met", number % 20 != 7, "evidence", "page 3 of the bid");
    return Map.of("bid", id, "marks", marks, "responses", List.of(response));
  }

  @Benchmark
  public Decision<EvaluationReport> evaluated() {
    return BidEvaluation.of(book).decide(comparison);
  }

  @Benchmark
  public Map<String, @Nullable Object> evaluatedWithReasons() {
    return evaluated().toPlain(words);
  }

  @Benchmark
  public Decision<AwardReport> awarded() {
    return AwardPlan.of(book).decide(comparison, MatchAnswers.none(TENDER), award);
  }
}
