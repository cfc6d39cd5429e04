package org.govsm.procurement.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.govsm.core.text.Messages;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every sentence that the code can ask for is there, with the same values in both languages. */
class SentencesTest {

  private static final Pattern WHOLE = Pattern.compile("Message\\s*\\.of\\(([^;]*?)\\)");
  private static final Pattern LITERAL = Pattern.compile("\"([a-z][a-zA-Z0-9.-]*)\"");
  private static final Pattern MISSING =
      Pattern.compile("(?:Missing\\.of|days)\\(\\s*\"([a-z-]+)\"");
  private static final Pattern SHEET =
      Pattern.compile("(?:fact|total|section)\\(\\s*\"([a-z-]+)\"");
  private static final Pattern OPEN =
      Pattern.compile("unlessStated\\(\\s*[\\w.()]+,\\s*\"(\\w+)\"");
  private static final Pattern PLACE = Pattern.compile("\\{(\\w+)");

  @ParameterizedTest
  @ValueSource(strings = {"en", "hi"})
  void a_key_that_the_code_names_has_its_sentence(String language) {
    Messages words = ProcurementLaw.messages(language);
    Set<String> known = words.keys();
    Set<String> lacking = new TreeSet<>();
    for (String source : sources()) {
      keys(source).filter(key -> !isThere(known, key)).forEach(lacking::add);
    }
    assertThat(lacking).isEmpty();
  }

  /** A key that ends with a point or a hyphen is completed by a code: some key must begin so. */
  private static boolean isThere(Set<String> known, String key) {
    return key.endsWith(".") || key.endsWith("-")
        ? known.stream().anyMatch(one -> one.startsWith(key))
        : known.contains(key);
  }

  private static Stream<String> keys(String source) {
    Stream<String> named =
        WHOLE
            .matcher(source)
            .results()
            .flatMap(call -> LITERAL.matcher(call.group(1)).results())
            .map(literal -> literal.group(1))
            .filter(literal -> literal.contains("."));
    boolean sheet = source.contains("class SheetWriter") || source.contains("class SheetResults");
    return Stream.of(
            named,
            found(MISSING, source).map(word -> "missing." + word),
            found(OPEN, source).map(word -> "open." + word),
            sheet ? found(SHEET, source).map(word -> "sheet." + word) : Stream.<String>empty())
        .flatMap(all -> all)
        .filter(key -> !key.startsWith("sheet.fact"))
        .map(key -> FACTS.contains(key) ? key.replace("sheet.", "sheet.fact.") : key);
  }

  private static final List<String> FACTS =
      List.of(
          "sheet.number",
          "sheet.contract",
          "sheet.buyer",
          "sheet.supplier",
          "sheet.certificate",
          "sheet.terms",
          "sheet.govsm");

  private static Stream<String> found(Pattern pattern, String source) {
    return pattern.matcher(source).results().map(match -> match.group(1));
  }

  private static List<String> sources() {
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .map(SentencesTest::read)
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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "annex",
        "catalogue",
        "contract",
        "requirement",
        "scorecard",
        "payment",
        "measurement",
        "importing",
        "law",
        "tender"
      })
  void hindi_uses_the_values_that_english_uses(String folder) throws IOException {
    Messages english = own(folder, "en");
    Messages hindi = own(folder, "hi");

    assertThat(hindi.keys()).isEqualTo(english.keys());
    for (String key : english.keys()) {
      assertThat(places(hindi, key)).as(key).isEqualTo(places(english, key));
    }
  }

  private static Messages own(String folder, String language) throws IOException {
    String name = "/org/govsm/procurement/" + folder + "/messages." + language + ".txt";
    try (var in = SentencesTest.class.getResourceAsStream(name)) {
      return Messages.read(language, name, in);
    }
  }

  private static Set<String> places(Messages words, String key) {
    return new TreeSet<>(found(PLACE, words.find(key).orElseThrow()).toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "hi"})
  void a_reading_of_an_open_point_has_a_word(String language) {
    Messages words = ProcurementLaw.messages(language);

    assertThat(OpenPointWords.all()).allSatisfy(key -> assertThat(words.find(key)).isPresent());
  }

  /** The words of all readings that the code can offer, by the part that is left out. */
  private static final class OpenPointWords {

    private static final Pattern READINGS =
        Pattern.compile("unlessStated\\(\\s*[\\w.()]+,\\s*\"(\\w+)\",\\s*List\\.of\\(([^)]*)\\)");

    static List<String> all() {
      return sources().stream()
          .flatMap(source -> READINGS.matcher(source).results())
          .flatMap(
              call ->
                  found(LITERAL, call.group(2))
                      .map(code -> "term.open." + call.group(1) + "." + code))
          .toList();
    }
  }
}
