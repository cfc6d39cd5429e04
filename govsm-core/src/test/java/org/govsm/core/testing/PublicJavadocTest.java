package org.govsm.core.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublicJavadocTest {

  @Test
  void names_each_public_or_protected_thing_without_a_sentence(@TempDir Path folder)
      throws IOException {
    Path source =
        Files.writeString(
            folder.resolve("Money.java"),
            """
            public record Money(int amount) implements Comparable<Money> {
              public Money {}
              public static final int ZERO = 0;
              public enum Grade { LOW }
              public interface Outcome {
                int value();
                private int hidden() { return 0; }
              }
              protected abstract static class Base {
                protected Base() {}
              }
              public Money plus(Money other) { return new Money(0) { public int local; }; }
              /** Explained. */
              public Money minus(Money other) { return other; }
              @Override public int compareTo(Money other) { return 0; }
              void hidden() {}
              static class Hidden { public int x; }
            }
            """);

    assertThat(PublicJavadoc.unexplained(List.of(source)))
        .extracting(line -> line.substring(line.lastIndexOf(':') + 1))
        .containsExactly(
            "1 Money",
            "3 ZERO",
            "4 Grade",
            "4 LOW",
            "5 Outcome",
            "6 value",
            "9 Base",
            "10 Base",
            "12 plus");
  }
}
