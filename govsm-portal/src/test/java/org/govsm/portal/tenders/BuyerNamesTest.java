package org.govsm.portal.tenders;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The pages of a tender call who buys as the reader's language does, and mark another language. */
class BuyerNamesTest {

  private static final Path PAGES = Path.of("src/main/jte/tenders");
  private static final Pattern AS_TYPED = Pattern.compile("\\$\\{[\\w.()]*\\.buyer\\(\\)\\}");

  @Test
  void no_page_tells_the_name_of_the_buyer_as_it_was_typed() throws IOException {
    try (Stream<Path> pages = Files.list(PAGES)) {
      List<Path> all = pages.toList();
      assertThat(all).isNotEmpty();
      for (Path page : all) {
        assertThat(AS_TYPED.matcher(Files.readString(page)).find()).as(page.toString()).isFalse();
      }
    }
  }
}
