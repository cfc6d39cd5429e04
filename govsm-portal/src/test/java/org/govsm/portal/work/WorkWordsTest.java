package org.govsm.portal.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.govsm.portal.web.WorkItem;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every kind of work has a sentence and a button. */
class WorkWordsTest {

  private static final Path CODE = Path.of("src/main/java");
  private static final Path WORDS = Path.of("src/main/resources/org/govsm/portal");

  /** A kind, or the first part of one before a code. */
  private static final Pattern KIND =
      Pattern.compile("(?:WorkItem\\.of|new WorkItem|\\bitem)\\(\\s*\"([a-z-]+)\"( \\+)?");

  /** Steps to an award, of which each but these waits for somebody. */
  private static final Pattern STEP = Pattern.compile("steps,\\s*record,\\s*\"([a-z-]+)\"");

  private static final Set<String> NO_WORK =
      Set.of("closing", "return", "signing-extension", "variation", "vote");

  private static List<String> found(Pattern pattern, boolean whole) throws IOException {
    List<String> found = new ArrayList<>();
    try (Stream<Path> files = Files.walk(CODE)) {
      for (Path file : files.filter(one -> one.toString().endsWith(".java")).toList()) {
        Matcher matcher = pattern.matcher(Files.readString(file));
        while (matcher.find()) {
          if (!whole || matcher.group(2) == null) {
            found.add(matcher.group(1));
          }
        }
      }
    }
    return found;
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "hi"})
  void every_kind_of_work_has_its_words(String language) throws IOException {
    Set<String> kinds = new TreeSet<>(found(KIND, true));
    found(STEP, false).stream()
        .filter(step -> !NO_WORK.contains(step))
        .forEach(step -> kinds.add("award-" + step));
    Set<String> keys = new TreeSet<>();
    for (String line : Files.readAllLines(WORDS.resolve("messages." + language + ".txt"))) {
      keys.add(line.split(" = ", 2)[0]);
    }

    Set<String> lacks = new TreeSet<>();
    for (String kind : kinds) {
      Stream.of("work." + kind, "work." + kind + "-do")
          .filter(key -> !keys.contains(key))
          .forEach(lacks::add);
    }

    assertThat(kinds)
        .as(WorkItem.class.getName())
        .contains("award-facts", "award-sheet", "finding");
    assertThat(lacks).isEmpty();
  }
}
