package org.govsm.governance.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.govsm.core.decision.InputFault;
import org.govsm.core.testing.Golden;
import org.govsm.governance.framework.Control;
import org.govsm.governance.framework.ControlCatalogue;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FactsTest {

  @Nested
  class What_is_not_known_and_what_there_is_not {

    @Test
    void are_told_apart() {
      Map<String, Object> tree = new LinkedHashMap<>();
      tree.put("strategy", null);
      tree.put("policies", Map.of("accountStatus", " "));
      tree.put("platformDecisions", List.of());
      Facts facts = Facts.fromPlain(tree).orThrow();

      assertThat(facts.at("strategy").isNone()).isTrue();
      assertThat(facts.at("strategy", "approvedAt").isNone()).isTrue();
      assertThat(facts.at("pilot").isAbsent()).isTrue();
      assertThat(facts.at("pilot", "evaluation").isAbsent()).isTrue();
      assertThat(facts.at("pilot", "evaluation").isNone()).isFalse();
      assertThat(facts.policy("accountStatus").isNone()).isTrue();
      assertThat(facts.policy("moderation").isAbsent()).isTrue();
      assertThat(facts.at("platformDecisions").isNone()).isTrue();
    }

    @Test
    void a_place_knows_its_way_and_shows_nothing_else() {
      FactNode fact = Facts.fromPlain(Map.of("note", "private")).orThrow().at("note");

      assertThat(fact.toString()).isEqualTo("note");
      assertThat(fact.at("more").path()).isEqualTo("note.more");
    }

    @Test
    void beside_the_root_stands_nothing() {
      FactNode root = FactNode.of(Map.of("openUntil", "2026-03-06", "metAt", "2026-03-07"));

      assertThat(root.openUntil().isAbsent()).isTrue();
      assertThat(root.at("metAt").openUntil().text()).contains("2026-03-06");
    }
  }

  @Nested
  class Names {

    @Test
    void of_policies_may_stand_under_policy() {
      Facts facts =
          Facts.fromPlain(Map.of("policy", Map.of("scope", Map.of("units", List.of("X")))))
              .orThrow();

      assertThat(facts.policy("scope", "units").texts()).containsExactly("X");
    }

    @Test
    void of_a_list_may_stand_for_one() {
      Facts facts =
          Facts.fromPlain(
                  Map.of("account", Map.of("id", "A1"), "accounts", List.of(Map.of("id", "A0"))))
              .orThrow();

      assertThat(facts.each("accounts"))
          .extracting(a -> a.at("id").text().orElseThrow())
          .containsExactly("A0", "A1");
    }

    @Test
    void that_nobody_asks_are_refused_with_those_that_are() {
      assertThat(faults(Map.of("strategie", Map.of(), "pilot", Map.of("budget", 1))))
          .containsExactlyInAnyOrder("/strategie tree.unknown", "/pilot/budget tree.unknown");
    }

    /** A first word with a member or an item behind it names a fact. */
    @Test
    void in_the_evidence_of_every_control_are_accepted() {
      Pattern named = Pattern.compile("(?<![\\w.\\]})'=])([a-zA-Z][a-zA-Z0-9]*)(?=\\[|\\.[a-z{])");
      for (Control control : ControlCatalogue.shipped().controls()) {
        for (String evidence : control.evidence()) {
          Matcher names = named.matcher(evidence);
          while (names.find()) {
            String name = names.group(1);
            assertThat(FactForm.shipped().member(name)).as(control.id() + " " + name).isNotNull();
          }
        }
      }
    }
  }

  @Nested
  class Values {

    @ParameterizedTest
    @CsvSource({
      "/strategy/approvedAt, 2026-02-29, tree.day",
      "/strategy/approvedAt, 2026-01-01T10:00:00, tree.instant",
      "/strategy/sections, why, tree.list",
      "/facility/spdi, yes, tree.flag",
      "/images/total, many, tree.number",
      "/pilot/stage, RUNNING, tree.code",
      "/champion/personId, '', ",
    })
    void of_the_wrong_kind_are_refused_with_their_place(String pointer, String value, String code) {
      String[] names = pointer.substring(1).split("/", -1);
      Object given = value == null ? "" : value;

      assertThat(faults(Map.of(names[0], Map.of(names[1], given))))
          .isEqualTo(code == null ? List.of() : List.of(pointer + " " + code));
    }

    @Test
    void in_sum_or_one_by_one_are_both_taken() {
      assertThat(faults(Map.of("queries", Map.of("languages", Map.of("ta", 20))))).isEmpty();
      assertThat(faults(Map.of("queries", List.of(Map.of("language", "ta"))))).isEmpty();
      assertThat(faults(Map.of("queries", "many"))).containsExactly("/queries tree.list");
    }

    @Test
    void of_a_list_are_never_null() {
      assertThat(faults(Map.of("posts", Arrays.asList((Object) null))))
          .containsExactly("/posts/0 tree.object");
    }

    @Test
    void are_given_back_as_they_were() {
      Map<String, Object> tree = new LinkedHashMap<>();
      tree.put("champion", null);
      tree.put("logs", Map.of("retentionDays", new BigDecimal("120")));

      assertThat(Facts.fromPlain(tree).orThrow().toPlain()).isEqualTo(tree);
    }

    @Test
    void make_one_digest_in_whatever_order() {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("note", "a");
      one.put("champion", null);
      Map<String, Object> other = new LinkedHashMap<>();
      other.put("champion", null);
      other.put("note", "a");

      assertThat(Facts.fromPlain(one).orThrow().digest())
          .isEqualTo(Facts.fromPlain(other).orThrow().digest())
          .isNotEqualTo(Facts.fromPlain(Map.of("note", "a")).orThrow().digest());
    }
  }

  @Nested
  class Moments {

    @ParameterizedTest(name = "{0} before {1}: {2}")
    @CsvSource({
      "2026-01-01, 2026-01-02, true",
      "2026-01-01, 2026-01-01, false",
      "2026-01-01, 2026-01-01T10:00:00+05:30, false",
      "2026-01-01T10:00:00+05:30, 2026-01-01T10:00:01+05:30, true",
      "2026-01-01T18:29:59Z, 2026-01-02, true",
      "2026-01-01T18:30:00Z, 2026-01-02, false",
      "2028-02-28, 2028-02-29, true",
    })
    void on_one_day_have_no_order_where_an_hour_is_not_known(
        String one, String other, boolean before) {
      assertThat(Moment.of(one).orElseThrow().isBefore(Moment.of(other).orElseThrow()))
          .isEqualTo(before);
    }
  }

  @Test
  void the_sheet_of_facts_is_the_printed_one() throws IOException {
    Path file = Path.of("..", "docs", "facts.md");
    String sheet = FactSheet.of(FactForm.shipped());
    String before = Files.readString(file);
    int from = before.indexOf(FactSheet.START);
    String printed = before.substring(0, from) + sheet;

    Golden.assertSame(file, printed);
  }

  private static List<String> faults(Object tree) {
    List<InputFault> faults = Facts.fromPlain(tree).fold(read -> List.of(), found -> found);
    return faults.stream().map(fault -> fault.pointer() + " " + fault.code()).toList();
  }

  @Test
  void one_account_alone_stands_among_the_same_facts_and_is_checked_again() {
    Map<String, Object> one = Map.of("id", "a", "platform", "X", "lastPostAt", "2026-10-01");
    Map<String, Object> whole =
        Map.of(
            "accounts", List.of(one, Map.of("id", "b", "platform", "X")),
            "posts", List.of(Map.of("id", "1", "account", "b")),
            "strategy", Map.of("approvedAt", "2026-09-01"));
    Facts facts = Facts.fromPlain(whole).orThrow();

    Facts alone = facts.withAccountAlone(one, List.of("posts"));

    Facts read =
        Facts.fromPlain(Map.of("accounts", List.of(one), "strategy", whole.get("strategy")))
            .orThrow();
    assertThat(alone.toPlain()).isEqualTo(read.toPlain());
    Instant before = Instant.parse("2026-08-01T00:00:00Z");
    assertThat(alone.datedAfter(before))
        .containsExactlyInAnyOrderElementsOf(read.datedAfter(before))
        .hasSize(2);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> facts.withAccountAlone(Map.of("id", "a", "state", "NONE"), List.of()));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                facts.withAccountAlone(Map.of("id", "a", "owner", "password: Xy7!kk09"), List.of()))
        .withMessageNotContaining("Xy7");
  }
}
