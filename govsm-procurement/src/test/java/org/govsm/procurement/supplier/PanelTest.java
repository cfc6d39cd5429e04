package org.govsm.procurement.supplier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.govsm.core.decision.InputFault;
import org.govsm.core.decision.Ruling;
import org.govsm.core.text.Message;
import org.govsm.procurement.Given;
import org.govsm.procurement.law.ProcurementLaw;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PanelTest {

  private static final LocalDate DAY = LocalDate.of(2026, 6, 1);
  private static final List<String> IDS = List.of("A", "B", "C", "D", "E");

  private final List<Map<String, Object>> members = new ArrayList<>();
  private final List<Map<String, Object>> offers = new ArrayList<>();

  PanelTest() {
    IDS.forEach(id -> members.add(member(id, "2026-01-01")));
  }

  @RepeatedTest(10)
  void nobody_is_asked_twice_more_than_another(RepetitionInfo run) {
    SplittableRandom random = new SplittableRandom(run.getCurrentRepetition());
    Map<String, Integer> asked = new HashMap<>();
    for (int work = 0; work < 40; work++) {
      String next = next("seed " + run.getCurrentRepetition(), "W" + work);
      asked.merge(next, 1, Integer::sum);
      offer("W" + work, next, random.nextBoolean() ? "NO_ANSWER" : "ACCEPTED");
      assertThat(max(asked) - min(asked)).isLessThanOrEqualTo(1);
    }
    assertThat(panel("seed " + run.getCurrentRepetition()).findings()).isEmpty();
  }

  @Test
  void every_member_is_first_about_as_often_over_many_seeds() {
    Map<String, Integer> first = new HashMap<>();
    IntStream.range(0, 1000)
        .forEach(seed -> first.merge(panel("seed " + seed).order().get(0), 1, Integer::sum));

    assertThat(first).hasSize(IDS.size());
    assertThat(first.values()).allSatisfy(times -> assertThat(times).isBetween(150, 250));
  }

  @Test
  void the_same_seed_gives_the_same_order_whatever_the_order_of_the_members() {
    List<String> order = panel("seed").order();
    Collections.reverse(members);

    assertThat(panel("seed").order()).isEqualTo(order).isNotEqualTo(panel("another").order());
  }

  @Test
  void a_seed_that_was_not_promised_is_refused() {
    Map<String, Object> tree = tree("seed");
    tree.put("seed", "a better one");
    assertThat(
            Panel.fromPlain(tree)
                .<List<String>>fold(
                    read -> List.of(), faults -> faults.stream().map(InputFault::code).toList()))
        .containsExactly("panel.seed");
  }

  @Test
  void the_order_follows_from_a_public_value_too_where_one_was_named() {
    Map<String, Object> named = tree("seed");
    named.put("publicSource", "Index of the exchange, last four digits at its close");
    named.put("publicDay", "2025-12-31");
    List<String> first = first(named, "1");
    List<String> order = orders(named).get(0);

    assertThat(order).hasSize(IDS.size()).containsExactlyInAnyOrderElementsOf(IDS);
    assertThat(Set.copyOf(orders(named))).hasSizeGreaterThan(5);
    assertThat(first).isEqualTo(first(named, "1"));
    assertThat(panel("seed").publicDay()).isEmpty();

    assertThat(faults(named)).as("the seed without the value").containsExactly("/publicValue");
    named.remove("seed");
    assertThat(faults(named)).isEmpty();
    named.put("publicValue", "4711");
    assertThat(faults(named)).as("the value without the seed").containsExactly("/publicValue");
    named.remove("publicValue");
    named.remove("publicDay");
    assertThat(faults(named)).containsExactly("/publicDay");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2419810 | true",
        "24198.10 | false",
        "24198.1 | false",
        "24,198.10 | false",
        "24 198.10 | false",
        "241981 | false",
        "2419\u096610 | false"
      })
  void no_spelling_of_the_public_value_chooses_the_order(String value, boolean fits) {
    Map<String, Object> named = tree("seed");
    named.putAll(Map.of("publicSource", "Index", "publicDay", "2025-12-31", "publicDigits", 7L));
    named.put("publicValue", value);

    assertThat(faults(named).isEmpty()).isEqualTo(fits);
  }

  @ParameterizedTest
  @CsvSource({
    "Short films, 2026-12-31, true",
    "short  films, 2026-12-31, true",
    "Radio, 2026-12-31, true",
    "Short films, 2027-01-01, false"
  })
  void a_panel_for_the_same_or_of_two_members_on_the_same_days_is_a_twin(
      String title, LocalDate from, boolean twin) {
    Map<String, Object> other = tree("another");
    other.putAll(Map.of("title", title, "from", from.toString(), "until", "2027-12-31"));

    assertThat(panel("seed").isTwinOf(Panel.fromPlain(other).orThrow())).isEqualTo(twin);
    other.put("members", List.of(member("A", "2026-01-01"), member("Z", "2026-01-01")));
    assertThat(panel("seed").isTwinOf(Panel.fromPlain(other).orThrow()))
        .as("one member in common has no order")
        .isEqualTo(twin && !title.equals("Radio"));
    other.remove("seed");
    other.put("withdrawn", Map.of("on", "2026-01-02", "reason", "The days are wrong."));
    assertThat(panel("seed").isTwinOf(Panel.fromPlain(other).orThrow())).isFalse();
  }

  @Test
  void an_answer_that_was_taken_back_is_no_turn_and_no_refusal_and_what_followed_stays_right() {
    String first = next("seed", "W1");
    offer("W1", first, "NO_ANSWER");
    String second = next("seed", "W1");
    offer("W1", second, "NO_ANSWER");
    offers
        .get(0)
        .put("takenBack", Map.of("on", "2026-06-01", "reason", "Another letter.", "after", 2L));
    Panel panel = panel("seed");

    assertThat(asked(panel.next("W1", DAY))).isEqualTo(first);
    assertThat(panel.refusals()).extracting(PanelOffer::supplier).containsExactly(second);
    assertThat(panel.offers().get(0).takenBack()).contains("Another letter.");
    assertThat(panel.findings()).isEmpty();
  }

  private static List<List<String>> orders(Map<String, Object> named) {
    return IntStream.range(0, 40).mapToObj(value -> first(named, "value " + value)).toList();
  }

  private static List<String> first(Map<String, Object> named, String value) {
    Map<String, Object> drawn = new HashMap<>(named);
    drawn.put("publicValue", value);
    return Panel.fromPlain(drawn).orThrow().order();
  }

  private static List<String> faults(Map<String, Object> tree) {
    return Panel.fromPlain(tree)
        .<List<String>>fold(
            read -> List.of(), faults -> faults.stream().map(InputFault::pointer).toList());
  }

  @Test
  void before_the_seed_is_published_nobody_is_asked() {
    Map<String, Object> tree = tree("seed");
    tree.remove("seed");
    assertThat(Panel.fromPlain(tree).orThrow().next("W1", DAY).kind()).isEqualTo("UNDETERMINED");
  }

  /** Found: with another sort of hyphen a work that was accepted was offered once more. */
  @Test
  void a_work_is_the_same_however_its_id_is_written() {
    offer("W-1", next("seed", "W-1"), "ACCEPTED");
    for (String same : List.of("w-1", "W\u20111", "\uff37-1")) {
      assertThat(panel("seed").next(same, DAY).kind()).as(same).isEqualTo("REFER");
    }
    assertThat(panel("seed").next("W-2", DAY).kind()).isEqualTo("ANSWER");
  }

  @Test
  void a_refusal_is_a_turn_and_stays_on_record() {
    String first = next("seed", "W1");
    offers.add(
        Given.tree(
            "work",
            "W1",
            "supplier",
            first,
            "on",
            "2026-06-01",
            "outcome",
            "REFUSED",
            "reason",
            "No time"));

    assertThat(next("seed", "W1")).isNotEqualTo(first);
    assertThat(next("seed", "W2")).isNotEqualTo(first);
    assertThat(panel("seed").refusals()).extracting(PanelOffer::reason).hasSize(1);
  }

  @Test
  void work_that_was_accepted_is_not_offered_again() {
    String first = next("seed", "W1");
    offer("W1", first, "ACCEPTED");

    assertThat(panel("seed").next("W1", DAY).kind()).isEqualTo("REFER");
    assertThat(panel("seed").next("w1", DAY).kind()).isEqualTo("REFER");
    assertThat(panel("seed").next("W1", DAY.minusDays(1)).kind()).isEqualTo("ANSWER");
    assertThat(next("seed", "W2")).isNotEqualTo(first);
    assertThat(panel("seed").findings()).isEmpty();
    offer("W1", panel("seed").order().get(1), "REFUSED");
    offers.get(1).put("reason", "Busy");
    assertThat(findings())
        .containsExactly(first + " accepted work W1 on 1 June 2026. Why is it offered again?");
  }

  @Test
  void an_offer_out_of_turn_is_found() {
    List<String> order = panel("seed").order();
    offer("W1", order.get(2), "ACCEPTED");
    offer("W2", order.get(0), "ACCEPTED");

    assertThat(findings())
        .containsExactly(
            "Work W1 was offered to "
                + order.get(2)
                + " on 1 June 2026, but it was the turn of "
                + order.get(0)
                + ". Find out why.");
  }

  @Test
  void who_is_debarred_or_not_registered_is_passed_over_with_its_reason() {
    List<String> order = panel("seed").order();
    Map<String, String> barred =
        Map.of(order.get(0), Panel.DEBARRED, order.get(1), Panel.NOT_REGISTERED);
    Panel.Turn turn =
        panel("seed")
            .next("W1", DAY, barred)
            .<Panel.Turn>fold(
                answer -> answer.value(),
                refer -> {
                  throw new AssertionError(refer.question());
                },
                open -> {
                  throw new AssertionError(open.missing());
                });

    assertThat(turn.supplier()).isEqualTo(order.get(2));
    assertThat(turn.passed().stream().map(ProcurementLaw.messages("en")::say))
        .containsExactly(
            order.get(0) + ": debarred on 1 June 2026",
            order.get(1) + ": not registered on 1 June 2026");

    offer("W1", order.get(2), "ACCEPTED");
    assertThat(findings()).hasSize(1);
    offers
        .get(0)
        .put(
            "passed",
            List.of(
                Given.tree("supplier", order.get(0), "why", "DEBARRED"),
                Given.tree("supplier", order.get(1), "why", "NOT_REGISTERED")));
    assertThat(findings()).isEmpty();
  }

  private List<String> findings() {
    return panel("seed").findings().stream()
        .map(finding -> ProcurementLaw.messages("en").say(finding.text()))
        .toList();
  }

  @ParameterizedTest
  @CsvSource({"2026-06-02, false", "2026-06-01, true"})
  void who_is_full_is_passed_over_until_the_work_is_done(String completed, boolean asked) {
    members.subList(1, members.size()).clear();
    offers.add(
        Given.tree(
            "work",
            "W1",
            "supplier",
            "A",
            "on",
            "2026-05-01",
            "outcome",
            "ACCEPTED",
            "completedOn",
            completed));
    members.get(0).put("capacity", 1);

    assertThat(panel("seed").next("W2", DAY).kind()).isEqualTo(asked ? "ANSWER" : "REFER");
  }

  @Test
  void that_a_work_is_done_counts_for_the_offers_after_it_until_it_is_taken_back() {
    members.subList(1, members.size()).clear();
    members.get(0).put("capacity", 1);
    offer("W1", "A", "ACCEPTED");
    offers.get(0).put("completing", Map.of("on", "2026-06-01", "evidence", "Note 4"));
    assertThat(panel("seed").next("W2", DAY).kind()).as("not confirmed").isEqualTo("REFER");
    offers.get(0).remove("completing");

    Map<String, Object> done = Given.tree("on", "2026-06-01", "evidence", "Note 4", "after", 1L);
    offers.get(0).put("completions", List.of(done));
    assertThat(panel("seed").next("W2", DAY).kind()).isEqualTo("ANSWER");
    assertThat(panel("seed").offers().get(0).doneOn()).contains(DAY);

    offer("W2", "A", "NO_ANSWER");
    done.put("takenBack", Map.of("on", "2026-06-01", "reason", "Another work.", "after", 2L));
    assertThat(panel("seed").next("W3", DAY).kind()).isEqualTo("REFER");
    assertThat(panel("seed").offers().get(0).doneOn()).isEmpty();
    assertThat(panel("seed").findings()).as("W2 was offered rightly").isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"2025-12-31, REFER", "2026-01-01, ANSWER", "2026-12-31, ANSWER", "2027-01-01, REFER"})
  void a_panel_is_valid_from_its_first_to_its_last_day(LocalDate day, String ruling) {
    assertThat(panel("seed").next("W1", day).kind()).isEqualTo(ruling);
  }

  @Test
  void who_joins_later_does_not_catch_up() {
    for (int work = 0; work < 10; work++) {
      offer("W" + work, next("seed", "W" + work), "NO_ANSWER");
    }
    members.add(member("LATE", "2026-06-02"));
    LocalDate day = LocalDate.of(2026, 6, 2);
    List<String> round = new ArrayList<>();
    for (int work = 10; work < 16; work++) {
      String next = asked(panel("seed").next("W" + work, day));
      round.add(next);
      offers.add(
          Given.tree(
              "work", "W" + work, "supplier", next, "on", "2026-06-02", "outcome", "NO_ANSWER"));
    }

    assertThat(round).containsExactlyInAnyOrder("A", "B", "C", "D", "E", "LATE");
  }

  @Test
  void who_is_passed_over_is_told_why() {
    String first = next("seed", "W1");
    members.stream()
        .filter(one -> first.equals(one.get("supplier")))
        .forEach(one -> one.put("until", "2026-05-31"));

    List<Message> passed =
        panel("seed")
            .next("W1", DAY)
            .fold(answer -> answer.value().passed(), refer -> List.of(), open -> List.of());
    assertThat(passed)
        .extracting(ProcurementLaw.messages("en")::say)
        .containsExactly(first + ": not on the panel on 1 June 2026");
  }

  private String next(String seed, String work) {
    return asked(panel(seed).next(work, DAY));
  }

  private static String asked(Ruling<Panel.Turn> ruling) {
    return ruling.<String>fold(a -> a.value().supplier(), r -> "nobody", u -> "unknown");
  }

  private Panel panel(String seed) {
    return Panel.fromPlain(tree(seed)).orThrow();
  }

  private Map<String, Object> tree(String seed) {
    return Given.tree(
        "id",
        "P-1",
        "title",
        "Short films",
        "from",
        "2026-01-01",
        "until",
        "2026-12-31",
        "commitment",
        Panel.commitment(seed),
        "seed",
        seed,
        "members",
        List.copyOf(members),
        "offers",
        List.copyOf(offers));
  }

  private void offer(String work, String supplier, String outcome) {
    offers.add(
        Given.tree("work", work, "supplier", supplier, "on", "2026-06-01", "outcome", outcome));
  }

  private static Map<String, Object> member(String id, String from) {
    return Given.tree("supplier", id, "from", from, "until", "2026-12-31", "capacity", 100);
  }

  private static int max(Map<String, Integer> asked) {
    return asked.values().stream().mapToInt(Integer::intValue).max().orElse(0);
  }

  private static int min(Map<String, Integer> asked) {
    return IDS.stream().mapToInt(id -> asked.getOrDefault(id, 0)).min().orElse(0);
  }
}
