package org.govsm.portal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Sentences of all modules, as they stand in the sources: the long ones are listed in a file that a
 * person reads, and none is there that nothing asks for.
 */
class MessagesReviewTest {

  private static final int LONG = 160;
  private static final String FILE = "messages.en.txt";
  private static final Path LISTED = Path.of("src/test/resources/frozen/long-messages.txt");
  private static final List<String> MODULES =
      List.of("govsm-core", "govsm-procurement", "govsm-governance", "govsm-portal");
  private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9-]*(\\.[A-Za-z0-9_-]+)+");
  private static final Pattern QUOTED = Pattern.compile("\"([A-Za-z0-9._-]+)(?=\")");
  private static final Pattern PART = Pattern.compile("[.-]");

  /** What puts keys together at its end, as {@code Message.of(key + "-near")}. */
  private static final List<String> ENDS = List.of("-near", "-hint", "-do");

  @Test
  void long_sentences_are_those_that_somebody_read() throws IOException {
    List<String> now =
        sentences().entrySet().stream()
            .filter(one -> read(one.getValue()).length() > LONG)
            .map(one -> one.getKey() + " " + read(one.getValue()).length())
            .toList();
    if (Boolean.getBoolean("govsm.update")) {
      Files.write(LISTED, now, UTF_8);
    }

    assertThat(now).isEqualTo(Files.readAllLines(LISTED, UTF_8));
  }

  /** The sentence with one of the two words where a count chooses. */
  private static String read(String sentence) {
    return sentence.replaceAll("\\{\\w+:[^|}]*\\|([^}]*)}", "$1");
  }

  @Test
  void no_sentence_is_there_that_nothing_asks_for() throws IOException {
    Set<String> code = quoted();
    TreeSet<String> unused = new TreeSet<>();
    for (String key : sentences().keySet()) {
      if (KEY.matcher(key).matches() && !isAsked(key, code)) {
        unused.add(key);
      }
    }

    assertThat(unused).isEmpty();
  }

  private static boolean isAsked(String key, Set<String> code) {
    if (code.contains(key)) {
      return true;
    }
    Matcher part = PART.matcher(key);
    while (part.find()) {
      boolean named = key.indexOf('.') < part.start();
      if (code.contains(key.substring(0, part.end()))
          || named && code.contains(key.substring(0, part.start()))) {
        return true;
      }
    }
    return ENDS.stream()
        .anyMatch(
            end ->
                key.endsWith(end) && isAsked(key.substring(0, key.length() - end.length()), code));
  }

  private static Map<String, String> sentences() throws IOException {
    Map<String, String> all = new TreeMap<>();
    for (Path file : files(".txt")) {
      if (file.endsWith(FILE)) {
        for (String line : Files.readAllLines(file, UTF_8)) {
          int sign = line.indexOf(" = ");
          if (sign > 0 && !line.startsWith("#")) {
            all.put(line.substring(0, sign), line.substring(sign + 3));
          }
        }
      }
    }
    assertThat(all).hasSizeGreaterThan(3000);
    return all;
  }

  /** What stands between quotation marks in the sources and could be a key or its beginning. */
  private static Set<String> quoted() throws IOException {
    Set<String> code = new HashSet<>();
    for (String end : List.of(".java", ".jte", ".xml", ".json", ".dmn")) {
      for (Path file : files(end)) {
        QUOTED.matcher(Files.readString(file, UTF_8)).results().forEach(m -> code.add(m.group(1)));
      }
    }
    return code;
  }

  private static List<Path> files(String end) {
    return MODULES.stream()
        .map(module -> Path.of("..", module, "src", "main"))
        .flatMap(
            folder -> {
              try (Stream<Path> files = Files.walk(folder)) {
                return files
                    .filter(file -> file.toString().endsWith(end))
                    .sorted()
                    .toList()
                    .stream();
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            })
        .toList();
  }
}
