package org.govsm.portal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

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
