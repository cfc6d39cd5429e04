package org.govsm.procurement.law;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.govsm.core.decision.ProvisionName;
import org.govsm.core.text.Messages;
import org.junit.jupiter.api.Test;

/** Whatever provision a shipped file cites, a Hindi page says it in Hindi. */
class ProvisionsInHindiTest {

  private static final Pattern IN_ATTRIBUTE = Pattern.compile("provision=\"([^\"]+)\"");

  /** In a catalogue of controls it is a property. */
  private static final Pattern IN_PROPERTY =
      Pattern.compile("name=\"provision\"[^>]*\\svalue=\"([^\"]+)\"");

  /** In a row of a rule pack the provision stands behind the source. */
  private static final Pattern IN_ROW =
      Pattern.compile(
          "</outputEntry><annotationEntry>.*?</annotationEntry>"
              + "<annotationEntry><text>([^<]+)</text>");

  private static final Pattern ENGLISH =
      Pattern.compile("(?<![\\w.-])(?![ivxlc]+\\b)[a-z]{3,}(?![\\w.-])");

  /** What platforms call it themselves. */
  private static final Pattern NAMES = Pattern.compile("Page access token|[a-z]+\\.[A-Za-z]+");

  @Test
  void every_provision_has_its_hindi_name() throws IOException {
    Messages hindi = ProcurementLaw.messages("hi");
    Set<String> cited = cited();
    Set<String> english = new TreeSet<>();
    for (String provision : cited) {
      String said = new ProvisionName(provision).name(hindi);
      if (ENGLISH.matcher(NAMES.matcher(said).replaceAll("")).find()) {
        english.add(provision + " -> " + said);
      }
    }

    assertThat(cited).hasSizeGreaterThan(600);
    assertThat(english).isEmpty();
  }

  private static Set<String> cited() throws IOException {
    Set<String> cited = new TreeSet<>();
    for (String module : List.of("govsm-core", "govsm-procurement", "govsm-governance")) {
      try (Stream<Path> all = Files.walk(Path.of("..", module, "src", "main", "resources"))) {
        for (Path file : all.filter(Files::isRegularFile).toList()) {
          String text = new String(Files.readAllBytes(file), UTF_8);
          Stream.of(IN_ATTRIBUTE, IN_PROPERTY, IN_ROW)
              .flatMap(pattern -> pattern.matcher(text).results())
              .map((MatchResult found) -> found.group(1).strip())
              .forEach(cited::add);
        }
      }
    }
    return cited;
  }
}
