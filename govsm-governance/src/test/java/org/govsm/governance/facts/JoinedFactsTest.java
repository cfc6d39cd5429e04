package org.govsm.governance.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.govsm.governance.assessment.Assessment;
import org.govsm.governance.assessment.ControlFinding;
import org.govsm.governance.assessment.GovernanceMessages;
import org.govsm.governance.assessment.Outcome;
import org.govsm.governance.framework.ControlCatalogue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a department states beside what is kept as records. */
class JoinedFactsTest {

  private static final Map<String, Object> KEPT =
      Map.of(
          "id", "P-1/x",
          "author", "U",
          "publishedAt", "2026-11-01T10:00:00+05:30",
          "clearance", Map.of("by", "N", "level", "L2"));

  private static List<?> posts(Object... stated) {
    Map<String, Object> tree = new HashMap<>();
    tree.put("posts", Arrays.asList(stated));
    return (List<?>) JoinedFacts.of(tree, Map.of("posts", List.of(KEPT))).get("posts");
  }

  private static List<ControlFinding> blocked(List<?> posts) {
    return findings(posts).stream().filter(one -> one.outcome() == Outcome.BLOCKED).toList();
  }

  @Test
  void a_record_is_completed_by_what_only_the_department_states() {
    assertThat(posts(Map.of("id", "P-1/x", "pinned", true)))
        .singleElement()
        .satisfies(one -> assertThat(one.toString()).contains("author=U").contains("pinned=true"));
    assertThat(posts(Map.of("id", "P-1/x", "clearance", Map.of("by", "N", "status", "CLEARED"))))
        .singleElement()
        .satisfies(
            one ->
                assertThat(((Map<?, ?>) one).get("clearance"))
                    .isEqualTo(Map.of("by", "N", "level", "L2", "status", "CLEARED")));
  }

  @Test
  void no_word_beside_a_kept_post_is_a_part_of_its_clearance() {
    Map<String, Object> kept =
        Map.of("id", "P-1/x", "kept", true, "clearance", Map.of("by", "N", "level", "L2"));
    Map<String, Object> uncleared = Map.of("id", "P-1/x", "kept", true);
    Map<String, Object> stated =
        Map.of("id", "P-1/x", "clearance", Map.of("checklist", Map.of("factsVerified", true)));
    Map<String, Object> beside = new HashMap<>(stated);
    beside.put("kept", false);
    assertThat(joined(stated, kept)).as("a contradiction").isEqualTo(List.of(kept, beside));
    assertThat(joined(stated, uncleared)).isEqualTo(List.of(uncleared, beside));
    Map<String, Object> same = Map.of("id", "P-1/x", "clearance", Map.of("level", "lane2"));
    assertThat(joined(same, kept)).isEqualTo(List.of(kept));
  }

  private static Object joined(Map<String, Object> stated, Map<String, Object> kept) {
    return JoinedFacts.of(Map.of("posts", List.of(stated)), Map.of("posts", List.of(kept)))
        .getOrDefault("posts", List.of());
  }

  @Test
  void what_is_only_typed_beside_records_of_its_kind_is_in_order_nowhere() {
    Map<String, Object> typed =
        Map.of(
            "id", "P-X",
            "account", "x",
            "state", "PUBLISHED",
            "publishedAt", "2026-11-01T10:00:00+05:30",
            "clearance", Map.of("checklist", Map.of("factsVerified", true, "legal", true)),
            "sources", List.of("Gazette"));
    assertThat(outcomes(List.of(typed), "GSM-COM-06", "GSM-VAL-12"))
        .as("where no post is kept, a person may sign")
        .containsExactly(Outcome.ATTEST, Outcome.ATTEST);
    assertThat(outcomes(posts(typed), "GSM-COM-06", "GSM-VAL-12"))
        .containsExactly(Outcome.UNKNOWN, Outcome.UNKNOWN);
  }

  @Test
  void one_post_is_enough_for_no_control_where_it_is_only_typed() {
    Map<String, Object> shown =
        Map.of(
            "id", "P-X",
            "state", "PUBLISHED",
            "publishedAt", "2026-11-01T10:00:00+05:30",
            "media", List.of(Map.of("type", "image")));
    Map<String, Object> text = new HashMap<>(shown);
    text.put("id", "P-1/x");
    text.put("media", List.of());
    Map<String, Object> tree = Map.of("posts", List.of(shown));
    List<?> joined = (List<?>) JoinedFacts.of(tree, Map.of("posts", List.of(text))).get("posts");
    assertThat(of("GSM-CON-04", List.of(text, shown))).containsExactly(Outcome.PASS);
    assertThat(of("GSM-CON-04", joined)).containsExactly(Outcome.FAIL);
  }

  private static List<Outcome> of(String control, List<?> posts) {
    return findings(posts).stream()
        .filter(one -> one.control().id().equals(control))
        .map(ControlFinding::outcome)
        .toList();
  }

  private static List<ControlFinding> findings(List<?> posts) {
    Facts facts = Facts.fromPlain(Map.of("posts", posts)).orThrow(GovernanceMessages.in("en"));
    return Assessment.assess(
            ControlCatalogue.shipped(), facts, OffsetDateTime.parse("2026-11-20T10:00:00+05:30"))
        .orThrow()
        .findings();
  }

  private static List<Outcome> outcomes(List<?> posts, String... controls) {
    List<ControlFinding> all = findings(posts);
    return Arrays.stream(controls)
        .flatMap(
            control ->
                all.stream()
                    .filter(one -> one.control().id().equals(control))
                    .filter(one -> one.subject().filter("P-X"::equals).isPresent()))
        .map(ControlFinding::outcome)
        .toList();
  }

  @ParameterizedTest(name = "{0}: {1} stated beside a record")
  @CsvSource({
    "orders, disabledAt",
    "queries, resolvedAt",
    "complaints, actedAt",
    "infoOrders, answeredAt",
    "rtiRequests, transferAt",
    "rtiRequests, replyAt"
  })
  void a_time_of_an_act_that_a_record_does_not_hold_is_by_no_act_on_record(
      String list, String act) {
    Map<String, Object> unrecorded = new HashMap<>();
    unrecorded.put(act, null);
    Map<String, Object> kept = Map.of("id", "R-1", "receivedAt", "2026-11-01T10:00:00+05:30");
    Map<String, Object> more = Map.of("id", "R-1", act, "2026-11-01T10:10:00+05:30");
    Map<String, Object> other = Map.of("id", "R-2", act, "2026-11-01T10:10:00+05:30");

    List<?> joined =
        (List<?>)
            JoinedFacts.of(Map.of(list, List.of(more, other)), Map.of(list, List.of(kept)))
                .get(list);

    assertThat(((Map<?, ?>) joined.get(0)).get("recorded")).isEqualTo(unrecorded);
    assertThat(((Map<?, ?>) joined.get(1)).get("recorded")).isEqualTo(unrecorded);
  }

  @Test
  void other_words_and_a_day_without_its_hour_say_the_same() {
    assertThat(
            posts(
                Map.of(
                    "id", "P-1/x",
                    "publishedAt", "2026-11-01",
                    "clearance", Map.of("level", "lane2"))))
        .hasSize(1);
    assertThat(posts(Map.of("id", "P-1/x", "publishedAt", "2026-11-01T04:30:00Z"))).hasSize(1);
  }

  @Test
  void what_is_told_otherwise_stays_and_blocks() {
    List<?> joined = posts(Map.of("id", "P-1/x", "author", "V", "pinned", true));
    assertThat(joined).hasSize(2);
    assertThat(blocked(joined))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.subject()).contains("P-1/x");
              assertThat(GovernanceMessages.in("en").say(one.text()))
                  .contains("Two entries of the post P-1/x say different things");
            });
    assertThat(blocked(posts(Map.of("id", "P-1/x", "publishedAt", "2026-11-02")))).hasSize(1);
    assertThat(blocked(posts(Map.of("id", "P-1/x", "author", "U")))).isEmpty();
  }

  @Test
  void two_entries_of_one_order_that_say_otherwise_block_and_the_same_twice_does_not() {
    Map<String, Object> order = Map.of("id", "1", "receivedAt", "2026-03-02T10:00:00+05:30");
    Map<String, Object> other = Map.of("id", "1", "receivedAt", "2026-03-03T10:00:00+05:30");
    assertThat(blocked("orders", List.of(order, other))).hasSize(1);
    assertThat(blocked("orders", List.of(order, order))).isEmpty();
  }

  private static List<ControlFinding> blocked(String many, List<?> items) {
    Facts facts = Facts.fromPlain(Map.of(many, items)).orThrow();
    return Assessment.assess(
            ControlCatalogue.laterLaw(), facts, OffsetDateTime.parse("2026-11-20T10:00:00+05:30"))
        .orThrow()
        .findings()
        .stream()
        .filter(one -> one.outcome() == Outcome.BLOCKED)
        .toList();
  }

  @Test
  void other_things_stand_behind_the_records_under_the_name_of_the_list() {
    Map<String, Object> stated = new LinkedHashMap<>();
    stated.put("intimations", List.of(Map.of("id", "A")));
    stated.put("order", Map.of("id", "B"));
    Map<String, ?> joined =
        JoinedFacts.of(stated, Map.of("orders", List.of(Map.of("id", "L-2026-1"))));
    assertThat(joined.keySet()).containsExactly("orders");
    assertThat((List<?>) joined.get("orders"))
        .hasToString("[{id=L-2026-1}, {id=A, kept=false}, {id=B, kept=false}]");
  }

  @Test
  void a_statement_that_there_is_nothing_gives_way_and_totals_of_languages_stand_apart() {
    Map<String, Object> stated = new HashMap<>();
    stated.put("posts", null);
    stated.put("queries", Map.of("languages", Map.of("hi", 3)));
    Map<String, List<?>> kept =
        Map.of("posts", List.of(KEPT), "queries", List.of(Map.of("id", "Q-1")));
    assertThat(JoinedFacts.of(stated, kept))
        .containsEntry("posts", List.of(KEPT))
        .containsEntry("queries", List.of(Map.of("id", "Q-1")))
        .containsEntry("queryTotals", Map.of("languages", Map.of("hi", 3)));
    assertThat(JoinedFacts.of(stated, Map.of("posts", List.of()))).isEqualTo(stated);
  }

  @Test
  void what_gives_way_is_that_there_is_none_or_how_many_and_no_single_thing() {
    Map<String, Object> stated = new HashMap<>();
    stated.put("queries", Map.of("languages", Map.of("hi", 3)));
    stated.put("intimations", null);
    stated.put("posts", List.of());
    stated.put("post", Map.of("id", "P-1/x"));
    stated.put("complaints", null);
    assertThat(JoinedFacts.givingWay(stated, Set.of("queries", "orders", "posts")))
        .containsExactlyInAnyOrder("queries", "intimations");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-10-31, 2026-11-01T10:00:00+05:30",
    "2026-11-01T09:59:59+05:30, 2026-11-01T10:00:00+05:30",
    "2026-11-01, 2026-11-01",
    "2026-11-02, 2026-11-02",
    ", 2026-11-01T10:00:00+05:30",
  })
  void a_last_post_on_record_gives_way_to_a_kept_one_that_is_later(String before, String now) {
    Map<String, Object> account = new HashMap<>();
    account.put("id", "x");
    account.put("lastPostAt", before);
    Map<String, Object> post = new HashMap<>(KEPT);
    post.putAll(Map.of("account", "x", "kind", "original"));
    Map<String, ?> joined =
        JoinedFacts.of(
            Map.of("accounts", List.of(account, Map.of("id", "y"))),
            Map.of("posts", List.of(post)));
    assertThat(joined.get("accounts"))
        .isEqualTo(List.of(Map.of("id", "x", "lastPostAt", now), Map.of("id", "y")));
  }

  @Test
  void a_complaint_that_is_only_typed_is_none_of_a_desk_that_keeps_orders() {
    Map<String, Object> typed = Map.of("id", "TYPED-1", "actedAt", "2026-11-10T11:00:00+05:30");
    Map<String, List<?>> kept = Map.of("orders", List.of(Map.of("id", "L-1")));
    assertThat(JoinedFacts.of(Map.of("complaints", List.of(typed)), kept).get("complaints"))
        .asString()
        .contains("TYPED-1", "kept=false");
    assertThat(JoinedFacts.of(Map.of("complaints", List.of()), kept).get("complaints"))
        .isEqualTo(List.of());
    assertThat(JoinedFacts.of(Map.of(), kept)).doesNotContainKey("complaints");
  }
}
