package org.govsm.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is wrong with a form stands on top of its page, and takes the focus. */
class ErrorSummariesTest {

  private static final Path TEMPLATES = Path.of("src/main/jte");
  private static final Pattern SUMMARY = Pattern.compile("<div class=\"error-summary\"[^>]*>");

  private static List<String> summaries() throws IOException {
    try (Stream<Path> files = Files.walk(TEMPLATES)) {
      return files
          .filter(file -> file.toString().endsWith(".jte"))
          .flatMap(file -> SUMMARY.matcher(text(file)).results().map(one -> file + one.group()))
          .toList();
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void every_summary_takes_the_focus_and_is_read_at_once() throws IOException {
    assertThat(summaries())
        .hasSizeGreaterThan(2)
        .allSatisfy(
            one -> assertThat(one).contains("role=\"alert\"", "tabindex=\"-1\"", " autofocus"));
  }
}
