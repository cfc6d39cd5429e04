package org.govsm.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.govsm.core.decision.ProvisionName;
import org.govsm.core.text.Messages;
import org.govsm.portal.web.Translations;
import org.junit.jupiter.api.Test;

class SentencesTest {

  private static final Pattern PLACE = Pattern.compile("\\{[a-zA-Z]+(:words)?}");
  private static final Pattern OWN = Pattern.compile("OwnDefault\\.of\\(\\s*\"([^\"]+)\"");
  private static final Translations LANGUAGES = Shipped.languages();
  private static final Messages ENGLISH = LANGUAGES.find("en").orElseThrow();
  private static final Messages HINDI = LANGUAGES.find("hi").orElseThrow();

  /** Provisions are called in English as they are cited. */
  @Test
  void hindi_says_all_that_english_says() {
    assertThat(HINDI.untranslated()).isEmpty();
    Set<String> more = new TreeSet<>(HINDI.keys());
    more.removeAll(ENGLISH.keys());
    assertThat(more).isNotEmpty().allMatch(key -> key.startsWith("provision."));
  }

  @Test
  void hindi_says_what_each_own_default_is_about() throws IOException {
    Set<String> named = ownDefaults();
    assertThat(named).hasSizeGreaterThan(20);
    assertThat(named).filteredOn(one -> new ProvisionName(one).name(HINDI).equals(one)).isEmpty();
  }

  private static Set<String> ownDefaults() throws IOException {
    Set<String> named = new TreeSet<>();
    for (String module : List.of("core", "procurement", "governance", "portal")) {
      try (Stream<Path> all = Files.walk(Path.of("..", "govsm-" + module, "src", "main", "java"))) {
        for (Path file : all.filter(one -> one.toString().endsWith(".java")).toList()) {
          OWN.matcher(Files.readString(file)).results().forEach(one -> named.add(one.group(1)));
        }
      }
    }
    return named;
  }

  @Test
  void both_languages_use_the_same_values() {
    for (String key : ENGLISH.keys()) {
      assertThat(places(HINDI, key)).as(key).isEqualTo(places(ENGLISH, key));
    }
  }

  /** A place may choose the word: {@code {count:row|rows}}. */
  @Test
  void no_sentence_leaves_the_number_to_its_reader() {
    assertThat(ENGLISH.keys())
        .noneMatch(key -> ENGLISH.find(key).orElseThrow().matches(".*[a-z]\\((s|es|ies)\\).*"));
  }

  private static Set<String> places(Messages words, String key) {
    return PLACE
        .matcher(words.find(key).orElseThrow())
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
