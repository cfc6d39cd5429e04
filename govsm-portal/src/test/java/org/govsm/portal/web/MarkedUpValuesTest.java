package org.govsm.portal.web;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.Content;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Values that are marked up stand in rich sentences only: as text each is an object of Java. */
class MarkedUpValuesTest {

  private static final String SAY = "say(";

  private static Pattern markedUp() {
    return Pattern.compile(
        Arrays.stream(Page.class.getMethods())
            .filter(method -> Content.class.isAssignableFrom(method.getReturnType()))
            .map(Method::getName)
            .distinct()
            .collect(joining("|", "\\bpage\\.(", ")\\(")));
  }

  private static List<String> found(String template) {
    List<String> found = new ArrayList<>();
    int at = template.indexOf(SAY);
    while (at >= 0) {
      String call = call(template, at);
      if (markedUp().matcher(call).find()) {
        found.add(call);
      }
      at = template.indexOf(SAY, at + 1);
    }
    return found;
  }

  /** Up to the parenthesis that closes it. */
  private static String call(String template, int from) {
    int open = 0;
    for (int i = from; i < template.length(); i++) {
      open += template.charAt(i) == '(' ? 1 : template.charAt(i) == ')' ? -1 : 0;
      if (template.charAt(i) == ')' && open == 0) {
        return template.substring(from, i + 1);
      }
    }
    return template.substring(from);
  }

  @Test
  void no_template_puts_one_into_a_plain_sentence() throws IOException {
    List<String> wrong = new ArrayList<>();
    try (Stream<Path> files = Files.walk(Path.of("src/main/jte"))) {
      for (Path file : files.filter(one -> one.toString().endsWith(".jte")).toList()) {
        found(Files.readString(file)).forEach(one -> wrong.add(file + ": " + one));
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void one_that_did_would_be_found() {
    assertThat(found("${page.say(\"draft.what\", \"at\", page.instant(at))}")).hasSize(1);
    assertThat(found("${page.say(\"a\")}: ${page.instant(at)}")).isEmpty();
  }
}
