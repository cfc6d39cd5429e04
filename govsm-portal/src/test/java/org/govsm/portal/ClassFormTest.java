package org.govsm.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Form of the portal's classes: small, and the Javadoc begins with a standard noun. */
class ClassFormTest {

  private static final Path MAIN = Path.of("src/main/java");

  private static final int MOST_LINES = 250;

  /** The first word of the Javadoc of the type that a file is named after. */
  private static final Pattern FIRST_WORD =
      Pattern.compile("^/\\*\\*(?:\\n \\*)? ([\\w-]+)", Pattern.MULTILINE);

  private static final Set<String> NO_NOUNS =
      Set.of(
          "What",
          "Where",
          "Who",
          "Whose",
          "Whether",
          "How",
          "Which",
          "When",
          "Why",
          "Once",
          "Everything",
          "Everybody",
          "Somebody",
          "Something",
          "All",
          "From",
          "In",
          "Under",
          "Asks",
          "Does",
          "Ends",
          "Finds",
          "Gathers",
          "Hands",
          "Holds",
          "Issues",
          "Knows",
          "Lets",
          "Loads",
          "Looks",
          "Makes",
          "Opens",
          "Reads",
          "Refuses",
          "Repairs",
          "Restores",
          "Says",
          "Speaks",
          "Stands",
          "Starts",
          "Takes",
          "Tells",
          "Thrown",
          "Treats",
          "Turns",
          "Waits",
          "Walks",
          "Writes");

  @Test
  void no_class_of_the_portal_is_longer_than_250_lines() {
    assertThat(files(text -> text.lines().count() > MOST_LINES)).isEmpty();
  }

  @Test
  void the_javadoc_of_every_class_begins_with_a_noun() {
    assertThat(files(text -> !startsWithNoun(text))).isEmpty();
  }

  @Test
  void a_class_that_tells_what_it_does_or_has_no_javadoc_is_found() {
    assertThat(startsWithNoun("/** Certificate service: issues certificates. */")).isTrue();
    assertThat(startsWithNoun("/**\n * Where certificates are issued.\n */")).isFalse();
    assertThat(startsWithNoun("final class CertificateService {}")).isFalse();
  }

  private static boolean startsWithNoun(String text) {
    Matcher word = FIRST_WORD.matcher(text);
    return word.find() && !NO_NOUNS.contains(word.group(1));
  }

  private static List<Path> files(Predicate<String> wrong) {
    try (Stream<Path> all = Files.walk(MAIN)) {
      return all.filter(file -> file.toString().endsWith(".java"))
          .filter(file -> !file.endsWith("module-info.java"))
          .filter(file -> !file.endsWith("package-info.java"))
          .filter(file -> wrong.test(read(file)))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
