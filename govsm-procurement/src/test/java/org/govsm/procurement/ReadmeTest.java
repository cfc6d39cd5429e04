package org.govsm.procurement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.govsm.core.testing.ShownExample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples in the README and in {@code docs/embed.md} are compiled and run as they stand. */
class ReadmeTest {

  @Test
  void the_five_minute_example_prints_what_the_readme_says(@TempDir Path folder)
      throws ReflectiveOperationException, IOException {
    assertThat(ShownExample.run(Path.of("..", "README.md"), folder))
        .startsWith("Procedure: L1_COMPARISON")
        .contains("rule 149(ii), OM F.1/26/2018-PPD of 2 April 2019");
  }

  @Test
  void the_example_with_typed_keys_prints_what_the_page_says(@TempDir Path folder)
      throws ReflectiveOperationException, IOException {
    assertThat(ShownExample.run(Path.of("..", "docs", "embed.md"), folder))
        .isEqualToIgnoringNewLines("At most Rs. 300000.00");
  }

  @Test
  void the_example_of_a_file_of_a_platform_prints_what_the_page_says(@TempDir Path folder)
      throws ReflectiveOperationException, IOException {
    assertThat(ShownExample.run(Path.of("..", "docs", "embed.md"), "StudioRead", folder))
        .isEqualToIgnoringNewLines(
            "3 readings, line 3: This is not a number in the format of this file.");
  }

  @Test
  void the_example_of_a_requirement_prints_what_the_page_says(@TempDir Path folder)
      throws ReflectiveOperationException, IOException {
    assertThat(ShownExample.run(Path.of("..", "docs", "requirements.md"), folder))
        .isEqualToIgnoringNewLines("Short video or reel, Quantity: 8 a month; 17 blanks");
  }
}
