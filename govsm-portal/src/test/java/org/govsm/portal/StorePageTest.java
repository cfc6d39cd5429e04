package org.govsm.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The table of events in {@code docs/store.md} has the kinds that are written. */
class StorePageTest {

  private static final Pattern ROW = Pattern.compile("(?m)^\\| (`[^|]*) \\|");
  private static final Pattern KIND = Pattern.compile("`([^`]*)`");

  @Test
  void the_page_names_each_kind_of_event_and_no_other() throws IOException {
    String page = Files.readString(Path.of("..", "docs", "store.md"));
    int start = page.indexOf("| Kind | Body |");
    Set<String> named = new TreeSet<>();
    ROW.matcher(page.substring(start, page.indexOf("\n\n", start)))
        .results()
        .forEach(row -> KIND.matcher(row.group(1)).results().forEach(k -> named.add(k.group(1))));

    assertThat(named).isEqualTo(new TreeSet<>(PortalEvents.shipped().kinds()));
  }
}
