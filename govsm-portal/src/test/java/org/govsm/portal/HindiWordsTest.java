package org.govsm.portal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Hindi words of sentences and help: of each word one spelling. What is bought is खरीद where buying
 * is meant, and क्रय where a purchase on record is.
 */
class HindiWordsTest {

  private static final List<String> MODULES =
      List.of("govsm-core", "govsm-procurement", "govsm-governance", "govsm-portal");

  /** What is not written, and what is instead. */
  private static final Map<String, String> DISCARDED = discarded();

  private static Map<String, String> discarded() {
    Map<String, String> words = new LinkedHashMap<>();
    words.put("प्लैटफ़?ॉर्म|प्लेटफॉर्म|प्लैटफ़ॉर्म|(?<!\\p{L}|\\p{M})मंच(?!ित)", "प्लेटफ़ॉर्म");
    words.put("प्रमाण ?पत्र", "प्रमाण-पत्र");
    words.put("ख़रीद", "खरीद");
    words.put("(यह|इस|किसी|नियोजित|अन्य) खरीद(?!ने)|खरीदों", "क्रय");
    words.put("केपीआई|के\\.पी\\.आई", "KPI");
    words.put("KPI बोर्ड|प्रदर्शन बोर्ड", "KPI पटल");
    words.put("ईमेल", "ई-मेल");
    words.put("फाइल", "फ़ाइल");
    words.put("आंकड़", "आँकड़");
    words.put("मांग", "माँग");
    return words;
  }

  @Test
  void each_word_has_one_spelling() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (Path file : files()) {
      for (String line : Files.readAllLines(file, UTF_8)) {
        wrong(line).forEach(one -> wrong.add(file.getFileName() + ": " + one));
      }
    }

    assertThat(files()).hasSizeGreaterThan(20);
    assertThat(wrong).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "इस मंच पर, 1",
    "मंचों पर, 1",
    "प्लेटफॉर्म, 1",
    "प्लेटफ़ॉर्म, 0",
    "प्रमाणपत्र, 1",
    "प्रमाण पत्र, 1",
    "प्रमाण-पत्र, 0",
    "इस खरीद को, 1",
    "इस खरीदने के, 0",
    "हम इसे कैसे खरीदें?, 0",
    "सेवाओं की खरीद, 0",
    "कीबोर्ड, 0"
  })
  void the_words_are_told_apart(String text, int found) {
    assertThat(wrong(text)).hasSize(found);
  }

  private static List<String> wrong(String line) {
    List<String> wrong = new ArrayList<>();
    DISCARDED.forEach(
        (discarded, instead) -> {
          if (Pattern.compile(discarded).matcher(line).find()) {
            wrong.add(instead + " in " + line);
          }
        });
    return wrong;
  }

  private static List<Path> files() throws IOException {
    List<Path> files = new ArrayList<>();
    for (String module : MODULES) {
      try (Stream<Path> all = Files.walk(Path.of("..", module, "src", "main", "resources"))) {
        all.filter(HindiWordsTest::isHindi).forEach(files::add);
      }
    }
    return files;
  }

  private static boolean isHindi(Path file) {
    String name = file.getFileName().toString();
    return name.endsWith(".hi.txt") || List.of("glossary.txt", "labels.txt").contains(name);
  }
}
