package org.govsm.procurement.packs;

import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import org.govsm.core.decision.Decision;
import org.govsm.core.money.Money;
import org.govsm.core.rules.Case;
import org.govsm.core.rules.Library;
import org.govsm.core.text.Messages;
import org.govsm.procurement.law.ProcurementLaw;
import org.govsm.procurement.law.ProcurementQuestions;
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
 * Questions of the Union's book as a host asks them, through the one door and with all its checks:
 * the procedure and the note on a purchase, each decided alone and with its text in English; and
 * what a host asks for before its first question.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
public class QuestionBenchmark {

  private final Library library = ProcurementLaw.library();
  private final Messages words = ProcurementLaw.messages("en");
  private final ProcurementQuestions questions = ProcurementQuestions.of(library, "IN");

  private static Case.Draft purchase() {
    return Case.draft()
        .day("publication", LocalDate.of(2025, 6, 2))
        .fact("value", Money.ofRupees("3300000"))
        .fact("availableOnGem", true)
        .fact("category", "NON_CONSULTING")
        .fact("scientific", false);
  }

  /** A bid for an agency on GeM, weighed by quality and price. */
  private static Case agency() {
    return purchase()
        .fact("classReason", "Counted posts and videos by a standard of quality")
        .fact("evaluation", "QCBS")
        .fact("mse", false)
        .fact("udyamVerified", false)
        .fact("trader", false)
        .fact("startup", false)
        .fact("registeredWithBuyer", false)
        .done();
  }

  @Benchmark
  public Decision<?> procedure() {
    return questions.decide("procedure", purchase().done());
  }

  @Benchmark
  public String procedureExplained() {
    return procedure().explain(words);
  }

  @Benchmark
  public Decision<?> decisionNote() {
    return questions.decide("decision-note", agency());
  }

  @Benchmark
  public String decisionNoteExplained() {
    return decisionNote().explain(words);
  }

  @Benchmark
  public Messages messages() {
    return ProcurementLaw.messages("en");
  }

  @Benchmark
  public ProcurementQuestions questions() {
    return ProcurementQuestions.of(library, "IN");
  }
}
