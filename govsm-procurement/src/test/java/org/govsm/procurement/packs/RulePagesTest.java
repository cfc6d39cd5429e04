package org.govsm.procurement.packs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.govsm.procurement.Golden;
import org.junit.jupiter.api.Test;

/** The pages of the rules say what the packs say. */
class RulePagesTest {

  private static final Path FOLDER = Path.of("../docs/rules");

  @Test
  void every_page_is_as_the_pack_writes_it() {
    RulePages.all().forEach((name, text) -> Golden.assertSame(FOLDER.resolve(name), text));
  }

  @Test
  void there_is_no_page_without_a_rule() throws IOException {
    Map<String, String> pages = RulePages.all();
    try (Stream<Path> files = Files.list(FOLDER)) {
      List<String> names = files.map(file -> file.getFileName().toString()).toList();
      assertThat(names).containsExactlyInAnyOrderElementsOf(pages.keySet());
    }
  }

  @Test
  void no_key_of_a_message_shows() {
    RulePages.all()
        .forEach(
            (name, text) ->
                assertThat(text).as(name).doesNotContainPattern("(term|question|fact|note)\\.\\w"));
  }
}
