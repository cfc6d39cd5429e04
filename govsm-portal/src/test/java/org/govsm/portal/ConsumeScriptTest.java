package org.govsm.portal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code .ci/consume} names each part that it has and refuses others: a run takes long. */
class ConsumeScriptTest {

  private static final Path SCRIPT = Path.of("..", ".ci", "consume");

  private static List<String> found(String pattern, String text) {
    return Pattern.compile(pattern).matcher(text).results().map(one -> one.group(1)).toList();
  }

  @Test
  void its_parts_are_those_that_it_takes_and_that_stand_at_its_head() throws IOException {
    String script = Files.readString(SCRIPT);
    List<String> parts = found("(?m)^ {4}([a-z0-9-]+)\\) ", script);
    String head = script.substring(0, script.indexOf("set -euo"));

    assertThat(parts).hasSize(7);
    assertThat(script).contains("known_parts=(" + String.join(" ", parts) + ")\n");
    assertThat(parts).allSatisfy(part -> assertThat(head).contains(part));
  }

  /** Of a part that failed, "" is its own fault; else it could not be tried without the net. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Failed to collect dependencies at org.govsm:govsm-procurement:jar:1: Could not transfer"
            + " artifact com.x:y:pom:1 from/to central | Could not transfer artifact com.x:y:pom:1",
        "Could not find artifact org.govsm:govsm-core:jar:1 in central | ''",
        "Cannot access central in offline mode and the artifact org.govsm:govsm-core:jar:1 has not"
            + " been downloaded | ''",
        "ERROR: No matching distribution found for govsm-client | ''",
        "NewConnectionError: Failed to establish a connection | NewConnectionError",
        "The test failed | ''"
      })
  void only_what_cannot_be_fetched_leaves_a_part_untried(String log, String told) throws Exception {
    String script = Files.readString(SCRIPT);
    int from = script.indexOf("unfetched='");
    String lines = script.substring(from, script.indexOf("\n}\n", from) + 3);
    Path file = Files.writeString(Files.createTempFile("consume", ".txt"), log + "\n");
    String asked = "set -euo pipefail\n" + lines + "unfetched_in \"$1\"";
    Process process =
        new ProcessBuilder("bash", "-c", asked, "consume", file.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    Files.delete(file);

    assertThat(process.waitFor()).isZero();
    assertThat(said.strip()).isEqualTo(told);
  }

  @Test
  void another_part_is_refused_before_anything_is_built() throws Exception {
    Process process =
        new ProcessBuilder("bash", SCRIPT.toString(), "target/consume", "maven")
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);

    assertThat(process.waitFor()).isEqualTo(2);
    assertThat(said).isEqualTo("no such part: maven\n");
  }
}
