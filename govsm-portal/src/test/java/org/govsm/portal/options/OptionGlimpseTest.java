package org.govsm.portal.options;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OptionGlimpseTest {

  @TempDir private Path folder;

  private static Optional<String> seen(Map<String, String> environment, String... args) {
    return OptionGlimpse.of(Option.LOG_FORMAT, environment, args);
  }

  @Test
  void is_of_the_command_line_then_of_the_environment_then_of_the_file() throws IOException {
    Path file = Files.writeString(folder.resolve("c"), "lisen = x\n log-format = json \n");
    Map<String, String> environment =
        Map.of("GOVSM_LOG_FORMAT", "text", "GOVSM_CONFIG", file.toString());

    assertThat(seen(environment, "--log-format", "a")).contains("a");
    assertThat(seen(environment, "--log-format=b")).contains("b");
    assertThat(seen(environment)).contains("text");
    assertThat(seen(Map.of(), "--config", file.toString())).contains("json");
  }

  @Test
  void is_nothing_where_nothing_can_be_read() {
    assertThat(seen(Map.of(), "--log-format")).isEmpty();
    assertThat(seen(Map.of(), "--config", folder.resolve("none").toString())).isEmpty();
    assertThat(seen(Map.of(), "--config", folder.toString())).isEmpty();
  }
}
