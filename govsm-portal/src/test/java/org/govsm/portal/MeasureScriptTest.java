package org.govsm.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What {@code .ci/measure} runs is there and takes what it is given: a part takes many minutes. */
class MeasureScriptTest {

  private static final Path ROOT = Path.of("..");

  private static final Pattern PART = Pattern.compile("(?m)^ {4}([a-z]+)\\) ");
  private static final Pattern MAIN =
      Pattern.compile("\\b(procurement|portal) ([A-Za-z.]*[A-Z]\\w+) \"([^\"]*)\"");
  private static final Pattern JMH =
      Pattern.compile("\\bjmh (govsm-\\w+) (?:'(?<given>[^']*)'|\"[^\"]*\")");
  private static final Pattern SIZE =
      Pattern.compile("\\b([a-z]+)=('[^']*'|\\$\\([^)]*\\)|[^ '$]+)(?= |$)");
  private static final Pattern READ = Pattern.compile("arguments\\[(\\d)]");

  private static String script() throws IOException {
    return Files.readString(ROOT.resolve(".ci/measure"));
  }

  private static Stream<MatchResult> found(Pattern pattern, String text) {
    return pattern.matcher(text).results();
  }

  @Test
  void its_parts_are_those_that_it_and_the_readme_name() throws IOException {
    String script = script();
    List<String> parts = found(PART, script).map(part -> part.group(1)).toList();

    assertThat(parts).hasSize(7);
    assertThat(script)
        .contains("  case \" " + String.join(" ", parts) + " \" in\n")
        .contains("#   .ci/measure " + String.join(" ", parts) + "\n")
        .contains("|| set -- " + String.join(" ", parts) + "\n");
    found(Pattern.compile("`\\.ci/measure ([a-z ]+)`"), Files.readString(ROOT.resolve("README.md")))
        .forEach(named -> assertThat(parts).contains(named.group(1).split(" ")));
  }

  @Test
  void a_long_run_gives_each_size_that_a_short_one_has() throws IOException {
    String script = script();
    String given = "(?m)^%stables=.*$";
    List<String> sizes =
        Stream.of("", "  ")
            .map(indent -> found(Pattern.compile(given.formatted(indent)), script).toList())
            .map(lines -> lines.get(0).group().strip())
            .toList();
    List<List<String>> names =
        sizes.stream().map(line -> found(SIZE, line).map(size -> size.group(1)).toList()).toList();

    assertThat(names.get(0)).isNotEmpty().isEqualTo(names.get(1));
    assertThat(names.get(0)).allSatisfy(name -> assertThat(script).contains("$" + name));
  }

  @Test
  void each_program_is_there_and_is_given_what_it_reads() throws IOException {
    List<MatchResult> programs = found(MAIN, script()).toList();

    assertThat(programs).hasSize(6);
    for (MatchResult program : programs) {
      boolean portal = program.group(1).equals("portal");
      String name = (portal ? "scale." : "") + program.group(2);
      Path file =
          ROOT.resolve("govsm-" + program.group(1))
              .resolve("src/jmh/java/org/govsm")
              .resolve(program.group(1))
              .resolve(name.replace('.', '/') + ".java");
      String source = Files.readString(file);
      int given = program.group(3).isEmpty() ? 0 : program.group(3).split(" ").length;

      assertThat(source).as(name).contains("public static void main(String[] arguments)");
      assertThat(found(READ, source).map(one -> Integer.valueOf(one.group(1))))
          .as(name)
          .allSatisfy(
              read ->
                  assertThat(read < given || source.contains("arguments.length > " + read))
                      .isTrue());
    }
  }

  /** The names of benchmarks in what JMH is given; without one it runs all of the module. */
  @Test
  void each_benchmark_that_jmh_is_asked_for_is_there() throws IOException {
    List<MatchResult> runs = found(JMH, script()).toList();

    assertThat(runs).hasSize(2);
    for (MatchResult run : runs) {
      List<String> sources = sources(ROOT.resolve(run.group(1)).resolve("src/jmh/java"));
      assertThat(sources).anyMatch(source -> source.contains("@Benchmark"));
      String named = run.group(2) == null ? "" : run.group(2);
      found(Pattern.compile("\\w+Benchmark"), named)
          .map(MatchResult::group)
          .forEach(
              name ->
                  assertThat(sources)
                      .anyMatch(
                          source ->
                              source.contains("class " + name + " ")
                                  && source.contains("@Benchmark")));
    }
  }

  private static List<String> sources(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .map(MeasureScriptTest::text)
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
}
