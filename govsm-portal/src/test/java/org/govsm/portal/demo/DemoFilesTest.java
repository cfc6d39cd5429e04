package org.govsm.portal.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The files in the jar are those that the program makes. */
class DemoFilesTest {

  private static final Path FOLDER = Path.of("src/main/resources/org/govsm/portal/demo/readings");

  @Test
  void the_files_in_the_jar_are_those_that_the_program_makes() throws IOException {
    Map<String, byte[]> made = DemoFiles.all();
    if (Boolean.getBoolean("govsm.update")) {
      write(made);
    }
    assertThat(committed()).isEqualTo(made.keySet());
    for (Map.Entry<String, byte[]> file : made.entrySet()) {
      assertThat(Files.readAllBytes(FOLDER.resolve(file.getKey())))
          .as("%s: run with -Dgovsm.update=true and read the difference", file.getKey())
          .isEqualTo(file.getValue());
    }
  }

  @Test
  void the_story_uses_every_file_or_a_visitor_does_and_no_other() throws IOException {
    Set<String> used =
        Story.shipped().steps().stream()
            .filter(storyStep -> storyStep.kind().equals(StoryStep.READINGS))
            .map(storyStep -> storyStep.word(2))
            .collect(Collectors.toCollection(TreeSet::new));
    Files.readAllLines(FOLDER.resolveSibling("samples.txt")).stream()
        .filter(line -> !line.startsWith("#"))
        .forEach(line -> used.add(line.split(" ", 2)[1]));

    assertThat(used).isEqualTo(DemoFiles.all().keySet());
  }

  private static void write(Map<String, byte[]> files) throws IOException {
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      Path path = FOLDER.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.write(path, file.getValue());
    }
  }

  private static Set<String> committed() throws IOException {
    try (Stream<Path> files = Files.walk(FOLDER)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> FOLDER.relativize(file).toString().replace('\\', '/'))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }
}
