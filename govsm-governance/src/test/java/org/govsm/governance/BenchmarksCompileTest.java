package org.govsm.governance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.govsm.core.testing.BenchmarkSources;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The benchmarks, which only a profile of the build compiles. */
class BenchmarksCompileTest {

  @Test
  void they_use_what_there_is(@TempDir Path folder) throws IOException {
    assertThat(BenchmarkSources.problems(Path.of("src", "jmh", "java"), folder)).isEmpty();
  }
}
