package org.govsm.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page of laws names tests that are there. */
class LawsTest {

  private static final Path ROOT = Path.of("..");
  private static final Pattern TEST = Pattern.compile("`(\\w+Test)`");

  @Test
  void every_test_that_the_page_names_is_in_the_project() throws IOException {
    String page = Files.readString(ROOT.resolve("docs/laws.md"));
    try (Stream<Path> files = Files.walk(ROOT)) {
      assertThat(
              TEST.matcher(page)
                  .results()
                  .map(named -> named.group(1) + ".java")
                  .collect(Collectors.toSet()))
          .isNotEmpty()
          .isSubsetOf(
              files
                  .filter(file -> file.toString().endsWith("Test.java"))
                  .map(file -> String.valueOf(file.getFileName()))
                  .collect(Collectors.toSet()));
    }
  }
}
