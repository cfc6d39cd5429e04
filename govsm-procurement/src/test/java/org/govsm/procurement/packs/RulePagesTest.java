package org.govsm.procurement.packs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.govsm.core.testing.Golden;
import org.junit.jupiter.api.Test;

/** The pages of the rules say what the packs say. */
class RulePagesTest {

  private static final Path FOLDER = Path.of("../docs/rules");

  private final Map<String, String> pages = RulePages.all();

  @Test
  void every_page_is_as_the_pack_writes_it_and_there_is_no_other() throws IOException {
    pages.forEach((name, text) -> Golden.assertSame(FOLDER.resolve(name), text));

    try (Stream<Path> files = Files.walk(FOLDER).filter(Files::isRegularFile)) {
      assertThat(files.map(file -> FOLDER.relativize(file).toString().replace('\\', '/')))
          .containsExactlyInAnyOrderElementsOf(pages.keySet());
    }
  }

  @Test
  void no_key_of_a_message_shows() {
    pages.forEach(
        (name, text) ->
            assertThat(text)
                .as(name)
                .doesNotContainPattern("(?<![.\\w])(term|question|fact|note)\\.\\w"));
  }
}
