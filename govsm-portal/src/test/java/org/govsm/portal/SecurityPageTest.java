package org.govsm.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.govsm.portal.web.Rule;
import org.junit.jupiter.api.Test;

/** What {@code docs/security.md} says is what the authorisation table says. */
class SecurityPageTest {

  private static final Pattern ADDRESS = Pattern.compile("`(/[^`]*)`");

  @Test
  void the_page_lists_what_the_public_sees_and_nothing_else() throws IOException {
    TreeSet<String> seen = new TreeSet<>();
    Slices.table()
        .routes()
        .forEach(
            (route, rule) -> {
              if (rule.audience() == Rule.Audience.PUBLIC) {
                seen.add(route.substring(route.indexOf(' ') + 1));
              }
            });

    String page = Files.readString(Path.of("..", "docs", "security.md"));
    int start = page.indexOf("## What the public sees");
    String list = page.substring(start, page.indexOf("\n## ", start));
    TreeSet<String> listed = new TreeSet<>();
    ADDRESS.matcher(list).results().forEach(found -> listed.add(found.group(1)));

    assertThat(listed).isEqualTo(seen);
  }
}
