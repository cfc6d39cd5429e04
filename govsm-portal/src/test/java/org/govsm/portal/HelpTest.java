package org.govsm.portal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.govsm.portal.web.SiteOwner;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Help, glossary, statements and the foot of every page. */
class HelpTest {

  private static final Path FILES = Path.of("src/main/resources/org/govsm/portal/help");
  private static final Path TEMPLATES = Path.of("src/main/jte");
  private static final Pattern LINK = Pattern.compile("\\]\\((/[^)]*)\\)");
  private static final Pattern TERM =
      Pattern.compile("template\\.web\\.term\\([^)]*?code = \"([^\"]+)\"");
  private static final Pattern DEVANAGARI = Pattern.compile("\\p{IsDevanagari}");

  private static TestPortal portal;

  @BeforeAll
  static void start() throws IOException {
    portal = TestPortal.withDemonstration();
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  private static List<Path> files(Path folder, String end) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(file -> file.toString().endsWith(end)).sorted().toList();
    }
  }

  @Test
  void every_page_has_the_same_form_and_the_same_links_in_both_languages() throws IOException {
    List<Path> english = files(FILES, ".en.txt");

    assertThat(english).hasSize(28);
    for (Path file : english) {
      Path hindi = Path.of(file.toString().replace(".en.txt", ".hi.txt"));
      assertThat(form(hindi)).as(hindi.toString()).isEqualTo(form(file));
      assertThat(links(hindi)).as(hindi.toString()).isEqualTo(links(file));
      assertThat(Files.readString(hindi)).containsPattern(DEVANAGARI);
      assertThat(Files.readString(file)).doesNotContainPattern(DEVANAGARI);
    }
  }

  private static List<String> form(Path file) throws IOException {
    return Files.readAllLines(file, UTF_8).stream()
        .map(line -> line.replaceFirst("^(#+|-|\\d+\\.)? ?.*", "$1"))
        .toList();
  }

  private static Set<String> links(Path file) throws IOException {
    Set<String> links = new TreeSet<>();
    Matcher link = LINK.matcher(Files.readString(file, UTF_8));
    while (link.find()) {
      links.add(link.group(1));
    }
    return links;
  }

  @Test
  void every_link_of_every_page_leads_somewhere() throws IOException {
    String glossary = portal.get("/help/glossary").body();
    for (Path file : files(FILES, ".en.txt")) {
      for (String link : links(file)) {
        assertThat(portal.get(link.split("#", 2)[0]).statusCode()).as(link).isEqualTo(200);
        if (link.startsWith("/help/glossary#")) {
          assertThat(glossary).contains("id=\"" + link.split("#", 2)[1] + "\"");
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "hi"})
  void the_glossary_defines_every_word_that_a_page_links(String language) throws IOException {
    String glossary = portal.get("/help/glossary?lang=" + language).body();
    TreeSet<String> linked = new TreeSet<>();
    for (Path template : files(TEMPLATES, ".jte")) {
      Matcher term = TERM.matcher(Files.readString(template, UTF_8));
      while (term.find()) {
        linked.add(term.group(1));
      }
    }

    assertThat(linked).hasSizeGreaterThanOrEqualTo(10);
    assertThat(linked)
        .allSatisfy(code -> assertThat(glossary).contains("<div id=\"" + code + "\">"));
    assertThat(glossary)
        .contains("id=\"digest\"", "id=\"rung\"", "id=\"gate\"", "id=\"pack\"", "id=\"edition\"")
        .contains("id=\"held\"", "id=\"freeze\"", "id=\"restatement\"", "id=\"undetermined\"")
        .contains("id=\"attest\"", "id=\"chain\"", "id=\"checkpoint\"");
  }

  @Test
  void a_definition_is_one_or_two_sentences_and_names_pages_that_there_are() throws IOException {
    String glossary = portal.get("/help/glossary?lang=en").body();
    List<String> long_ = new ArrayList<>();
    for (String line : Files.readAllLines(FILES.resolve("glossary.txt"), UTF_8)) {
      if (line.startsWith("en ") && line.split("\\. |: ", -1).length > 4) {
        long_.add(line);
      }
    }
    int words = glossary.split("<dt>", -1).length - 1;

    assertThat(long_).isEmpty();
    assertThat(glossary.split("Used on: <a ", -1)).hasSize(words + 1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/rules", "/contracts", "/help/privacy", "/nowhere"})
  void the_foot_of_a_page_names_owner_last_change_and_statements(String address) {
    String page = portal.get(address + "?lang=en").body();
    String foot = page.substring(page.indexOf("<footer"));

    assertThat(foot)
        .contains("Owner of this portal", "Rules last changed on <time datetime=\"2026-")
        .contains("/help?", "/help/accessibility?", "/help/privacy?", "/help/terms-of-use?")
        .contains("/help/feedback?", "/help/licence?", "This is a demonstration");
  }

  @Test
  void a_page_of_help_that_there_is_not_is_not_found() {
    HttpResponse<String> page = portal.get("/help/nothing");

    assertThat(page.statusCode()).isEqualTo(404);
  }

  @Test
  void the_owner_and_the_contact_are_those_of_the_command_line() {
    PortalConfig config =
        PortalConfig.of("--owner", "Directorate of X", "--contact", "web@x.example.gov.in");

    assertThat(config.owner().name()).contains("Directorate of X");
    assertThat(config.owner().link()).contains("mailto:web@x.example.gov.in");
    assertThat(PortalConfig.of("--contact", "https://x.example/write").owner().link())
        .contains("https://x.example/write");
    assertThat(PortalConfig.of().owner()).isEqualTo(SiteOwner.NOT_STATED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"javascript:alert(1)", "x", "a b@c.in", "mailto:a@b.in?x=\"", "ftp://x"})
  void a_contact_that_is_no_address_is_refused(String contact) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PortalConfig.of("--contact", contact))
        .withMessageContaining("e-mail address");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a\nb"})
  void an_owner_without_a_name_is_refused(String owner) {
    assertThatIllegalArgumentException().isThrownBy(() -> PortalConfig.of("--owner", owner));
  }
}
