package org.govsm.core.rules;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.govsm.core.rules.check.LintNote;
import org.govsm.core.rules.check.PackLint;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A table of 20,000 rows, each of which meets a hundred others, read and compiled with the memory
 * that it keeps; and the search for overlaps in 3,000 rows, which is given up. Lies beside the
 * rules, whose tests write such packs.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(3)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
public class TableBenchmark {

  private final PackText wide = rows("COLLECT", 20_000, 100);
  private final PackText overlapping = rows("UNIQUE", 3_000, 7_000);
  private RulePack many;
  private long before;

  private static PackText rows(String policy, int rows, int width) {
    PackText text = PackText.of(policy).day("award").input("x", "number").output("n", "number");
    for (int i = 0; i < rows; i++) {
      text.row("r" + i, "- | (" + i + ".." + (i + width) + "] => 1");
    }
    return text;
  }

  private static long used() {
    System.gc();
    Runtime machine = Runtime.getRuntime();
    return machine.totalMemory() - machine.freeMemory();
  }

  @Setup
  public void weigh() {
    many = overlapping.pack();
    before = used();
  }

  @Benchmark
  public RulePack read() {
    many = wide.pack();
    return many;
  }

  @Benchmark
  public List<LintNote> searchForOverlaps() {
    return PackLint.check(many);
  }

  @TearDown
  public void heap() {
    long kept = used() - before;
    System.out.println("# kept " + kept / 1_000 + " kB by " + many.id());
  }
}
