package org.govsm.governance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.govsm.core.testing.ShownExample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example in docs/assess.md is compiled and run as it stands there. */
class AssessPageTest {

  @Test
  void the_example_prints_what_the_page_says(@TempDir Path folder)
      throws ReflectiveOperationException, IOException {
    assertThat(ShownExample.run(Path.of("..", "docs", "assess.md"), folder))
        .startsWith("should-failed\nFix: ")
        .contains("Days since the last original post: 23. More than 14 is a failure.");
  }
}
