package org.govsm.portal.options;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.govsm.core.testing.Golden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code docs/operate/configure.md} says of options is what the code says. */
class ConfigurePageTest {

  private static final Path PAGE = Path.of("..", "docs", "operate", "configure.md");
  private static final String HEADINGS =
      "| Option | Value | Default | What for | Where |\n| --- | --- | --- | --- | --- |\n";
  private static final Pattern EXAMPLE =
      Pattern.compile("```\n# /etc/govsm/govsm.properties\n(?<file>.*?)```", Pattern.DOTALL);

  private static String row(Option option) {
    return Arrays.asList(
            code(option.key()),
            code(option.value()),
            code(option.usual()),
            option.text(),
            (option.isFlag() ? "`--` " : "")
                + (option.isVariable() ? "`GOVSM_` " : "")
                + (option.isKey() ? "`=`" : ""))
        .stream()
        .map(cell -> cell.strip().replace("|", "\\|"))
        .collect(Collectors.joining(" | ", "| ", " |\n"));
  }

  private static String code(String text) {
    return text.isEmpty() ? "" : "`" + text + "`";
  }

  @Test
  void the_page_lists_every_option() throws IOException {
    String page = Files.readString(PAGE);
    int table = page.indexOf("\n\n", page.indexOf("## Options") + "## Options\n\n".length());
    String rows =
        Arrays.stream(Option.values()).map(ConfigurePageTest::row).collect(Collectors.joining());

    Golden.assertSame(PAGE, page.substring(0, table) + "\n\n" + HEADINGS + rows);
  }

  /** Options of other programs that these pages name. */
  private static final Set<String> OF_OTHERS =
      Set.of(
          "--batch",
          "--cap-drop",
          "--drop-set-cookie",
          "--env",
          "--files",
          "--format",
          "--health-cmd",
          "--home-dir",
          "--jars",
          "--level",
          "--long",
          "--network",
          "--now",
          "--publish",
          "--read-only",
          "--risk",
          "--rm",
          "--security-opt",
          "--shell",
          "--stop-timeout",
          "--strict",
          "--system",
          "--tmpfs",
          "--volume");

  private static final Set<String> VARIABLES_OF_OTHERS =
      Set.of("GOVSM_PORT_", "GOVSM_SERVICE_HOST", "GOVSM_TEST_DB_URL");

  @Test
  void every_option_that_a_page_for_operators_names_is_there() throws IOException {
    Set<String> flags = new TreeSet<>(OF_OTHERS);
    Set<String> variables = new TreeSet<>(VARIABLES_OF_OTHERS);
    for (Option option : Option.values()) {
      if (option.isFlag()) {
        flags.add(option.flag());
      }
      if (option.isVariable()) {
        variables.add(option.variable());
      }
    }
    for (Path page : operatorsPages()) {
      String text = Files.readString(page);
      assertThat(named("(?<![-\\w])--[a-z][a-z0-9-]*", text)).as(page.toString()).isSubsetOf(flags);
      assertThat(named("GOVSM_[A-Z_]+", text)).as(page.toString()).isSubsetOf(variables);
    }
  }

  private static List<Path> operatorsPages() throws IOException {
    Path root = Path.of("..");
    List<Path> pages = new ArrayList<>(List.of(root.resolve("README.md")));
    Stream.of("security.md", "store.md", "support.md", "publication.md", "demonstration.md")
        .forEach(page -> pages.add(root.resolve("docs").resolve(page)));
    try (Stream<Path> operate = Files.list(root.resolve("docs").resolve("operate"))) {
      operate.filter(page -> page.toString().endsWith(".md")).forEach(pages::add);
    }
    pages.add(root.resolve("docs").resolve("operate").resolve("govsm.service"));
    return pages;
  }

  private static List<String> named(String form, String text) {
    return Pattern.compile(form).matcher(text).results().map(MatchResult::group).toList();
  }

  @Test
  void the_help_lists_every_option() {
    assertThat(named("(?m)^  (--[a-z0-9-]+|GOVSM_[A-Z_]+)", OptionText.help()))
        .containsExactlyElementsOf(
            Arrays.stream(Option.values())
                .map(one -> "  " + (one.isFlag() ? one.flag() : one.variable()))
                .toList());
  }

  @Test
  void the_example_of_a_file_is_one(@TempDir Path folder) throws IOException {
    var example = EXAMPLE.matcher(Files.readString(PAGE));
    assertThat(example.find()).isTrue();
    Path file = Files.writeString(folder.resolve("example"), example.group("file"));

    assertThat(Options.read(Map.of(), "--config", file.toString()).all())
        .contains(Option.DATABASE, Option.DB_PASSWORD_FILE, Option.NO_DEMO);
  }
}
