package org.govsm.procurement.packs;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.govsm.core.rules.RulePack;
import org.govsm.core.rules.check.LintNote;
import org.govsm.core.rules.check.PackLint;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.internal.io.ResourceFactory;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Reading and checking a pack; beside it KIE DMN that reads the same file. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class PackBenchmark {

  private static final String FILE = "org/govsm/procurement/packs/in.gfr-2017.dmn";

  private final byte[] bytes = bytes();
  private final RulePack pack = RulePack.read(FILE, bytes);

  private static byte[] bytes() {
    try (InputStream in = PackBenchmark.class.getResourceAsStream("in.gfr-2017.dmn")) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static DMNRuntime kie() {
    return DMNRuntimeBuilder.fromDefaults()
        .buildConfiguration()
        .fromResources(List.of(ResourceFactory.newClassPathResource(FILE)))
        .getOrElseThrow(IllegalStateException::new);
  }

  @Benchmark
  public RulePack loadPack() {
    return RulePack.read(FILE, bytes);
  }

  @Benchmark
  public DMNRuntime loadPackByKie() {
    return kie();
  }

  @Benchmark
  public List<LintNote> lintPack() {
    return PackLint.check(pack);
  }
}
