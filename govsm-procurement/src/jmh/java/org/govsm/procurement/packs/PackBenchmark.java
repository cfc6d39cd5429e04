package org.govsm.procurement.packs;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.govsm.core.decision.Decision;
import org.govsm.core.rules.Case;
import org.govsm.core.rules.Outputs;
import org.govsm.core.rules.RulePack;
import org.govsm.core.rules.check.LintNote;
import org.govsm.core.rules.check.PackLint;
import org.govsm.procurement.law.ProcurementLaw;
import org.govsm.procurement.procedure.Procedure;
import org.govsm.procurement.procedure.Procedures;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNResult;
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

/**
 * One decision with its trace on the tiers of rule 149, the whole way of a procedure, and reading
 * and checking the pack; beside it KIE DMN on the same file, and the tiers written out in Java,
 * which can say nothing about itself.
 */
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
  private final Procedures procedures =
      Procedures.of(ProcurementLaw.library().book("IN").orElseThrow());
  private final DMNRuntime kie = kie();
  private final DMNModel model = kie.getModels().get(0);
  private final LocalDate day = LocalDate.of(2019, 4, 2);
  private final BigDecimal value = new BigDecimal("40000");
  private final Case tier =
      Case.draft().day("publication", day).fact("value", value).fact("scientific", false).done();
  private final Case whole =
      tier.toDraft().fact("availableOnGem", true).fact("category", "NON_CONSULTING").done();

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
  public Decision<Outputs> decideTier() {
    return pack.decide("procedure.gem", tier);
  }

  @Benchmark
  public int decideTierAndWordItsTrace() {
    return pack.decide("procedure.gem", tier).trace().steps().size();
  }

  @Benchmark
  public DMNResult decideTierByKie() {
    DMNContext facts = kie.newContext();
    facts.set("on", day);
    facts.set("value", value);
    facts.set("scientific", false);
    return kie.evaluateByName(model, facts, "procedure.gem");
  }

  @Benchmark
  public String decideTierByHand() {
    boolean first = day.isBefore(LocalDate.of(2019, 4, 2));
    boolean second = !first && day.isBefore(LocalDate.of(2024, 7, 10));
    long direct = first ? 50_000 : second ? 25_000 : 50_000;
    long compared = first ? 3_000_000 : second ? 500_000 : 1_000_000;
    return value.compareTo(BigDecimal.valueOf(direct)) <= 0
        ? "DIRECT_PURCHASE"
        : value.compareTo(BigDecimal.valueOf(compared)) <= 0
            ? "L1_COMPARISON"
            : "BID_OR_REVERSE_AUCTION";
  }

  @Benchmark
  public Decision<Procedure> decideProcedure() {
    return procedures.decide(whole);
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
