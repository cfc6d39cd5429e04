package org.govsm.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Texts that are cut at their places once say what a search for places says each time. */
class MessageTextTest {

  private static final Pattern PLACE = Pattern.compile("\\{([a-zA-Z][a-zA-Z0-9]*)(:words)?}");
  private static final List<String> PIECES =
      List.of("{a}", "{b:words}", "{c}", "{", "}", "{1}", "{a", ":words}", "$1", "\\", " ", "क");

  @Test
  void random_texts_with_seed_14_are_said_as_a_regular_expression_fills_them() {
    Random random = new Random(14);
    for (int i = 0; i < 2_000; i++) {
      StringBuilder text = new StringBuilder("x");
      for (int piece = random.nextInt(9); piece > 0; piece--) {
        text.append(PIECES.get(random.nextInt(PIECES.size())));
      }
      Message message = Message.of("k").with("a", "$0{c}").with("b", "two");
      assertThat(Messages.of("en", Map.of("k", text.toString())).say(message))
          .isEqualTo(filled(text.toString(), message));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0 rows are",
    "1, 1 row is",
    "1.0, 1.0 rows are",
    "2, 2 rows are",
    "12, 12 rows are"
  })
  void a_number_chooses_the_word_that_goes_with_it(String number, String said) {
    Message message = Message.of("k").with("count", new BigDecimal(number));
    Messages words = Messages.of("en", Map.of("k", "{count} {count:row is|rows are} set aside"));

    assertThat(words.say(message)).isEqualTo(said + " set aside");
    assertThat(words.say("k")).isEqualTo("{count} {count:row is|rows are} set aside");
  }

  private static String filled(String text, Message message) {
    return PLACE
        .matcher(text)
        .replaceAll(
            place ->
                Matcher.quoteReplacement(
                    String.valueOf(message.values().getOrDefault(place.group(1), place.group()))));
  }

  @Test
  void a_text_laid_over_others_is_seen_and_those_below_stay_as_they_are() {
    Messages below = Messages.of("en", Map.of("a", "one", "b", "two", "term.T", "old"));
    List<String> before = said(below);

    Messages over = Messages.of("en", Map.of("b", "three", "term.T", "new")).over(below);

    assertThat(before).containsExactly("one", "two", "old");
    assertThat(said(over)).containsExactly("one", "three", "new");
    assertThat(said(below)).isEqualTo(before);
  }

  @Test
  void a_code_without_a_word_is_not_remembered_as_one() {
    Messages words = Messages.of("en", Map.of());
    assertThat(words.term("T")).isEqualTo("T");
    assertThat(Messages.of("en", Map.of("term.T", "word")).over(words).term("T")).isEqualTo("word");
    assertThat(words.find("term.T")).isEmpty();
  }

  private static List<String> said(Messages words) {
    List<String> said = new ArrayList<>(List.of(words.say("a"), words.say("b")));
    said.add(words.term("T"));
    return said;
  }
}
