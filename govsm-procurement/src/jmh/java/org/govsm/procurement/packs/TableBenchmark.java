package org.govsm.procurement.packs;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.govsm.core.rules.RulePack;
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
 * A table of 15,000 rows (about as many as a file may hold), each of which meets a hundred others,
 * read and compiled with the memory that it keeps; and the search for overlaps in 3,000 rows, which
 * is given up.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(3)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
public class TableBenchmark {

  private final byte[] wide = table("COLLECT", 15_000, 100);
  private final byte[] overlapping = table("UNIQUE", 3_000, 7_000);
  private RulePack many;
  private long before;

  private static byte[] table(String policy, int rows, int width) {
    StringBuilder text = new StringBuilder();
    text.append(
        """
        <definitions xmlns='https://www.omg.org/spec/DMN/20191111/MODEL/' xmlns:g='urn:govsm:pack:1' id='test'
            name='test' namespace='urn:test' g:edition='2026-01-01' g:status='in-force' g:checkedTo='2025-12-31'>
        <itemDefinition id='t.day' name='day'><typeRef>date</typeRef></itemDefinition>
        <inputData id='f.on' name='on'><variable id='f.on.v' name='on' typeRef='day'/></inputData>
        <inputData id='f.x' name='x'><variable id='f.x.v' name='x' typeRef='number'/></inputData>
        <decision id='q' name='q' g:day='award'><variable id='q.v' name='q' typeRef='string'/>
        <informationRequirement id='i.0'><requiredInput href='#f.on'/></informationRequirement>
        <informationRequirement id='i.1'><requiredInput href='#f.x'/></informationRequirement>
        <decisionTable id='q.t' hitPolicy='%s'>
        <input id='c.on'><inputExpression id='c.on.e' typeRef='day'><text>on</text></inputExpression></input>
        <input id='c.x'><inputExpression id='c.x.e' typeRef='number'><text>x</text></inputExpression></input>
        <output id='o.n' name='n' typeRef='number'/>
        <annotation name='authority'/><annotation name='provision'/><annotation name='sure'/>
        <annotation name='force'/><annotation name='interpretation'/><annotation name='note'/><annotation name='note.hi'/>
        """
            .formatted(policy));
    for (int i = 0; i < rows; i++) {
      text.append(row(i, i + width));
    }
    text.append(
        """
        </decisionTable></decision>
        <knowledgeSource id='act' name='The Act' locationURI='https://example.org/act'
            g:issued='2017-03-07' g:seen='official' g:seenOn='2026-11-24'/>
        </definitions>
        """);
    return text.toString().getBytes(UTF_8);
  }

  private static String row(int over, int to) {
    String note = "<annotationEntry><text>%s</text></annotationEntry>";
    return ("<rule id='r%1$d'><inputEntry id='e.%1$d.0'><text>-</text></inputEntry>"
                + "<inputEntry id='e.%1$d.1'><text>(%1$d..%2$d]</text></inputEntry>"
                + "<outputEntry id='x.%1$d.0'><text>1</text></outputEntry>")
            .formatted(over, to)
        + note.formatted("act")
        + note.formatted("section " + over)
        + note.formatted("high")
        + note.formatted("").repeat(4)
        + "</rule>";
  }

  private static RulePack pack(byte[] text) {
    return RulePack.read("test.dmn", text);
  }

  private static long used() {
    System.gc();
    Runtime machine = Runtime.getRuntime();
    return machine.totalMemory() - machine.freeMemory();
  }

  @Setup
  public void weigh() {
    many = pack(overlapping);
    before = used();
  }

  @Benchmark
  public RulePack read() {
    many = pack(wide);
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
