package org.govsm.procurement.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.govsm.core.rules.LawEdition;
import org.junit.jupiter.api.Test;

/**
 * Every pack and book that was ever shipped says what it said: its digest stands beside its edition
 * in {@code editions.txt}. Whoever changes one raises its edition; where a release had the edition
 * before, its file moves to {@code earlier/}, else its line goes. Lines of new editions are written
 * under {@code -Dgovsm.update=true}; a line that is there is never changed.
 */
class ShippedEditionsTest {

  private static final Path PINNED = Path.of("src/test/resources/editions.txt");

  private static Map<String, String> shipped() {
    Map<String, String> editions = new TreeMap<>();
    for (LawEdition one : ProcurementLaw.archive().held()) {
      String name = one.kind().code() + " " + one.id() + " " + one.edition().orElseThrow();
      assertThat(editions.put(name, one.digest())).as("two editions of one day: %s", name).isNull();
    }
    return editions;
  }

  private static Map<String, String> pinned() throws IOException {
    try (Stream<String> lines = Files.lines(PINNED)) {
      return lines.collect(
          Collectors.toMap(
              line -> line.substring(0, line.lastIndexOf(' ')),
              line -> line.substring(line.lastIndexOf(' ') + 1),
              (one, other) -> one,
              TreeMap::new));
    }
  }

  @Test
  void say_what_they_said() throws IOException {
    Map<String, String> shipped = shipped();
    if (Boolean.getBoolean("govsm.update")) {
      Map<String, String> lines = Files.exists(PINNED) ? pinned() : new TreeMap<>();
      shipped.forEach(lines::putIfAbsent);
      Files.write(
          PINNED,
          lines.entrySet().stream().map(line -> line.getKey() + " " + line.getValue()).toList());
    }
    assertThat(shipped)
        .as("what was changed needs a new edition; what an edition said stays in earlier/")
        .isEqualTo(pinned());
  }
}
