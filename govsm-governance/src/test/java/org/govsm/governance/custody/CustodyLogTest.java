package org.govsm.governance.custody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.govsm.core.decision.Checked;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.Finding.Weight;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Messages;
import org.govsm.governance.account.People;
import org.govsm.governance.assessment.GovernanceMessages;
import org.govsm.governance.facts.Facts;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CustodyLogTest {

  private static final People PEOPLE =
      People.of(
          Facts.fromPlain(
                  Map.of(
                      "people",
                      List.of(
                          Map.of("id", "P1"),
                          Map.of("id", "P2"),
                          Map.of("id", "P3"),
                          Map.of("id", "N1", "role", "nodal-officer"),
                          Map.of("id", "V1", "type", "VENDOR"),
                          Map.of("id", "L1", "leftPostAt", "2026-03-01T00:00:00+05:30"))))
              .orThrow());

  private int number;

  @Nested
  @DisplayName("One open holder and at least one backup")
  class HolderAndBackup {

    @Test
    void the_first_event_issues_the_keys() {
      AccountCustody account = issued().account("A1").orElseThrow();

      assertThat(account.holder()).contains("P1");
      assertThat(account.backups()).containsExactly("P2");
      assertThat(account.vaultRef()).contains("vault:soil/x");
      assertThat(account.isIssued()).isTrue();
    }

    @Test
    void a_missing_backup_is_said_until_one_is_named() {
      Appended first = CustodyState.start("soil").append(issue("2026-01-01"), PEOPLE);

      assertThat(codes(first)).contains("custody.no-backup");
      assertThat(codes(first.state().orElseThrow().append(backup("P2"), PEOPLE)))
          .doesNotContain("custody.no-backup");
    }

    @Test
    void a_second_holder_is_refused() {
      Appended second = issued().append(issue("2026-02-01"), PEOPLE);

      assertThat(second.state()).isEmpty();
      assertThat(codes(second)).containsExactly("custody.held");
    }

    @Test
    void the_holder_is_not_the_backup() {
      assertThat(codes(issued().append(backup("P1"), PEOPLE)))
          .containsExactly("custody.backup-holds");
      assertThat(codes(issued().append(backup("P2"), PEOPLE))).containsExactly("custody.has-it");
    }

    @Test
    void after_the_holder_is_revoked_nobody_holds_the_keys() {
      Appended revoked = issued().append(revoke("P1", "2026-02-01"), PEOPLE);

      assertThat(codes(revoked)).contains("custody.no-holder", "custody.rotation-due");
      assertThat(revoked.state().orElseThrow().account("A1").orElseThrow().holder()).isEmpty();
      assertThat(codes(revoked.state().orElseThrow().append(issue("2026-02-02"), PEOPLE)))
          .doesNotContain("custody.held");
    }
  }

  @Nested
  @DisplayName("Holder and backup are people in post, of the department")
  class InPost {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
      "L1, custody.left",
      "P9, custody.unknown",
    })
    void nobody_else_becomes_one(String person, String code) {
      assertThat(
              codes(
                  issued().append(event("BACKUP_NAMED", "2026-03-01", "toHolder", person), PEOPLE)))
          .containsExactly(code);
    }

    @Test
    void an_agency_that_has_the_keys_is_recorded_with_a_finding_and_a_way_out() {
      Appended held =
          CustodyState.start("soil")
              .append(
                  event("ISSUED", "2026-02-01", "toHolder", "V1", "vaultRef", "vault:soil/x"),
                  PEOPLE);

      CustodyState log = held.state().orElseThrow();
      assertThat(log.account("A1").orElseThrow().holder()).contains("V1");
      assertThat(held.findings())
          .filteredOn(one -> one.code().equals("custody.vendor"))
          .hasSize(1)
          .allMatch(one -> one.weight() == Weight.WARNING)
          .allMatch(
              one ->
                  GovernanceMessages.in("en").say(one.text()).contains("Hand them to an officer"));
    }

    @Test
    void a_holder_who_turns_out_to_be_of_an_agency_is_a_finding_with_a_way_out() {
      People known =
          People.of(
              Facts.fromPlain(Map.of("people", List.of(Map.of("id", "P1", "type", "VENDOR"))))
                  .orThrow());

      Instant later = Instant.parse("2026-02-01T10:00:00Z");

      assertThat(issued().open(known, later))
          .filteredOn(one -> one.code().equals("custody.vendor"))
          .hasSize(1)
          .allMatch(one -> one.weight() == Weight.WARNING)
          .allMatch(
              one ->
                  GovernanceMessages.in("en").say(one.text()).contains("Hand them to an officer"));
    }

    @Test
    void on_the_last_instant_in_the_post_it_is_still_possible() {
      CustodyEvent before = event("BACKUP_NAMED", "2026-02-28T23:59:59+05:30", "toHolder", "L1");

      assertThat(issued().append(before, PEOPLE).state()).isPresent();
    }

    @Test
    void an_agency_may_post_as_delegate() {
      CustodyEvent delegate = event("DELEGATE_ADDED", "2026-02-01", "toHolder", "V1");

      assertThat(
              issued()
                  .append(delegate, PEOPLE)
                  .state()
                  .orElseThrow()
                  .account("A1")
                  .orElseThrow()
                  .delegates())
          .containsExactly("V1");
    }

    @Test
    void access_that_is_open_after_somebody_left_is_found() {
      CustodyState log = added(issued(), event("DELEGATE_ADDED", "2026-02-01", "toHolder", "L1"));

      assertThat(found(log.open(PEOPLE, Instant.parse("2026-02-28T18:29:59Z"))))
          .doesNotContain("custody.left");
      assertThat(found(log.open(PEOPLE, Instant.parse("2026-02-28T18:30:00Z"))))
          .contains("custody.left");
    }

    @Test
    void who_left_is_told_with_the_last_day_in_the_post() {
      People people =
          People.of(
              Facts.fromPlain(
                      Map.of(
                          "people",
                          List.of(
                              Map.of("id", "P1"), Map.of("id", "L1", "leftPostAt", "2026-02-28"))))
                  .orThrow());
      CustodyState log = added(issued(), event("DELEGATE_ADDED", "2026-02-01", "toHolder", "L1"));

      assertThat(log.open(people, Instant.parse("2026-03-02T00:00:00Z")))
          .filteredOn(one -> one.code().equals("custody.left"))
          .singleElement()
          .satisfies(
              one ->
                  assertThat(GovernanceMessages.in("en").say(one.text()))
                      .contains("L1 left the post on 28 February 2026"));
      assertThat(log.open(people, Instant.parse("2026-02-28T18:29:59Z")))
          .extracting(Finding::code)
          .doesNotContain("custody.left");
    }

    @Test
    void somebody_who_left_does_not_act() {
      CustodyEvent rotated = event("ROTATED", "2026-03-02", "actor", "L1");

      assertThat(codes(issued().append(rotated, PEOPLE))).containsExactly("custody.actor-left");
    }

    @ParameterizedTest
    @ValueSource(strings = {"COMPROMISE_REPORTED", "BREAK_GLASS_USED"})
    void what_has_happened_is_written_down_whoever_did_it(String kind) {
      CustodyEvent report = event(kind, "2026-03-02", "actor", "P9", "reason", "seen by a citizen");
      Appended appended = issued().append(report, PEOPLE);

      assertThat(appended.state()).isPresent();
      assertThat(codes(appended)).contains("custody.actor-unknown");
    }
  }

  @Nested
  @DisplayName("ROTATED follows REVOKED, TRANSFERRED and COMPROMISE_REPORTED")
  class Rotation {

    @ParameterizedTest
    @ValueSource(strings = {"REVOKED", "TRANSFERRED", "COMPROMISE_REPORTED"})
    void and_is_due_since_then(String kind) {
      CustodyEvent cause =
          switch (kind) {
            case "REVOKED" -> revoke("P2", "2026-02-01");
            case "TRANSFERRED" -> transfer("P1", "P3");
            default -> event(kind, "2026-02-01");
          };
      Appended caused = issued().append(cause, PEOPLE);
      CustodyState log = caused.state().orElseThrow();

      String kept = kind.equals("REVOKED") ? "P1" : "P2";
      assertThat(codes(caused)).contains("custody.rotation-due");
      assertThat(log.account("A1").orElseThrow().rotationDueSince())
          .contains(Instant.parse("2026-01-31T18:30:00Z"));
      assertThat(
              added(log, event("ROTATED", "2026-02-02", "actor", kept))
                  .account("A1")
                  .orElseThrow()
                  .rotationDueSince())
          .isEmpty();
    }

    @Test
    void the_first_cause_counts() {
      CustodyState log =
          added(
              issued(),
              event("COMPROMISE_REPORTED", "2026-02-01"),
              event("COMPROMISE_REPORTED", "2026-02-05"));

      assertThat(log.account("A1").orElseThrow().rotationDueSince())
          .contains(Instant.parse("2026-01-31T18:30:00Z"));
    }

    @Test
    void an_emergency_access_stays_open_until_the_keys_are_changed() {
      CustodyState used =
          added(issued(), event("BREAK_GLASS_USED", "2026-02-01", "reason", "cyclone"));

      assertThat(used.account("A1").orElseThrow().breakGlassBy()).contains("P1");
      assertThat(found(used.open(PEOPLE, Instant.parse("2026-02-02T00:00:00Z"))))
          .contains("custody.break-glass");
      assertThat(
              added(used, event("ROTATED", "2026-02-02"))
                  .account("A1")
                  .orElseThrow()
                  .breakGlassSince())
          .isEmpty();
    }
  }

  @Nested
  @DisplayName("A hand-over is made by two")
  class HandOver {

    @ParameterizedTest(name = "actor {0}, approved by {1}")
    @CsvSource({"P1, P3", "P3, P1", "N1, P3", "P3, N1"})
    void the_one_who_comes_and_the_one_who_goes_or_a_nodal_officer(String actor, String second) {
      Appended appended = issued().append(transfer(actor, second), PEOPLE);

      assertThat(appended.state().orElseThrow().account("A1").orElseThrow().holder())
          .contains("P3");
    }

    @ParameterizedTest(name = "actor {0}, approved by {1}")
    @CsvSource({"P1, N1", "P1, P2", "P2, P3", "P3, P2"})
    void not_by_two_others(String actor, String second) {
      Appended appended = issued().append(transfer(actor, second), PEOPLE);

      assertThat(appended.state()).isEmpty();
      assertThat(codes(appended)).containsExactly("custody.by-two");
    }

    @Test
    void not_by_one_in_both_places() {
      assertThat(codes(issued().append(transfer("P3", "P3"), PEOPLE)))
          .containsExactly("custody.one-person", "custody.by-two");
    }

    @Test
    void not_from_somebody_who_does_not_hold_the_keys() {
      CustodyEvent from2 =
          event(
              "TRANSFERRED",
              "2026-02-01",
              "fromHolder",
              "P2",
              "toHolder",
              "P3",
              "actor",
              "P2",
              "approvedBy",
              "P3",
              "reason",
              "transfer");

      assertThat(codes(issued().append(from2, PEOPLE))).containsExactly("custody.not-holder");
    }

    @Test
    void a_backup_who_becomes_holder_is_no_longer_backup() {
      CustodyEvent toBackup =
          event(
              "TRANSFERRED",
              "2026-02-01",
              "fromHolder",
              "P1",
              "toHolder",
              "P2",
              "actor",
              "P1",
              "approvedBy",
              "P2",
              "reason",
              "retirement");
      Appended appended = issued().append(toBackup, PEOPLE);

      assertThat(appended.state().orElseThrow().account("A1").orElseThrow().backups()).isEmpty();
      assertThat(codes(appended)).contains("custody.no-backup", "custody.rotation-due");
    }
  }

  @Nested
  @DisplayName("Events stand in order")
  class Order {

    @Test
    void none_lies_before_the_last_of_its_account() {
      CustodyEvent early = event("ROTATED", "2025-12-31");

      assertThat(codes(issued().append(early, PEOPLE))).containsExactly("custody.order");
    }

    @Test
    void the_same_moment_is_in_order() {
      assertThat(issued().append(event("ROTATED", "2026-01-02"), PEOPLE).state()).isPresent();
    }

    @Test
    void another_account_has_its_own_order() {
      CustodyEvent other =
          event(
              "ISSUED",
              "2025-06-01",
              "accountId",
              "A0",
              "toHolder",
              "P1",
              "vaultRef",
              "vault:soil/y");

      assertThat(issued().append(other, PEOPLE).state().orElseThrow().accounts())
          .extracting(AccountCustody::accountId)
          .containsExactly("A0", "A1");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {"BACKUP_NAMED", "ROTATED", "MFA_ENROLLED", "ACCESS_REVIEWED", "APP_AUTHORISED"})
    void nothing_comes_before_the_keys_are_issued(String kind) {
      CustodyEvent first =
          event(
              kind,
              "2026-01-01",
              "toHolder",
              "P2",
              "mfaType",
              "app",
              "nextReviewDue",
              "2027-01-01");

      assertThat(codes(CustodyState.start("soil").append(first, PEOPLE)))
          .containsExactly("custody.not-issued");
    }

    @Test
    void a_compromise_can_always_be_reported() {
      assertThat(
              CustodyState.start("soil")
                  .append(event("COMPROMISE_REPORTED", "2026-01-01"), PEOPLE)
                  .state())
          .isPresent();
    }

    @Test
    void an_id_stands_once() {
      CustodyState log = issued();
      String known = log.last().orElseThrow().event().eventId();
      CustodyEvent same = event("ROTATED", "2026-02-01", "eventId", known);

      assertThat(codes(log.append(same, PEOPLE))).containsExactly("custody.twice");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"DELEGATE_REMOVED", "APP_REVOKED", "REVOKED"})
    void what_was_not_given_cannot_be_taken(String kind) {
      CustodyEvent taken = event(kind, "2026-02-01", "fromHolder", "P3", "reason", "x");

      assertThat(codes(issued().append(taken, PEOPLE))).containsExactly("custody.has-none");
    }
  }

  @Nested
  @DisplayName("The present state")
  class State {

    @Test
    void has_applications_the_second_factor_and_the_next_review() {
      CustodyState log =
          added(
              issued(),
              event("MFA_ENROLLED", "2026-02-01", "mfaType", "hardware-key"),
              event("APP_AUTHORISED", "2026-02-01", "toHolder", "Scheduler"),
              event("APP_AUTHORISED", "2026-02-01", "toHolder", "Archive"),
              event("APP_REVOKED", "2026-02-02", "fromHolder", "Scheduler"),
              event("ACCESS_REVIEWED", "2026-02-03", "nextReviewDue", "2026-08-03"));
      AccountCustody account = log.account("A1").orElseThrow();

      assertThat(account.apps()).containsExactly("Archive");
      assertThat(account.mfa()).contains("hardware-key");
      assertThat(account.nextReviewDue()).contains(LocalDate.of(2026, 8, 3));
      assertThat(log.open(PEOPLE, Instant.parse("2026-08-03T18:29:59Z"))).isEmpty();
      assertThat(found(log.open(PEOPLE, Instant.parse("2026-08-03T18:30:00Z"))))
          .containsExactly("custody.review-due");
      assertThat(account.toPlain())
          .containsEntry("holder", "P1")
          .containsEntry("nextReviewDue", "2026-08-03")
          .doesNotContainKey("rotationDueSince");
    }

    @Test
    void says_what_was_never_set_up() {
      assertThat(found(issued().open(PEOPLE, Instant.parse("2026-02-01T00:00:00Z"))))
          .containsExactly("custody.no-mfa", "custody.no-review");
    }

    @Test
    void each_open_point_is_gone_once_the_event_that_puts_it_in_order_is_recorded() {
      Map<String, CustodyEvent> mends =
          Map.of(
              "BACKUP_NAMED", event("BACKUP_NAMED", "2026-04-01", "toHolder", "P3"),
              "MFA_ENROLLED", event("MFA_ENROLLED", "2026-04-01", "mfaType", "hardware-key"),
              "ROTATED", event("ROTATED", "2026-04-01"),
              "ACCESS_REVIEWED",
                  event("ACCESS_REVIEWED", "2026-04-01", "nextReviewDue", "2026-08-03"),
              "DELEGATE_REMOVED", event("DELEGATE_REMOVED", "2026-04-01", "fromHolder", "L1"));
      Instant now = Instant.parse("2026-04-02T00:00:00Z");
      CustodyState log =
          added(
              CustodyState.start("soil").append(issue("2026-01-01"), PEOPLE).state().orElseThrow(),
              event("DELEGATE_ADDED", "2026-02-01", "toHolder", "L1"),
              event("COMPROMISE_REPORTED", "2026-02-05"));
      List<Finding> open = log.open(PEOPLE, now);

      assertThat(found(open))
          .containsExactlyInAnyOrder(
              "custody.no-backup",
              "custody.left",
              "custody.rotation-due",
              "custody.no-mfa",
              "custody.no-review");
      for (Finding one : open) {
        String kind = log.account("A1").orElseThrow().mending(one).orElseThrow();
        CustodyEvent event = Objects.requireNonNull(mends.get(kind), kind);
        assertThat(found(added(log, event).open(PEOPLE, now))).doesNotContain(one.code());
      }
    }

    @Test
    void keys_of_a_holder_who_left_pass_and_nobody_who_is_not_listed_is_mended_here() {
      CustodyState left =
          CustodyState.start("soil")
              .append(
                  event("ISSUED", "2026-01-01", "toHolder", "L1", "vaultRef", "vault:soil/x"),
                  PEOPLE)
              .state()
              .orElseThrow();
      AccountCustody custody = left.account("A1").orElseThrow();
      Instant now = Instant.parse("2026-04-02T00:00:00Z");

      assertThat(left.open(PEOPLE, now))
          .filteredOn(one -> one.code().equals("custody.left"))
          .singleElement()
          .satisfies(one -> assertThat(custody.mending(one)).contains("TRANSFERRED"));
      assertThat(left.open(People.of(Facts.fromPlain(Map.of()).orThrow()), now))
          .filteredOn(one -> one.code().equals("custody.unknown"))
          .singleElement()
          .satisfies(one -> assertThat(custody.mending(one)).isEmpty());
    }

    @Test
    void of_an_account_that_the_log_does_not_know_is_not_known() {
      assertThat(issued().account("A9")).isEmpty();
    }
  }

  @Nested
  @DisplayName("Before a person leaves")
  class Exit {

    private final CustodyState log =
        added(
            issued(),
            event("DELEGATE_ADDED", "2026-02-01", "toHolder", "V1"),
            event(
                "ISSUED",
                "2026-02-01",
                "accountId",
                "A2",
                "toHolder",
                "P2",
                "vaultRef",
                "vault:soil/fb"),
            event("BACKUP_NAMED", "2026-02-01", "accountId", "A2", "toHolder", "P1"),
            event("BACKUP_NAMED", "2026-02-01", "accountId", "A2", "toHolder", "P3"));

    @Test
    void each_account_names_its_steps() {
      assertThat(log.exit("P1", PEOPLE).steps())
          .extracting(ExitChecklist.Step::accountId, ExitChecklist.Step::event)
          .containsExactly(
              tuple("A1", "TRANSFERRED"),
              tuple("A1", "ROTATED"),
              tuple("A2", "REVOKED"),
              tuple("A2", "ROTATED"));
      assertThat(log.exit("P2", PEOPLE).steps())
          .extracting(ExitChecklist.Step::accountId, ExitChecklist.Step::event)
          .containsExactly(
              tuple("A1", "BACKUP_NAMED"),
              tuple("A1", "REVOKED"),
              tuple("A1", "ROTATED"),
              tuple("A2", "TRANSFERRED"),
              tuple("A2", "ROTATED"));
      assertThat(log.exit("V1", PEOPLE).steps())
          .extracting(ExitChecklist.Step::event)
          .containsExactly("DELEGATE_REMOVED");
    }

    @Test
    void open_posts_and_queries_are_named_beside_the_keys() {
      ExitChecklist free = log.exit("stranger", PEOPLE);
      assertThat(free.isKnown()).isFalse();

      ExitChecklist busy =
          free.with(
              List.of(
                  new ExitChecklist.OpenItem(ExitChecklist.Kind.POST, "P-2026-0001"),
                  new ExitChecklist.OpenItem(ExitChecklist.Kind.QUERY, "Q-2026-7")));
      assertThat(busy.isKnown()).isTrue();
      assertThat(busy.isReady()).isFalse();
      assertThat(busy.toPlain(GovernanceMessages.in("en")).toString())
          .contains("Post P-2026-0001 is not out yet.", "Query Q-2026-7 waits for this person.");
    }

    @Test
    void who_used_the_emergency_access_leaves_after_the_keys_are_changed() {
      CustodyState used =
          added(log, event("BREAK_GLASS_USED", "2026-02-02", "actor", "N1", "reason", "flood"));

      assertThat(used.exit("N1", PEOPLE).steps())
          .extracting(ExitChecklist.Step::event)
          .containsExactly("ROTATED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRANSFERRED", "REVOKED"})
    void who_gave_the_keys_away_leaves_after_they_are_changed(String kind) {
      CustodyState given =
          added(log, kind.equals("REVOKED") ? revoke("P1", "2026-02-02") : transfer("P1", "P3"));

      assertThat(given.exit("P1", PEOPLE).steps())
          .filteredOn(step -> step.accountId().equals("A1"))
          .extracting(ExitChecklist.Step::event)
          .containsExactly("ROTATED");
      assertThat(
              added(given, event("ROTATED", "2026-02-03", "actor", "P2"))
                  .exit("P1", PEOPLE)
                  .steps())
          .noneMatch(step -> step.accountId().equals("A1"));
    }

    @Test
    void everyone_who_used_the_emergency_access_leaves_after_the_keys_are_changed() {
      CustodyState used =
          added(
              log,
              event("BREAK_GLASS_USED", "2026-02-02", "actor", "N1", "reason", "flood"),
              event("BREAK_GLASS_USED", "2026-02-03", "actor", "P3", "reason", "flood"));

      for (String person : List.of("N1", "P3")) {
        assertThat(used.exit(person, PEOPLE).steps())
            .extracting(ExitChecklist.Step::accountId, ExitChecklist.Step::event)
            .contains(tuple("A1", "ROTATED"));
      }
      assertThat(used.account("A1").orElseThrow().breakGlassSince())
          .contains(Instant.parse("2026-02-01T18:30:00Z"));
    }

    @Test
    void who_has_no_access_may_go() {
      assertThat(log.exit("N1", PEOPLE).toPlain(GovernanceMessages.in("en")))
          .isEqualTo(
              Map.of(
                  "person", "N1", "ready", true, "steps", List.of(), "open", List.of(), "known",
                  true));
    }

    @Test
    void whom_neither_the_facts_nor_the_log_name_is_not_said_to_be_ready() {
      ExitChecklist nobody = log.exit("nobody", PEOPLE);

      assertThat(nobody.isReady()).isFalse();
      assertThat(nobody.toPlain(GovernanceMessages.in("en")))
          .containsEntry("ready", false)
          .containsEntry("known", false)
          .extractingByKey("note")
          .asString()
          .contains("contain a person with the id nobody");
      assertThat(log.exit("P1", People.of(Facts.fromPlain(Map.of()).orThrow())).isKnown()).isTrue();
    }

    @Test
    void in_both_languages() {
      assertThat(log.exit("V1", PEOPLE).toPlain(GovernanceMessages.in("en")).toString())
          .contains("A1: V1 is a delegate. Withdraw this access on the platform");
      assertThat(log.exit("V1", PEOPLE).toPlain(GovernanceMessages.in("hi")).toString())
          .contains("A1: V1 प्रतिनिधि हैं। प्लेटफ़ॉर्म पर उनकी पहुँच वापस लें");
    }
  }

  @Nested
  @DisplayName("A record that is not in order is refused")
  class Refused {

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource({
      "password, Mango2026, /password secret.name",
      "reason, password: Mango2026, /reason secret.value",
      "vaultRef, Mango2026, /vaultRef custody.vault",
      "at, Mango2026, /at custody.time",
      "at, 2026-01-01T10:00:00, /at custody.time",
      "nextReviewDue, Mango2026, /nextReviewDue custody.time",
      "event, Mango2026, /event tree.code",
      "mango, Mango2026, /mango tree.unknown",
    })
    void and_nothing_of_it_is_repeated(String member, String value, String fault) {
      Map<String, Object> tree = new LinkedHashMap<>(issue("2026-01-01").toPlain());
      tree.put(member, value);
      Checked<CustodyEvent> read = CustodyEvent.fromPlain(tree);

      assertThat(faults(read)).contains(fault);
      assertThat(read.toString()).doesNotContain("Mango2026");
    }

    @ParameterizedTest(name = "{0} needs {1}")
    @CsvSource({
      "ISSUED, toHolder vaultRef",
      "BACKUP_NAMED, toHolder",
      "MFA_ENROLLED, mfaType",
      "MFA_RESET, reason",
      "RECOVERY_CODES_SEALED, vaultRef",
      "TRANSFERRED, fromHolder toHolder approvedBy reason",
      "DELEGATE_ADDED, toHolder",
      "DELEGATE_REMOVED, fromHolder",
      "APP_AUTHORISED, toHolder",
      "APP_REVOKED, fromHolder",
      "ACCESS_REVIEWED, nextReviewDue",
      "BREAK_GLASS_USED, reason",
      "REVOKED, fromHolder reason",
    })
    void what_a_kind_needs(String kind, String members) {
      Map<String, Object> bare = base(kind, "2026-01-01");

      assertThat(faults(CustodyEvent.fromPlain(bare)))
          .containsExactly(
              Arrays.stream(members.split(" "))
                  .map(name -> "/" + name + " custody.needs")
                  .toArray(String[]::new));
    }

    @Test
    void without_what_every_event_has() {
      assertThat(faults(CustodyEvent.fromPlain(Map.of())))
          .containsExactly(
              "/eventId tree.required",
              "/accountId tree.required",
              "/event tree.required",
              "/at tree.required",
              "/actor tree.required");
    }
  }

  @Test
  void every_sentence_is_there_in_both_languages() {
    Messages english = GovernanceMessages.in("en");
    Messages hindi = GovernanceMessages.in("hi");

    assertThat(hindi.untranslated()).isEmpty();
    for (Appended appended :
        List.of(
            issued().append(transfer("P1", "P2"), PEOPLE),
            issued().append(revoke("P1", "2026-02-01"), PEOPLE))) {
      for (Finding finding : appended.findings()) {
        assertThat(english.say(finding.text())).startsWith("A1: ").doesNotContain("{");
        assertThat(hindi.say(finding.text())).startsWith("A1: ").endsWith("।").doesNotContain("{");
      }
    }
  }

  @Test
  void a_rule_that_stands_in_the_way_is_blocking_and_what_is_open_is_a_warning() {
    assertThat(issued().append(transfer("P1", "P2"), PEOPLE).findings())
        .extracting(Finding::weight)
        .containsOnly(Weight.BLOCKING);
    assertThat(issued().append(revoke("P1", "2026-02-01"), PEOPLE).findings())
        .extracting(Finding::weight)
        .containsOnly(Weight.WARNING);
  }

  private CustodyState issued() {
    return added(CustodyState.start("soil"), issue("2026-01-01"), backup("P2"));
  }

  private static CustodyState added(CustodyState log, CustodyEvent... events) {
    CustodyState longer = log;
    for (CustodyEvent event : events) {
      Appended appended = longer.append(event, PEOPLE);
      assertThat(appended.state()).as(appended.findings().toString()).isPresent();
      longer = appended.state().orElseThrow();
    }
    return longer;
  }

  private CustodyEvent issue(String day) {
    return event("ISSUED", day, "toHolder", "P1", "vaultRef", "vault:soil/x");
  }

  private CustodyEvent backup(String person) {
    return event("BACKUP_NAMED", "2026-01-02", "toHolder", person);
  }

  private CustodyEvent revoke(String person, String day) {
    return event("REVOKED", day, "fromHolder", person, "reason", "transferred away");
  }

  private CustodyEvent transfer(String actor, String second) {
    return event(
        "TRANSFERRED",
        "2026-02-01",
        "fromHolder",
        "P1",
        "toHolder",
        "P3",
        "actor",
        actor,
        "approvedBy",
        second,
        "reason",
        "transfer order 7/2026");
  }

  private CustodyEvent event(String kind, String at, String... members) {
    Map<String, Object> tree = base(kind, at);
    for (int i = 0; i < members.length; i += 2) {
      tree.put(members[i], members[i + 1]);
    }
    return CustodyEvent.fromPlain(tree).orThrow();
  }

  private Map<String, Object> base(String kind, String at) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("eventId", "E" + ++number);
    tree.put("accountId", "A1");
    tree.put("event", kind);
    tree.put("at", at.length() == 10 ? at + "T00:00:00+05:30" : at);
    tree.put("actor", "P1");
    return tree;
  }

  private static List<String> codes(Appended appended) {
    return found(appended.findings());
  }

  private static List<String> found(List<Finding> findings) {
    return findings.stream().map(Finding::code).toList();
  }

  private static List<String> faults(Checked<?> read) {
    return read.fold(
        value -> List.of(),
        (List<InputFault> found) -> found.stream().map(f -> f.pointer() + " " + f.code()).toList());
  }
}
