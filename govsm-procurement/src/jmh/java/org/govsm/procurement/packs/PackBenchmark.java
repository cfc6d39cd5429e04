package org.govsm.procurement.packs;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;

/** The floor under every pack benchmark: the bytes of a pack, unread. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class PackBenchmark {

  @Benchmark
  public byte[] bytesOfAPack() throws IOException {
    try (InputStream in = PackBenchmark.class.getResourceAsStream("in.gfr-2017.dmn")) {
      return in.readAllBytes();
    }
  }
}
