package org.govsm.portal.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An end by lack of memory says so in the log. */
class MemoryLossTest {

  @Test
  void a_loss_is_seen_in_what_was_thrown_and_in_what_caused_it() {
    OutOfMemoryError lost = new OutOfMemoryError("Java heap space");

    assertThat(MemoryLoss.isLost(lost)).isTrue();
    assertThat(MemoryLoss.isLost(new IllegalStateException(new RuntimeException(lost)))).isTrue();
    assertThat(MemoryLoss.isLost(new IllegalStateException("other"))).isFalse();
  }

  @Test
  void nothing_else_ends_the_process() {
    MemoryLoss.endIfLost(new IllegalStateException("other"));
  }

  @Test
  void the_end_names_its_cause_in_the_log() throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx16m",
                    "-cp",
                    System.getProperty("java.class.path"),
                    Hungry.class.getName()))
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);

    assertThat(process.waitFor()).isEqualTo(3);
    assertThat(said).contains("no memory is left");
  }

  /** Takes more than there is, in a thread that nobody waits for. */
  static final class Hungry {

    private Hungry() {}

    public static void main(String[] args) throws InterruptedException {
      MemoryLoss.prepare();
      Thread thread = new Thread(() -> System.out.println(new byte[64_000_000].length));
      thread.start();
      thread.join();
    }
  }
}
