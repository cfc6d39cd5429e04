package org.govsm.procurement.packs;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.Step;
import org.govsm.core.decision.Trace;
import org.govsm.core.rules.Outputs;
import org.govsm.core.text.Message;
import org.govsm.procurement.law.ProcurementLaw;
import org.kie.dmn.api.core.DMNResult;
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
 * One decision on each of the twenty largest tables, by its last row, with each step of what it can
 * say under its own name; beside it KIE DMN and the rows written out by hand, which say less
 * ({@link Rivals}). The case is made before.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
public class LawBenchmark {

  @Param({
    "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13", "14", "15", "16", "17",
    "18", "19", "20"
  })
  private int nth;

  private LargeTable table;

  /** The others, who take longer to read the file than a measurement takes. */
  @State(Scope.Benchmark)
  public static class Others {

    private Rivals rivals;

    @Setup
    public void read(LawBenchmark chosen) {
      rivals = new Rivals(chosen.table);
    }
  }

  @Setup
  public void choose() {
    table = LargeTable.of(ProcurementLaw.library().packs(), nth);
    System.out.println("# " + table);
  }

  /** The ruling, with a trace that is not read. */
  @Benchmark
  public Decision<Outputs> decide() {
    return table.pack().decide(table.question(), table.last());
  }

  /** The ruling, and what each row says that it rests on. */
  @Benchmark
  public List<Message> decideAndSteps() {
    return said(decide().trace().steps());
  }

  /** With the findings, the packs, the facts, and the list of what was set aside, not read. */
  @Benchmark
  public List<Object> decideAndWholeTrace() {
    Trace trace = decide().trace();
    return List.of(
        said(trace.steps()), trace.setAside(), trace.findings(), trace.packs(), trace.basis());
  }

  /** With all of it, and for each row that was set aside the condition that is not met. */
  @Benchmark
  public List<Object> decideAndWhyNotTheOthers() {
    Trace trace = decide().trace();
    return List.of(
        said(trace.steps()),
        said(trace.setAside()),
        trace.findings(),
        trace.packs(),
        trace.basis());
  }

  private static List<Message> said(List<Step> steps) {
    List<Message> said = new ArrayList<>(steps.size());
    for (Step step : steps) {
      said.add(step.text());
    }
    return said;
  }

  @Benchmark
  public DMNResult byKie(Others others) {
    return others.rivals.askKie();
  }

  @Benchmark
  public List<RowSearch.Line> byHand(Others others) {
    return others.rivals.askByHand();
  }
}
