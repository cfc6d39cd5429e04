package org.govsm.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Claims of docs/claims.md: each call gives its answer, and what is not yet true is said so. */
class ClaimsTest {

  private static final Path DOCS = Path.of("..", "docs");
  private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");
  private static final List<String> STATES = List.of("shown", "partly", "not yet");
  private static final String OPEN = "not checked yet";

  private static TestPortal portal;
  private static List<Claim> claims = List.of();

  /** A line: the last cells are a call and its answer, or what shows it. */
  private record Claim(String row, String said, String state, List<String> cells) {

    boolean isCall() {
      return cells.size() == 2;
    }
  }

  @BeforeAll
  static void start() throws Exception {
    portal = TestPortal.withDemonstration();
    claims =
        Files.readAllLines(DOCS.resolve("claims.md")).stream()
            .filter(line -> line.matches("\\| S\\d\\d .*"))
            .map(ClaimsTest::claim)
            .toList();
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  private static Claim claim(String line) {
    List<String> all = Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
    List<String> cells = all.subList(1, all.size() - 1);
    return new Claim(cells.get(0), cells.get(1), cells.get(2), cells.subList(3, cells.size()));
  }

  private static List<String> quoted(String text) {
    return QUOTED.matcher(text).results().map(found -> found.group(1)).toList();
  }

  @Test
  void every_row_stands_there_with_a_state() {
    Set<String> rows = new TreeSet<>();
    claims.forEach(one -> rows.add(one.row()));

    assertThat(rows)
        .containsExactlyElementsOf(
            IntStream.rangeClosed(1, 99).mapToObj("S%02d"::formatted).toList());
    assertThat(claims).allMatch(one -> STATES.contains(one.state()));
    assertThat(claims).allMatch(one -> one.isCall() || one.row().compareTo("S34") >= 0);
  }

  @Test
  void each_call_gives_its_answer() {
    List<String> wrong = new ArrayList<>();
    for (Claim one : claims) {
      if (!one.isCall()) {
        continue;
      }
      List<String> calls = quoted(one.cells().get(0));
      List<String> texts = quoted(one.cells().get(1));
      if (calls.isEmpty()) {
        assertThat(one.state()).as(one.row()).isNotEqualTo("shown");
        continue;
      }
      assertThat(texts).as(one.row()).isNotEmpty();
      String body = ask(calls.get(0)).body();
      texts.stream()
          .filter(text -> !body.contains(text))
          .forEach(text -> wrong.add(one.row() + ": no " + text + " in " + body));
    }

    assertThat(wrong).isEmpty();
  }

  private static HttpResponse<String> ask(String call) {
    String[] parts = call.split(" ", 3);
    HttpResponse<String> answer =
        parts[0].equals("GET")
            ? portal.get(parts[1], "Accept-Language", "en")
            : portal.postJson(parts[1], parts[2], "Accept-Language", "en");
    // a question is answered, what must not be kept is refused: nothing is stored
    assertThat(answer.statusCode()).as(call).isIn(200, 422);
    return answer;
  }

  @Test
  void what_is_named_is_there_and_controls_are_as_the_coverage_has_them() throws IOException {
    Map<String, String> controls = controls();
    Set<String> tests = tests();
    for (Claim one : claims) {
      List<String> named = new ArrayList<>(quoted(one.said()));
      named.addAll(one.isCall() ? List.of() : quoted(one.cells().get(0)));
      List<Boolean> open = new ArrayList<>();
      for (String name : named) {
        assertThat(tests.contains(name) || controls.containsKey(name)).as(name).isTrue();
        open.add(OPEN.equals(controls.get(name)));
      }
      if (!one.isCall()) {
        assertThat(open).as(one.row()).isNotEmpty();
        assertThat(one.state().equals("not yet")).as(one.row()).isEqualTo(!open.contains(false));
        assertThat(one.state().equals("shown") && open.contains(true)).as(one.row()).isFalse();
      }
    }
  }

  private static Map<String, String> controls() throws IOException {
    Map<String, String> controls = new LinkedHashMap<>();
    for (String line : Files.readAllLines(DOCS.resolve("coverage.md"))) {
      Matcher found = Pattern.compile("\\| (GSM-\\S+) \\| [^|]+ \\| ([^|]+) \\|.*").matcher(line);
      if (found.matches()) {
        controls.put(found.group(1), found.group(2).strip());
      }
    }
    return controls;
  }

  private static Set<String> tests() throws IOException {
    Set<String> names = new TreeSet<>();
    for (String module : List.of("core", "procurement", "governance", "portal")) {
      try (Stream<Path> files = Files.walk(Path.of("..", "govsm-" + module, "src", "test"))) {
        files
            .map(file -> file.getFileName().toString())
            .filter(name -> name.endsWith("Test.java"))
            .forEach(name -> names.add(name.replace(".java", "")));
      }
    }
    return names;
  }
}
