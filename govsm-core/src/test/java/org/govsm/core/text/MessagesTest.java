package org.govsm.core.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.govsm.core.money.Money;
import org.govsm.core.money.Percent;
import org.govsm.core.source.BrokenFileException;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessagesTest {

  private final Messages english = Messages.shipped("en");
  private final Messages hindi = Messages.shipped("hi");

  @Nested
  class A_translation {

    private Messages read(String text) throws IOException {
      Messages original =
          Messages.of(
              "en",
              Map.of(
                  "a.due", "Due on {day}.",
                  "a.field", "{name}: {value}",
                  "term.answer.least", "at least"));
      InputStream in = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
      return Messages.translation("ta", "messages.ta.txt", in, original);
    }

    @Test
    void stands_before_what_it_translates() throws IOException {
      Messages words = read("a.due = {day} nāḷ.\na.field.answer.least = {value} kuṟaintatu");

      assertThat(words.say(Message.of("a.due").with("day", "x"))).isEqualTo("x nāḷ.");
      assertThat(words.say("term.answer.least")).isEqualTo("at least");
      assertThat(words.untranslated()).containsExactly("a.field", "term.answer.least");
    }

    @Test
    void may_leave_a_value_out() throws IOException {
      assertThat(read("a.due = nāḷ.").say("a.due")).isEqualTo("nāḷ.");
    }

    @Test
    void with_slips_in_a_key_and_in_a_value_is_refused_at_their_lines() {
      assertThatThrownBy(() -> read("# Tamil\na.due = {dya}\na.duw = {day}\na.field = {other}"))
          .isInstanceOf(BrokenFileException.class)
          .hasMessageContaining(
              "messages.ta.txt:2: [text.place] 'a.due' has no value {dya}; did you mean 'day'?")
          .hasMessageContaining(
              "messages.ta.txt:3: [text.key] nothing is said under the key 'a.duw';"
                  + " did you mean 'a.due'?")
          .hasMessageContaining("'a.field' has no value {other}; its values are [name, value]");
    }
  }

  @Nested
  class The_shipped_languages {

    private final Messages englishAlone = file("en");
    private final Messages hindiAlone = file("hi");

    @Test
    void say_the_same_keys() {
      assertThat(hindiAlone.keys()).isEqualTo(englishAlone.keys());
      assertThat(hindi.untranslated()).isEmpty();
    }

    @Test
    void use_the_same_values_in_each_sentence() {
      assertThat(englishAlone.keys())
          .allSatisfy(
              key -> assertThat(places(hindiAlone, key)).isEqualTo(places(englishAlone, key)));
    }

    @Test
    void are_english_for_a_language_that_nobody_wrote() {
      assertThat(Messages.shipped("ta").language()).isEqualTo("en");
    }

    private static Set<String> places(Messages words, String key) {
      return Pattern.compile("\\{([^:}]*)[^}]*}")
          .matcher(words.find(key).orElseThrow())
          .results()
          .map(place -> place.group(1))
          .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Messages file(String language) {
      String name = "messages." + language + ".txt";
      try (InputStream in = Messages.class.getResourceAsStream(name)) {
        return Messages.read(language, name, in);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  @Nested
  class A_value {

    private final Messages words =
        Messages.of(
                "en",
                Map.of(
                    "m", "<{v}>", "w", "<{v:words}>", "inner", "in {v}", "term.DIRECT", "direct"))
            .over(english);

    @Test
    void that_is_a_sum_is_grouped_with_the_rupee_sign() {
      assertThat(say("m", Money.ofRupees("500000"))).isEqualTo("<₹5,00,000>");
    }

    @Test
    void that_is_a_sum_may_be_said_in_lakh_and_crore() {
      assertThat(say("w", Money.ofRupees("500000"))).isEqualTo("<₹5 lakh>");
    }

    @Test
    void that_is_no_sum_stays_itself_where_words_are_asked_for() {
      assertThat(say("w", new BigDecimal("500000"))).isEqualTo("<5,00,000>");
    }

    @Test
    void that_is_a_percentage_a_day_a_number_or_a_truth_is_written_out() {
      assertThat(say("m", Percent.of("2.50"))).isEqualTo("<2.5 %>");
      assertThat(say("m", LocalDate.of(2019, 4, 2))).isEqualTo("<2 April 2019>");
      assertThat(say("m", 100_000)).isEqualTo("<1,00,000>");
      assertThat(say("m", true)).isEqualTo("<yes>");
    }

    @Test
    void that_is_a_term_is_a_word_or_else_its_code() {
      assertThat(say("m", new Term("DIRECT"))).isEqualTo("<direct>");
      assertThat(say("m", new Term("UNHEARD"))).isEqualTo("<UNHEARD>");
    }

    @Test
    void that_is_a_message_or_a_list_is_said_inside() {
      Message inner = Message.of("inner").with("v", new Term("DIRECT"));

      assertThat(say("m", List.of(inner, 2, "x"))).isEqualTo("<in direct, 2, x>");
    }

    @Test
    void that_looks_like_a_placeholder_or_a_pattern_is_shown_as_it_is() {
      assertThat(say("m", "{v} $1 \\")).isEqualTo("<{v} $1 \\>");
    }

    @Test
    void that_was_not_given_leaves_its_name() {
      assertThat(words.say("m")).isEqualTo("<{v}>");
    }

    private String say(String key, Object value) {
      return words.say(Message.of(key).with("v", value));
    }
  }

  @Nested
  class Lakh_and_crore {

    @ParameterizedTest
    @CsvSource({
      "99999.99, '₹99,999.99', '₹99,999.99'",
      "100000, ₹1 lakh, ₹1 लाख",
      "9999999.99, ₹99.9999999 lakh, ₹99.9999999 लाख",
      "10000000, ₹1 crore, ₹1 करोड़",
      "12500000, ₹1.25 crore, ₹1.25 करोड़",
      "-250000, -₹2.5 lakh, -₹2.5 लाख",
      "10000000000, '₹1,000 crore', '₹1,000 करोड़'",
    })
    void are_exact_in_both_languages(String sum, String inEnglish, String inHindi) {
      assertThat(english.inLakhAndCrore(Money.ofRupees(sum))).isEqualTo(inEnglish);
      assertThat(hindi.inLakhAndCrore(Money.ofRupees(sum))).isEqualTo(inHindi);
    }
  }

  @Nested
  class A_gap {

    @Test
    void is_filled_from_the_language_behind() {
      Messages tamil = Messages.of("ta", Map.of("word.yes", "ஆம்")).over(english);

      assertThat(tamil.say("word.yes")).isEqualTo("ஆம்");
      assertThat(tamil.say("word.no")).isEqualTo("no");
      assertThat(tamil.untranslated()).contains("word.no").doesNotContain("word.yes");
    }

    @Test
    void is_filled_from_the_last_language_behind() {
      Messages maithili =
          Messages.of("mai", Map.of("k", "1")).over(hindi).over(Messages.of("x", Map.of("z", "2")));

      assertThat(maithili.say("word.no")).isEqualTo("नहीं");
      assertThat(maithili.say("z")).isEqualTo("2");
    }

    @Test
    void that_nobody_fills_shows_the_key_and_the_values() {
      Message unknown =
          Message.of("no.such")
              .with("sum", Money.ofRupees("1"))
              .with("day", LocalDate.of(2020, 1, 31));

      assertThat(english.say("no.such")).isEqualTo("no.such");
      assertThat(english.say(unknown)).isEqualTo("no.such (sum ₹1, day 31 January 2020)");
    }
  }

  @Nested
  class A_file {

    @Test
    void is_enough_for_a_third_language() throws IOException {
      Messages tamil = read("# தமிழ்\n\nmonth.1 = ஜனவரி\n").over(english);

      assertThat(tamil.day(LocalDate.of(2026, 1, 26))).isEqualTo("26 ஜனவரி 2026");
      assertThat(tamil.day(LocalDate.of(2026, 2, 1))).isEqualTo("1 February 2026");
    }

    @Test
    void may_have_the_marks_of_another_editor() throws IOException {
      assertThat(read("\ufeffa = 1\r\nb = x = y\r\n").say("b")).isEqualTo("x = y");
    }

    @Test
    void that_is_broken_is_refused_with_every_line_that_is_wrong() {
      assertThatThrownBy(() -> read("a = 1\nno text\n= 2\nb =\na = 3\nbad key = 4\n"))
          .isInstanceOf(BrokenFileException.class)
          .hasMessage(
              """
              ta.txt:2: [text.line] no 'key = text' in this line; write one, or start it with #
              ta.txt:3: [text.line] no 'key = text' in this line; write one, or start it with #
              ta.txt:4: [text.line] no 'key = text' in this line; write one, or start it with #
              ta.txt:5: [text.twice] the key 'a' appears twice; keep one of the lines
              ta.txt:6: [text.line] no 'key = text' in this line; write one, or start it with #\
              """);
    }

    @Test
    void that_is_not_utf_8_is_refused() {
      byte[] latin = "a = é".getBytes(StandardCharsets.ISO_8859_1);

      assertThatThrownBy(() -> Messages.read("fr", "fr.txt", new ByteArrayInputStream(latin)))
          .isInstanceOf(BrokenFileException.class)
          .hasMessageContaining("fr.txt: [text.encoding]");
    }

    private static Messages read(String text) throws IOException {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      return Messages.read("ta", "ta.txt", new ByteArrayInputStream(bytes));
    }
  }

  @Test
  void a_message_keeps_its_values_whatever_becomes_of_it() {
    Message first = Message.of("k").with("a", 1);

    assertThat(first.with("b", 2).values()).containsExactly(Map.entry("a", 1), Map.entry("b", 2));
    assertThat(first.values()).containsOnlyKeys("a");
    assertThatThrownBy(() -> first.values().put("c", 3))
        .isInstanceOf(UnsupportedOperationException.class);
  }
}
