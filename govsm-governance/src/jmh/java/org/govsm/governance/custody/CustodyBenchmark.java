package org.govsm.governance.custody;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.govsm.governance.account.People;
import org.govsm.governance.facts.Facts;
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

/** A custody log of five accounts with few and with many entries. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
public class CustodyBenchmark {

  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  /** How many entries the log has. */
  @Param({"10", "10000"})
  public int entries;

  private final People people =
      People.of(Facts.fromPlain(Map.of("people", List.of(Map.of("id", "P1")))).orThrow());
  private Map<String, Object> kept;
  private CustodyState head;
  private CustodyState before;
  private List<Map<String, Object>> last;
  private CustodyEvent next;

  /** Issues the keys of five accounts, and changes them again and again. */
  @Setup
  public void log() {
    head = CustodyState.start("soil");
    List<Map<String, Object>> events = new ArrayList<>();
    for (int number = 1; number <= entries; number++) {
      before = head;
      Appended appended = head.append(event(number), people);
      events.add(appended.entry().orElseThrow().toPlain());
      head = appended.state().orElseThrow();
    }
    kept = Map.of("name", "soil", "events", events);
    last = events.subList(entries - 1, entries);
    next = event(entries + 1);
  }

  private static CustodyEvent event(int number) {
    Map<String, Object> event = new LinkedHashMap<>();
    event.put("eventId", "E" + number);
    event.put("accountId", "A" + number % 5);
    event.put("event", number <= 5 ? "ISSUED" : "ROTATED");
    event.put("at", START.plusSeconds(number).atOffset(ZoneOffset.UTC).toString());
    event.put("actor", "P1");
    if (number <= 5) {
      event.put("toHolder", "P1");
      event.put("vaultRef", "vault:soil/x");
    }
    return CustodyEvent.fromPlain(event).orThrow();
  }

  /** One entry more. */
  @Benchmark
  public Appended append() {
    return head.append(next, people);
  }

  /** The entry that was kept since the state was known, as a store gives it. */
  @Benchmark
  public CustodyState resume() {
    return before.resume(last).orThrow();
  }

  /** The whole log, as it is read once after a restart. */
  @Benchmark
  public CustodyLog readWhole() {
    return CustodyLog.fromPlain(kept).orThrow();
  }
}
