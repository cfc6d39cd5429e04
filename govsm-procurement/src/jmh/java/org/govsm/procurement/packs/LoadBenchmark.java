package org.govsm.procurement.packs;

import java.util.concurrent.TimeUnit;
import org.govsm.core.rules.Library;
import org.govsm.procurement.law.ProcurementLaw;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * All packs and books, read by a virtual machine that has done nothing before, each time another
 * one. It has a heap of 64 MB, so that a law that does not fit fails.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 10, jvmArgsAppend = "-Xmx64m")
@Warmup(iterations = 0)
@Measurement(iterations = 1)
public class LoadBenchmark {

  @Benchmark
  public Library load() {
    return ProcurementLaw.library();
  }

  @TearDown
  public void heap() {
    System.gc();
    Runtime machine = Runtime.getRuntime();
    System.out.println("# heap " + (machine.totalMemory() - machine.freeMemory()) / 1_000 + " kB");
  }
}
