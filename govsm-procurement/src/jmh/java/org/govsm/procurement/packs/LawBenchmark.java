package org.govsm.procurement.packs;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.Step;
import org.govsm.core.decision.Trace;
import org.govsm.core.rules.Outputs;
import org.govsm.procurement.law.ProcurementLaw;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One decision on each of the twenty largest tables, by its last row: alone, with the steps that it
 * rests on, and with all that it can say. A trace finds its words only when it is asked.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
public class LawBenchmark {

  private static final int TABLES = 20;

  @Param({
    "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13", "14", "15", "16", "17",
    "18", "19", "20"
  })
  private int nth;

  private LargeTable table;

  @Setup
  public void choose() {
    table = LargeTable.of(ProcurementLaw.library().packs(), TABLES).get(nth - 1);
    System.out.println("# " + table);
  }

  @Benchmark
  public Decision<Outputs> decide() {
    return table.pack().decide(table.question(), table.last());
  }

  @Benchmark
  public List<Step> decideAndSteps() {
    return decide().trace().steps();
  }

  @Benchmark
  public List<Object> decideAndWholeTrace() {
    Trace trace = decide().trace();
    return List.of(trace.steps(), trace.setAside(), trace.findings(), trace.packs(), trace.basis());
  }
}
