package org.govsm.governance.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Messages;
import org.govsm.governance.assessment.Assessment;
import org.govsm.governance.assessment.Attestation;
import org.govsm.governance.assessment.GovernanceMessages;
import org.govsm.governance.facts.FactRecords;
import org.govsm.governance.facts.Facts;
import org.govsm.governance.framework.Control;
import org.govsm.governance.framework.ControlCatalogue;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Training of the people who run accounts")
class TrainingRecordTest {

  private static final Messages ENGLISH = GovernanceMessages.in("en");

  private static Map<String, Object> tree(String person, String topic, String day) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("person", person);
    tree.put("topic", topic);
    tree.put("completedOn", day);
    tree.put("provider", "State institute");
    tree.put("evidenceKind", "CERTIFICATE");
    tree.put("evidence", "Certificate 7");
    return tree;
  }

  private static TrainingRecord record(String person, String topic, String day) {
    return TrainingRecord.fromPlain(tree(person, topic, day)).orThrow();
  }

  private static TrainingRecord task(String day) {
    return record("p1", TrainingNeed.ASSIGNED_TASK, day);
  }

  private static TrainingRecord until(String day, String until) {
    Map<String, Object> tree = tree("p1", TrainingNeed.ASSIGNED_TASK, day);
    tree.put("validUntil", until);
    return TrainingRecord.fromPlain(tree).orThrow();
  }

  @Nested
  class ARecord {

    @ParameterizedTest
    @ValueSource(
        strings = {"person", "topic", "completedOn", "provider", "evidenceKind", "evidence"})
    void lacks_nothing_that_makes_it_evidence(String member) {
      Map<String, Object> tree = tree("p1", "moderation", "2026-03-02");
      tree.remove(member);

      assertThat(faults(tree)).containsExactly("/" + member);
    }

    @ParameterizedTest
    @CsvSource({
      "validUntil, 2026-03-01, training.until",
      "validUntil, 3026-03-01, training.year",
      "completedOn, 1826-03-01, training.year",
      "sha256, abc, training.digest"
    })
    void says_nothing_that_cannot_be(String member, String said, String code) {
      Map<String, Object> tree = tree("p1", "moderation", "2026-03-02");
      tree.put(member, said);

      assertThat(
              TrainingRecord.fromPlain(tree)
                  .<List<String>>fold(
                      read -> List.of(), all -> all.stream().map(InputFault::code).toList()))
          .containsExactly(code);
    }

    @ParameterizedTest
    @CsvSource({
      "provider, no",
      "evidence, -",
      "evidence, none",
      "evidence, pending",
      "evidence, There is no certificate",
      "evidence, Certificate will follow",
      "evidence, To follow",
      "evidence, applied for",
      "evidence, self",
      "evidence, x",
      "provider, xx",
      "provider, अन्य",
      "evidence, प्रमाण-पत्र बाद में दिया जाएगा"
    })
    void has_evidence_and_not_the_word_that_there_is_none(String member, String said) {
      Map<String, Object> tree = tree("p1", "moderation", "2026-03-02");
      tree.put(member, said);

      assertThat(faults(tree)).containsExactly("/" + member);
    }

    @Test
    void is_about_a_topic_of_the_catalogue() {
      assertThat(faults(tree("p1", "swimming", "2026-03-02"))).containsExactly("/topic");
    }

    private static List<String> faults(Map<String, Object> tree) {
      return TrainingRecord.fromPlain(tree)
          .fold(read -> List.of(), all -> all.stream().map(InputFault::pointer).toList());
    }

    @Test
    void lapses_after_the_interval_of_the_catalogue_or_with_its_certificate() {
      assertThat(task("2026-03-02").lapsesOn()).isEqualTo("2027-03-02");
      assertThat(until("2026-03-02", "2026-09-30").lapsesOn()).isEqualTo("2026-09-30");
      assertThat(until("2026-03-02", "2029-03-02").lapsesOn()).isEqualTo("2027-03-02");
      assertThat(TrainingNeed.validity().instrument()).contains("govsm");
    }
  }

  @Nested
  class ANeed {

    private static final LocalDate DAY = LocalDate.parse("2026-11-20");
    private static final Trainee OFFICER = new Trainee("p1", List.of("nodal-officer"));

    private static List<String> standings(TrainingRecord... records) {
      return TrainingBook.of(List.of(records)).standings(OFFICER, DAY).stream()
          .map(one -> one.need().topic() + " " + one.outcome())
          .toList();
    }

    @Test
    void comes_with_the_role_and_cites_what_asks_for_it() {
      assertThat(standings())
          .containsExactly("assigned-task MISSING", "moderation MISSING", "responding MISSING");
      assertThat(TrainingNeed.of("assigned-task").orElseThrow().citation().provision())
          .contains("5.1.3.3");
      assertThat(TrainingNeed.of("moderation").orElseThrow().citation().instrument())
          .contains("govsm");
      assertThat(TrainingBook.of(List.of()).standings(new Trainee("p1", List.of()), DAY)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2025-11-20, CURRENT", "2025-11-19, LAPSED", "2026-11-21, MISSING"})
    void is_met_until_the_training_lapses(String completed, String outcome) {
      assertThat(standings(task(completed)))
          .startsWith("assigned-task " + outcome)
          .endsWith("responding MISSING");
    }

    @Test
    void is_met_by_the_training_that_holds_longest() {
      assertThat(standings(task("2025-01-10"), task("2026-01-10"), task("2024-01-10")).get(0))
          .isEqualTo("assigned-task CURRENT");
      assertThat(standings(until("2026-02-01", "2026-03-01"), task("2026-01-10")).get(0))
          .isEqualTo("assigned-task CURRENT");
    }

    @Test
    void that_nobody_meets_is_told_where_somebody_has_it() {
      Trainee other = new Trainee("p2", List.of("nodal-officer"));
      TrainingBook book = TrainingBook.of(List.of(task("2026-01-10")));

      assertThat(book.metByNobody(List.of(OFFICER, other), DAY))
          .extracting(TrainingNeed::topic)
          .containsExactly("moderation", "responding");
      assertThat(book.metByNobody(List.of(), DAY)).isEmpty();
    }
  }

  @Nested
  class AsAFact {

    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-11-20T10:00:00+05:30");

    private final Map<String, Object> stated = new LinkedHashMap<>();
    private final FactRecords.Draft kept = FactRecords.draft();

    AsAFact() {
      stated.put("people", List.of(person("2026-03-10")));
    }

    private static Map<String, Object> person(String granted) {
      Map<String, Object> person = new LinkedHashMap<>();
      person.put("id", "p1");
      person.put("active", true);
      person.put("accessGrantedAt", granted);
      return person;
    }

    private void keep(TrainingRecord record, String recordedAt) {
      kept.add(record.toFacts("TR-2026-1", OffsetDateTime.parse(recordedAt), "officer-9"));
    }

    private void typed(String completed) {
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("person", "p1");
      row.put("completedAt", completed);
      row.put("lastRefresh", null);
      stated.put("training", List.of(row));
    }

    private String outcome(String control) {
      Facts facts = Facts.joined(stated, kept.done()).orThrow(ENGLISH);
      List<String> found = new ArrayList<>();
      Assessment.assess(ControlCatalogue.shipped(), facts, NOW).orThrow(ENGLISH).findings().stream()
          .filter(one -> one.control().id().equals(control))
          .forEach(one -> found.add(one.outcome() + " " + ENGLISH.say(one.text())));
      return String.join("; ", found);
    }

    @ParameterizedTest
    @CsvSource({"2026-03-10, PASS", "2026-03-11, FAIL"})
    void it_was_before_access_or_not(String completed, String outcome) {
      keep(task(completed), completed + "T09:00:00+05:30");

      assertThat(outcome("GSM-RES-06")).startsWith(outcome);
    }

    @Test
    void put_on_record_after_access_another_looks_at_its_evidence() {
      keep(task("2026-03-02"), "2026-03-12T10:00:00+05:30");

      assertThat(outcome("GSM-RES-06")).startsWith("ATTEST").contains("record");
      stated.put(
          "people",
          List.of(
              person("2026-03-10"),
              Map.of("id", "officer-8", "active", true),
              Map.of("id", "officer-9", "active", true)));
      assertThat(signed("officer-8")).isEmpty();
      for (String own : List.of("officer-9", "P1")) {
        assertThat(signed(own)).containsExactly("attestation.uncounted");
      }
    }

    private List<String> signed(String person) {
      Control control = ControlCatalogue.known("GSM-RES-06").orElseThrow();
      Map<String, Object> order =
          Map.of(
              "control",
              control.id(),
              "subject",
              "p1",
              "statement",
              Attestation.asked(control, "en"),
              "person",
              person,
              "role",
              "nodal-officer",
              "signedAt",
              NOW.toString(),
              "expires",
              "2027-03-01",
              "confirmed",
              true);
      return Attestation.entered(
              order,
              ControlCatalogue.shipped(),
              Facts.joined(stated, kept.done()).orThrow(ENGLISH),
              NOW)
          .fold(read -> List.of(), faults -> faults.stream().map(InputFault::code).toList());
    }

    /** Nobody is asked to record what is on record. */
    @Test
    void typed_beside_its_own_record_that_came_later_the_record_is_told() {
      keep(task("2026-03-02"), "2026-03-12T10:00:00+05:30");
      typed("2026-03-02");

      assertThat(outcome("GSM-RES-06"))
          .startsWith("ATTEST")
          .contains("put on record only on 12 March 2026");
    }

    @Test
    void in_another_topic_it_is_none_for_the_task() {
      keep(record("p1", "moderation", "2026-03-02"), "2026-03-02T10:00:00+05:30");

      assertThat(outcome("GSM-RES-06")).startsWith("UNKNOWN");
    }

    @Test
    void typed_beside_a_record_it_is_only_stated() {
      stated.put("people", List.of(person("2026-03-10"), Map.of("id", "p2", "active", true)));
      keep(record("p2", "assigned-task", "2026-03-02"), "2026-03-02T10:00:00+05:30");
      typed("2026-03-01");

      assertThat(outcome("GSM-RES-06")).startsWith("UNKNOWN").contains("on record");
      assertThat(outcome("GSM-RES-07")).contains("UNKNOWN", "PASS");
    }

    @Test
    void typed_with_the_person_it_is_only_stated_or_contradicts() {
      Map<String, Object> person = person("2026-03-10");
      person.put("trainedAt", "2026-03-01");
      stated.put("people", List.of(person));
      keep(record("p2", "assigned-task", "2026-03-02"), "2026-03-02T10:00:00+05:30");
      assertThat(outcome("GSM-RES-06")).startsWith("UNKNOWN").contains("on record");

      keep(task("2026-03-02"), "2026-03-02T10:00:00+05:30");
      assertThat(outcome("GSM-RES-06")).contains("UNKNOWN").doesNotContain("PASS");
    }

    @ParameterizedTest
    @CsvSource({"2026-03-02, FAIL", "2026-03-03, PASS"})
    void access_by_the_custody_log_counts_where_it_was_earlier(String given, String outcome) {
      stated.put("accounts", List.of(Map.of("id", "x")));
      stated.put(
          "custody",
          List.of(Map.of("account", "x", "event", "DELEGATE_ADDED", "to", "p1", "at", given)));
      keep(task("2026-03-03"), "2026-03-03T10:00:00+05:30");

      assertThat(outcome("GSM-RES-06")).startsWith(outcome);
    }

    @ParameterizedTest
    @CsvSource({"DELEGATE_ADDED, 2", "DELEGATE_REMOVED, 1"})
    void who_has_access_by_the_custody_log_alone_is_judged_too(String last, int judged) {
      stated.put("accounts", List.of(Map.of("id", "x")));
      stated.put(
          "custody",
          List.of(
              Map.of("account", "x", "event", "DELEGATE_ADDED", "to", "p2", "at", "2026-03-03"),
              Map.of(
                  "account",
                  "x",
                  "event",
                  last,
                  last.equals("DELEGATE_ADDED") ? "to" : "from",
                  "p2",
                  "at",
                  "2026-03-04")));
      keep(task("2026-03-02"), "2026-03-02T10:00:00+05:30");

      assertThat(outcome("GSM-RES-06").split("; ")).hasSize(judged);
    }

    @ParameterizedTest
    @CsvSource({"2026-03-02, FAIL", "2026-03-03, PASS"})
    void the_emergency_access_is_an_access(String used, String outcome) {
      stated.put("accounts", List.of(Map.of("id", "x")));
      stated.put(
          "custody",
          List.of(
              Map.of("account", "x", "event", "BREAK_GLASS_USED", "actor", "p1", "at", used),
              Map.of("account", "x", "event", "BREAK_GLASS_USED", "actor", "p2", "at", used)));
      keep(task("2026-03-03"), "2026-03-03T10:00:00+05:30");

      assertThat(outcome("GSM-RES-06")).startsWith(outcome);
    }

    @Test
    void typed_beside_records_of_the_person_it_takes_nothing_back() {
      keep(task("2025-11-05"), "2025-11-05T10:00:00+05:30");
      typed("2026-11-01");
      assertThat(outcome("GSM-RES-07")).startsWith("FAIL");

      stated.put("training", List.of(Map.of("person", "p1", "completedAt", "2025-11-05")));
      assertThat(outcome("GSM-RES-07")).startsWith("FAIL");
    }

    @Test
    void who_has_access_and_was_never_trained_is_on_the_list() {
      stated.put("people", List.of(person("2026-03-10"), Map.of("id", "p2", "active", true)));
      kept.add(
          record("p2", "assigned-task", "2026-03-02")
              .toFacts(
                  "TR-2026-1", OffsetDateTime.parse("2026-03-02T10:00:00+05:30"), "officer-9"));

      assertThat(outcome("GSM-RES-07")).contains("PASS", "UNKNOWN");
    }

    @Test
    void withdrawn_it_leaves_its_person_on_the_list() {
      kept.add(task("2025-10-10").toWithdrawnFacts("TR-2026-1"));
      assertThat(outcome("GSM-RES-07")).startsWith("UNKNOWN");

      kept.add(
          task("2025-11-05")
              .toFacts(
                  "TR-2026-2", OffsetDateTime.parse("2025-11-05T10:00:00+05:30"), "officer-9"));
      assertThat(outcome("GSM-RES-07")).startsWith("FAIL");
    }

    @ParameterizedTest
    @CsvSource({"2025-11-20, PASS", "2025-11-19, FAIL"})
    void another_topic_does_not_renew_the_task(String task, String outcome) {
      keep(task(task), task + "T10:00:00+05:30");
      kept.add(
          record("p1", "records", "2026-11-01")
              .toFacts(
                  "TR-2026-2", OffsetDateTime.parse("2026-11-01T10:00:00+05:30"), "officer-9"));

      assertThat(outcome("GSM-RES-07")).startsWith(outcome);
    }

    @Test
    void in_another_topic_alone_it_does_not_show_training_for_the_task() {
      keep(record("p1", "records", "2026-11-01"), "2026-11-01T10:00:00+05:30");

      assertThat(outcome("GSM-RES-07")).startsWith("UNKNOWN");
    }

    @ParameterizedTest
    @CsvSource({"moderator, PASS", "Nodal officer, FAIL"})
    void each_topic_of_the_role_is_repeated(String role, String outcome) {
      Map<String, Object> person = person("2026-03-10");
      person.put("role", role);
      stated.put("people", List.of(person));
      keep(task("2026-03-02"), "2026-03-02T10:00:00+05:30");
      kept.add(
          record("p1", "moderation", "2025-03-02")
              .toFacts(
                  "TR-2026-2", OffsetDateTime.parse("2025-03-02T10:00:00+05:30"), "officer-9"));

      assertThat(outcome("GSM-RES-07")).startsWith(outcome);
    }

    @ParameterizedTest
    @CsvSource({"2025-11-20, PASS", "2025-11-19, FAIL"})
    void it_is_repeated_in_time_or_not(String completed, String outcome) {
      keep(task(completed), completed + "T10:00:00+05:30");

      assertThat(outcome("GSM-RES-07")).startsWith(outcome);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-20, PASS", "2026-11-19, FAIL"})
    void a_certificate_that_ends_earlier_decides(String until, String outcome) {
      keep(until("2026-03-02", until), "2026-03-02T10:00:00+05:30");

      assertThat(outcome("GSM-RES-07")).startsWith(outcome);
    }
  }
}
