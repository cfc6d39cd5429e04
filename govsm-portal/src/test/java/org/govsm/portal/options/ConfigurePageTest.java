package org.govsm.portal.options;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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

  @Test
  void the_example_of_a_file_is_one(@TempDir Path folder) throws IOException {
    var example = EXAMPLE.matcher(Files.readString(PAGE));
    assertThat(example.find()).isTrue();
    Path file = Files.writeString(folder.resolve("example"), example.group("file"));

    assertThat(Options.read(Map.of(), "--config", file.toString()).all())
        .contains(Option.DATABASE, Option.DB_PASSWORD_FILE, Option.NO_DEMO);
  }
}
