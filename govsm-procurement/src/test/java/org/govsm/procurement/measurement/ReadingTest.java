package org.govsm.procurement.measurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govsm.core.decision.Checked;
import org.govsm.core.decision.InputFault;
import org.govsm.procurement.law.ProcurementLaw;
import org.govsm.procurement.metric.MetricDictionary;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ReadingTest {

  private static final Instant LEARNT = Instant.parse("2026-11-03T04:00:00Z");
  private static final String HASH = "sha256:" + "0f".repeat(32);

  private static Map<String, Object> tree(Object... more) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("subject", "AbCdEfGhIjK");
    tree.put("platform", "youtube");
    tree.put("metric", "views");
    tree.put("from", "2026-10-01");
    tree.put("to", "2026-11-01");
    tree.put("value", "104233");
    tree.put("retrievedAt", "2026-11-03T04:00:00Z");
    tree.put("source", "platform-export");
    tree.put("origin", "all");
    for (int i = 0; i < more.length; i += 2) {
      tree.put((String) more[i], more[i + 1]);
    }
    return tree;
  }

  private static Reading read(Object... more) {
    return Reading.fromPlain(tree(more), MetricDictionary.shipped()).orThrow();
  }

  private static List<String> faults(Object... more) {
    Checked<Reading> checked = Reading.fromPlain(tree(more), MetricDictionary.shipped());
    return checked.fold(
        reading -> List.of(), all -> all.stream().map(f -> f.pointer() + " " + f.code()).toList());
  }

  @Nested
  class The_tree {

    @Test
    void gives_the_same_reading_again() {
      Reading reading =
          Reading.of("p1", "youtube", "views")
              .account("dept")
              .published(Instant.parse("2026-10-05T03:30:00Z"))
              .window(Instant.parse("2026-10-05T03:30:00Z"), LEARNT)
              .zone(ZoneId.of("America/Los_Angeles"))
              .figure(Figure.between(new BigDecimal("1230000"), new BigDecimal("1240000")))
              .source("platform-api", LEARNT)
              .origin("organic")
              .evidence(Evidence.of(HASH, 3))
              .done();

      assertThat(Reading.fromPlain(reading.toPlain(), MetricDictionary.shipped()).orThrow())
          .isEqualTo(reading);
    }

    @Test
    void is_given_back_as_it_came() {
      assertThat(read().toPlain()).isEqualTo(tree());
    }

    @Test
    void takes_a_day_for_its_start_in_india() {
      assertThat(read().from()).isEqualTo("2026-09-30T18:30:00Z");
      assertThat(read().to()).isEqualTo("2026-10-31T18:30:00Z");
      assertThat(read().fromDay()).isEqualTo(LocalDate.parse("2026-10-01"));
      assertThat(read().toDay()).isEqualTo(LocalDate.parse("2026-11-01"));
    }

    @Test
    void takes_a_day_for_its_start_in_the_zone_that_is_named() {
      assertThat(read("zone", "America/Los_Angeles").from()).isEqualTo("2026-10-01T07:00:00Z");
    }

    @Test
    void takes_a_number_for_a_string() {
      assertThat(read("value", 104233)).isEqualTo(read());
    }

    @Test
    void says_a_suppressed_and_an_empty_figure_apart_from_zero() {
      assertThat(read("value", null, "state", "suppressed").figure())
          .isEqualTo(Figure.suppressed());
      assertThat(read("value", null, "state", "empty").figure()).isEqualTo(Figure.empty());
      assertThat(read("value", "0").figure().value()).contains(BigDecimal.ZERO);
    }
  }

  @Nested
  class A_fault {

    @Test
    void is_named_with_all_others() {
      assertThat(
              faults(
                  "metric", "loves", "source", "hearsay", "origin", "bought", "from", "1/10/2026"))
          .containsExactlyInAnyOrder(
              "/metric reading.code",
              "/source reading.code",
              "/origin reading.code",
              "/from reading.moment");
    }

    @Test
    void names_the_code_that_was_meant_and_keeps_its_own() {
      var read = Reading.fromPlain(tree("metric", "veiws"), MetricDictionary.shipped());

      String said =
          read.fold(
              taken -> "taken",
              faults ->
                  faults.get(0).code()
                      + ": "
                      + ProcurementLaw.messages("en").say(faults.get(0).text()));
      assertThat(said)
          .startsWith(
              "reading.code: 'veiws' is not a known code. Did you mean views? Known codes:");
    }

    @Test
    void is_a_platform_that_is_not_known() {
      assertThat(faults("platform", "orkut")).containsExactly("/platform reading.code");
    }

    @Test
    void is_a_window_that_ends_before_it_begins() {
      assertThat(faults("to", "2026-09-30")).containsExactly("/to reading.order");
      assertThat(faults("to", "2026-10-01")).isEmpty();
    }

    @Test
    void is_a_day_that_does_not_exist() {
      assertThat(faults("to", "2026-11-31")).containsExactly("/to reading.moment");
    }

    @Test
    void is_a_fraction_of_a_count_or_a_count_below_zero() {
      assertThat(faults("value", "1.5")).containsExactly("/value reading.fraction");
      assertThat(faults("value", "-1")).containsExactly("/value reading.negative");
      assertThat(faults("value", "1.0")).isEmpty();
    }

    @Test
    void is_of_more_digits_than_any_count() {
      assertThat(faults("value", "10000000000000")).containsExactly("/value reading.large");
    }

    @Test
    void is_of_an_account_whose_letters_only_look_alike() {
      assertThat(faults("account", "@d\u0435\u0440tx"))
          .containsExactly("/account import.id-scripts");
    }

    @Test
    void is_no_figure_or_one_too_many() {
      assertThat(faults("value", null)).containsExactly("/value reading.value-missing");
      assertThat(faults("state", "empty")).containsExactly("/value reading.no-value");
      assertThat(faults("upTo", "104233")).containsExactly("/upTo reading.up-to");
      assertThat(faults("upTo", "104234")).isEmpty();
    }

    @Test
    void is_a_zone_or_a_hash_that_is_none() {
      assertThat(faults("zone", "Bharat/Nagar")).containsExactly("/zone reading.zone");
      assertThat(faults("evidence", Map.of("file", "sha256:00", "line", 1)))
          .containsExactly("/evidence/file reading.hash");
    }

    @Test
    void is_said_in_both_languages() {
      List<InputFault> all =
          Reading.fromPlain(tree("value", "1.5"), MetricDictionary.shipped())
              .fold(reading -> List.of(), faults -> faults);

      assertThat(all.get(0).toPlain(ProcurementLaw.messages("en")))
          .containsEntry("message", "Enter a whole number.");
      assertThat(all.get(0).toPlain(ProcurementLaw.messages("hi")))
          .containsEntry("message", "पूर्ण संख्या लिखें।");
    }
  }

  @Nested
  class A_draft {

    @Test
    void of_a_window_that_ends_before_it_begins_is_refused() {
      ReadingDraft draft =
          Reading.of("p1", "youtube", "views")
              .figure(Figure.empty())
              .source("first-party", LEARNT)
              .window(LEARNT, LEARNT.minusMillis(1));

      assertThatThrownBy(draft::done).isInstanceOf(IllegalArgumentException.class);
      assertThat(draft.at(LEARNT).done().from()).isEqualTo(LEARNT);
    }

    @Test
    void with_a_control_character_is_refused() {
      ReadingDraft draft =
          Reading.of("p\n1", "youtube", "views")
              .figure(Figure.empty())
              .source("first-party", LEARNT)
              .at(LEARNT);

      assertThatThrownBy(draft::done).isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void a_place_in_a_file_names_it_by_sixty_four_small_hexadecimal_digits() {
    String digits = "0123456789abcdef".repeat(4);

    assertThat(Evidence.of("sha256:" + digits, 1).file()).endsWith(digits);
    for (String other :
        List.of(
            "",
            "sha256:",
            digits,
            "sha256:" + digits + "0",
            "sha256:" + digits.substring(1),
            "sha512:" + digits,
            "sha256:g" + digits.substring(1),
            "sha256:A" + digits.substring(1),
            "sha256:/" + digits.substring(1))) {
      assertThatThrownBy(() -> Evidence.of(other, 1))
          .as(other)
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}
