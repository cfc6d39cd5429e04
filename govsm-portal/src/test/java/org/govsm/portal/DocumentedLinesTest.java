package org.govsm.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lines of Java that a page shows without a class around them compile as they stand there. */
class DocumentedLinesTest {

  private static final Path DOCS = Path.of("..", "docs");

  /** What the lines of each page are given, as the text around them says. */
  private static final Map<String, String> GIVEN =
      Map.of(
          "benchmark.md", "List<Certificate> certificates",
          "embed.md", "byte[] bytes, byte[] bookBytes",
          "plausibility.md", "Readings readings, Instant knownBy, Messages words",
          "profiles.md", "byte[] bytes");

  private static final List<String> IMPORTS =
      List.of(
          "java.io.*",
          "java.math.BigDecimal",
          "java.nio.file.*",
          "java.time.*",
          "java.util.*",
          "org.govsm.core.money.*",
          "org.govsm.core.rules.*",
          "org.govsm.core.text.*",
          "org.govsm.governance.framework.*",
          "org.govsm.procurement.benchmark.*",
          "org.govsm.procurement.contract.*",
          "org.govsm.procurement.importing.*",
          "org.govsm.procurement.law.*",
          "org.govsm.procurement.measurement.*",
          "org.govsm.procurement.metric.*",
          "org.govsm.procurement.payment.*",
          "org.govsm.procurement.plausibility.*",
          "org.govsm.procurement.question.*");

  private static final Pattern LINES =
      Pattern.compile("```java\n((?:(?!public class|```).)*?)```", Pattern.DOTALL);

  @TempDir private Path folder;

  @Test
  void lines_of_a_page_compile() throws IOException {
    for (String page : GIVEN.keySet()) {
      List<String> shown =
          LINES
              .matcher(Files.readString(DOCS.resolve(page)))
              .results()
              .map(found -> found.group(1))
              .toList();

      assertThat(shown).as(page).isNotEmpty();
      for (int i = 0; i < shown.size(); i++) {
        compile(page, "Lines" + i, shown.get(i));
      }
    }
  }

  private void compile(String page, String name, String lines) throws IOException {
    String body =
        lines.startsWith("static ")
            ? lines
            : "void lines(" + GIVEN.get(page) + ") throws Exception {\n" + lines + "}\n";
    String imports =
        IMPORTS.stream().map(one -> "import " + one + ";\n").collect(Collectors.joining());
    Path file =
        Files.writeString(
            folder.resolve(name + ".java"), imports + "class " + name + " {\n" + body + "}\n");
    ByteArrayOutputStream problems = new ByteArrayOutputStream();
    int status =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                problems,
                problems,
                "-proc:none",
                "-cp",
                System.getProperty("java.class.path"),
                "-d",
                folder.toString(),
                file.toString());

    assertThat(status).as(page + ": " + problems.toString(StandardCharsets.UTF_8)).isZero();
  }

  /** Those that another test runs with what it prints, or performs, are named there. */
  @Test
  void every_page_that_shows_lines_is_looked_at() throws IOException {
    try (Stream<Path> pages = Files.list(DOCS)) {
      List<String> shown =
          pages
              .filter(page -> page.toString().endsWith(".md"))
              .filter(page -> !page.getFileName().toString().startsWith("add-a"))
              .filter(DocumentedLinesTest::showsLines)
              .map(page -> page.getFileName().toString())
              .toList();

      assertThat(GIVEN.keySet()).containsExactlyInAnyOrderElementsOf(shown);
    }
  }

  private static boolean showsLines(Path page) {
    try {
      return LINES.matcher(Files.readString(page)).find();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
