package org.govsm.governance.secret;

import java.util.concurrent.TimeUnit;
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

/** A text that begins like a secret again and again: twice the letters take twice the time. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 1, time = 1)
@Measurement(iterations = 3, time = 500, timeUnit = TimeUnit.MILLISECONDS)
public class SecretsBenchmark {

  /** What the text is made of. */
  @Param({"x", "eyJ", "eyJ.", "-----BEGIN ", "bearer ", "cookie ", "a://b:", "password ", "A2"})
  public String again;

  /** How many letters it has. */
  @Param({"500000", "1000000"})
  public int letters;

  private String text;

  @Setup
  public void write() {
    text = again.repeat(letters / again.length());
  }

  @Benchmark
  public boolean look() {
    return Secrets.isSecret(text);
  }
}
