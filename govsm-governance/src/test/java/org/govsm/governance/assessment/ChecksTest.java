package org.govsm.governance.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.govsm.governance.assessment.Trees.accounts;
import static org.govsm.governance.assessment.Trees.outcomes;
import static org.govsm.governance.assessment.Trees.tree;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChecksTest {

  private static final String NOW = "2026-11-24T09:00:00+05:30";

  @Nested
  @DisplayName("5.1.1: objectives before anything else")
  class Objectives {

    @ParameterizedTest(name = "approved {0}, created {1}: {2}")
    @CsvSource({
      "2025-01-10, 2025-01-11, all PASS",
      "2025-01-10, 2025-01-10, all FAIL [A1]",
      "2025-01-11, 2025-01-10, all FAIL [A1]",
      "2025-01-10T10:00:00+05:30, 2025-01-10T10:00:01+05:30, all PASS",
      "2025-01-10T18:30:00Z, 2025-01-11, all FAIL [A1]",
    })
    void a_strategy_is_approved_before_accounts(String approved, String created, String outcome) {
      Map<String, Object> facts = accounts(tree("id", "A1", "createdAt", created));
      facts.put("strategy", strategy(approved));

      assertThat(outcomes("GSM-OBJ-01", NOW, facts)).containsExactly(outcome);
    }

    @Test
    void none_at_all_fails_and_one_that_nobody_spoke_of_is_unknown() {
      assertThat(outcomes("GSM-OBJ-01", NOW, tree("strategy", null))).containsExactly("all FAIL");
      assertThat(outcomes("GSM-OBJ-01", NOW, tree())).containsExactly("all UNKNOWN");
    }

    @Test
    void four_questions_are_answered() {
      Map<String, Object> facts =
          tree("strategy", tree("sections", List.of("why", "which", "who")));

      assertThat(outcomes("GSM-OBJ-06", NOW, facts)).containsExactly("all FAIL [how]");
    }

    @Test
    void a_language_that_is_never_answered_fails_query_by_query_too() {
      Map<String, Object> facts =
          tree("queries", List.of(query("ta", null), query("ta", "en"), query("hi", "hi")));

      assertThat(outcomes("GSM-OBJ-04", NOW, facts)).containsExactly("all FAIL [ta]");
    }

    @Test
    void one_answer_in_it_is_enough_for_the_facts() {
      Map<String, Object> facts = tree("queries", List.of(query("ta", "ta"), query("ta", null)));

      assertThat(outcomes("GSM-OBJ-04", NOW, facts)).containsExactly("all ATTEST");
    }

    @Test
    void no_queries_ask_nothing() {
      Map<String, Object> none = tree("queries", null);

      assertThat(outcomes("GSM-OBJ-04", NOW, none)).containsExactly("all NA");
      assertThat(outcomes("GSM-OBJ-05", NOW, none)).containsExactly("all NA");
      assertThat(outcomes("GSM-OBJ-05", NOW, tree())).containsExactly("all UNKNOWN");
    }

    @Test
    void views_in_english_are_none_in_a_local_language() {
      Map<String, Object> reports =
          tree("reports", List.of(tree("languagesCovered", List.of("ta"))));
      Map<String, Object> facts =
          tree("queries", List.of(query("en", "en"), query("ta", "ta")), "analysis", reports);
      assertThat(outcomes("GSM-OBJ-05", NOW, facts)).containsExactly("all ATTEST");

      facts.put("queries", List.of(query("en", "en"), query("ta", "ta"), query("hi", "hi")));
      assertThat(outcomes("GSM-OBJ-05", NOW, facts)).containsExactly("all FAIL [hi]");
    }

    private static Map<String, Object> query(String language, String reply) {
      return tree("language", language, "replyLanguage", reply);
    }

    private static Map<String, Object> strategy(String approved) {
      return tree("approvedAt", approved, "objectives", List.of(tree("text", "Hear farmers")));
    }
  }

  @Nested
  @DisplayName("5.1.2: platforms")
  class Platforms {

    @Test
    void two_at_the_start_are_few_enough_and_three_are_not() {
      assertThat(outcomes("GSM-PLA-02", NOW, planned(1, 1, 2))).containsExactly("all PASS 2");
      assertThat(outcomes("GSM-PLA-02", NOW, opened(1, 1, 2))).containsExactly("all PASS 2");
      assertThat(outcomes("GSM-PLA-02", NOW, opened(1, 1, 1)))
          .containsExactly("all FAIL 3 [P0, P1, P2]");
    }

    @Test
    void a_plan_of_three_is_no_use_of_three() {
      assertThat(outcomes("GSM-PLA-02", NOW, planned(1, 1, 1))).containsExactly("all UNKNOWN");
    }

    private static Map<String, Object> opened(int... phases) {
      Map<String, Object> facts = planned(phases);
      List<Object> accounts = new ArrayList<>();
      for (int i = 0; i < phases.length; i++) {
        accounts.add(tree("id", "A" + i, "platform", "P" + i));
      }
      facts.put("accounts", accounts);
      return facts;
    }

    @Test
    void without_phases_three_may_have_come_one_by_one() {
      Map<String, Object> facts = accounts(on("X"), on("Facebook"), on("YouTube"));

      assertThat(outcomes("GSM-PLA-02", NOW, facts)).containsExactly("all UNKNOWN");
    }

    @Test
    void a_plan_without_phases_does_not_say_which_platforms_come_later() {
      Map<String, Object> plan =
          tree("platformPlan", List.of(tree("platform", "X", "phase", "1"), tree("platform", "Y")));

      assertThat(outcomes("GSM-PLA-03", NOW, plan)).containsExactly("Y UNKNOWN");
    }

    @Test
    void no_account_is_no_pass() {
      assertThat(outcomes("GSM-PLA-02", NOW, accounts())).containsExactly("all NA");
    }

    @Test
    void a_time_bound_one_needs_its_end() {
      assertThat(decided("GSM-PLA-05", "duration", "time-bound", "endDate", null))
          .containsExactly("X FAIL");
      assertThat(decided("GSM-PLA-05", "duration", "time-bound")).containsExactly("X UNKNOWN");
      assertThat(decided("GSM-PLA-05", "duration", "time-bound", "endDate", "2027-02-28"))
          .containsExactly("X PASS");
      assertThat(decided("GSM-PLA-05", "duration", "sometimes")).containsExactly("X UNKNOWN");
    }

    @Test
    void a_restricted_consultation_names_its_stakeholders() {
      assertThat(decided("GSM-PLA-06", "consultationType", "restricted", "stakeholders", List.of()))
          .containsExactly("X FAIL");
      assertThat(decided("GSM-PLA-06", "consultationType", "restricted"))
          .containsExactly("X UNKNOWN");
      assertThat(decided("GSM-PLA-06", "consultationType", "public")).containsExactly("X PASS");
    }

    @Test
    void a_platform_in_use_that_no_note_chose_fails() {
      Map<String, Object> facts = accounts(on("X"), on("YouTube"));
      facts.put("platformDecisions", List.of(tree("platform", "X", "rhythm", "daily")));

      assertThat(outcomes("GSM-PLA-07", NOW, facts)).containsExactly("X PASS", "YouTube FAIL");
    }

    private static List<String> decided(String control, Object... note) {
      Map<String, Object> decision = tree(note);
      decision.put("platform", "X");
      return outcomes(
          control, NOW, tree("platformDecisions", List.of(decision), "accounts", List.of()));
    }

    private static Map<String, Object> planned(int... phases) {
      List<Object> plan = new ArrayList<>();
      for (int phase : phases) {
        plan.add(tree("platform", "P" + plan.size(), "phase", BigDecimal.valueOf(phase)));
      }
      return tree("platformPlan", plan);
    }
  }

  @Nested
  @DisplayName("5.1.3.1: accounts")
  class Accounts {

    @ParameterizedTest(name = "{0}, {1}: {2}")
    @CsvSource({
      "ORGANISATION, social@soil.gov.in, A1 PASS",
      "ORGANISATION, social@SOIL.NIC.IN, A1 PASS",
      "ORGANISATION, social@notgov.in, A1 UNKNOWN",
      "ORGANISATION, social@gov.in.example, A1 UNKNOWN",
      "ORGANISATION, someone@gmail.com, A1 FAIL",
      "PERSON, social@soil.gov.in, A1 FAIL",
      "VENDOR, social@soil.gov.in, A1 FAIL",
      ", social@soil.gov.in, A1 FAIL",
    })
    void are_official(String owner, String address, String outcome) {
      Map<String, Object> account = on("X");
      account.put("ownerType", owner);
      account.put("registrationEmail", tree("address", address, "type", "SHARED"));

      assertThat(outcomes("GSM-ACC-01", NOW, accounts(account))).containsExactly(outcome);
    }

    @Test
    void domains_that_the_facts_name_decide() {
      Map<String, Object> account = on("X");
      account.put("ownerType", "ORGANISATION");
      account.put("registrationEmail", tree("address", "a@metro.example", "type", "SHARED"));
      Map<String, Object> facts = accounts(account);
      facts.put("officialDomains", List.of("metro.example"));
      assertThat(outcomes("GSM-ACC-01", NOW, facts)).containsExactly("A1 PASS");

      facts.put("officialDomains", List.of("rail.example"));
      assertThat(outcomes("GSM-ACC-01", NOW, facts)).containsExactly("A1 FAIL");
    }

    @Test
    void the_same_handle_twice_on_one_platform_cannot_be() {
      assertThat(
              outcomes(
                  "GSM-ACC-02", NOW, accounts(named("A1", "X", "Soil"), named("A2", "x", "@soil"))))
          .containsExactly("all FAIL [A1, A2]");
      assertThat(
              outcomes(
                  "GSM-ACC-02",
                  NOW,
                  accounts(named("A1", "X", "Soil"), named("A2", "Facebook", "@soil"))))
          .containsExactly("all PASS");
    }

    @Test
    void another_handle_needs_a_reason() {
      Map<String, Object> other = named("A2", "Facebook", "SoilDept");
      Map<String, Object> facts =
          accounts(named("A1", "X", "Soil"), other, named("A3", "YouTube", "Soil"));
      assertThat(outcomes("GSM-ACC-02", NOW, facts)).containsExactly("all UNKNOWN");

      other.put("handleDeviationReason", null);
      assertThat(outcomes("GSM-ACC-02", NOW, facts)).containsExactly("all FAIL [A2]");

      other.put("handleDeviationReason", "taken by another");
      assertThat(outcomes("GSM-ACC-02", NOW, facts)).containsExactly("all PASS");
    }

    @Test
    void a_reason_counts_whichever_account_stands_first() {
      Map<String, Object> other = named("A1", "X", "SoilDept");
      other.put("handleDeviationReason", "taken by another");

      assertThat(outcomes("GSM-ACC-02", NOW, accounts(other, named("A2", "Facebook", "Soil"))))
          .containsExactly("all PASS");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
      "SoilDirectorate, A1 PASS 15",
      "@SoilDirectorate, A1 PASS 15",
      "SoilDirectorates, A1 FAIL 16",
    })
    void a_handle_has_fifteen_characters_at_most(String handle, String outcome) {
      assertThat(outcomes("GSM-ACC-03", NOW, accounts(named("A1", "X", handle))))
          .containsExactly(outcome);
    }
  }

  @Nested
  @DisplayName("5.1.3.1: who holds a credential")
  class Custody {

    @Test
    void an_active_holder_and_an_active_backup_keep_it() {
      assertThat(held(issued("P1", "P2"))).containsExactly("A1 PASS");
    }

    @Test
    void a_backup_must_be_somebody_else() {
      assertThat(held(issued("P1", null))).containsExactly("A1 FAIL");
      assertThat(held(issued("P1", "P1"))).containsExactly("A1 FAIL");
    }

    @ParameterizedTest(name = "holder {0}: {1}")
    @CsvSource({
      "P3, A1 FAIL",
      "P4, A1 FAIL",
      "P5, A1 UNKNOWN",
      "P6, A1 FAIL",
      "P7, A1 UNKNOWN",
      "P8, A1 UNKNOWN"
    })
    void who_left_works_for_a_vendor_or_is_not_known_does_not(String holder, String outcome) {
      assertThat(held(issued(holder, "P2"))).containsExactly(outcome);
    }

    @Test
    void an_entry_out_of_order_fails() {
      assertThat(held(issued("P1", "P2"), entry("ACCESS_REVIEWED", "2025-01-31")))
          .containsExactly("A1 FAIL");
      assertThat(held(issued("P1", "P2"), entry("ACCESS_REVIEWED", "2025-02-01")))
          .containsExactly("A1 PASS");
    }

    @ParameterizedTest
    @CsvSource({"COMPROMISE_REPORTED", "TRANSFERRED", "REVOKED"})
    void after_these_it_must_be_renewed(String event) {
      Map<String, Object> then = entry(event, "2026-01-01");
      then.put("to", "P2");
      then.put("fromHolder", event.equals("REVOKED") ? "P8" : "P1");
      then.put("backup", "P1");

      assertThat(held(issued("P1", "P2"), then)).containsExactly("A1 FAIL");
      assertThat(held(issued("P1", "P2"), then, issuedOn("2026-01-02", event)))
          .containsExactly("A1 FAIL");
      assertThat(held(issued("P1", "P2"), then, entry("ROTATED", "2026-01-02")))
          .containsExactly("A1 PASS");
    }

    @ParameterizedTest(name = "changed by {0}, confirmed by {1}: {2}")
    @CsvSource({"P1, , A1 UNKNOWN", "P1, P2, A1 PASS", "P2, , A1 PASS", ", , A1 PASS"})
    void whoever_handed_it_over_does_not_say_alone_that_it_was_changed(
        @Nullable String actor, @Nullable String second, String outcome) {
      Map<String, Object> handed = entry("TRANSFERRED", "2026-01-01");
      handed.put("to", "P2");
      handed.put("from", "P1");
      Map<String, Object> named = entry("BACKUP_NAMED", "2026-01-02");
      named.put("to", "P1");
      Map<String, Object> changed = entry("ROTATED", "2026-01-02");
      Map.of("actor", Optional.ofNullable(actor), "approvedBy", Optional.ofNullable(second))
          .forEach((member, one) -> one.ifPresent(person -> changed.put(member, person)));

      assertThat(held(issued("P1", "P2"), handed, changed, named)).containsExactly(outcome);
    }

    @Test
    void whoever_handed_it_over_is_no_backup_any_more() {
      Map<String, Object> handed = entry("TRANSFERRED", "2026-01-01");
      handed.put("to", "P2");
      handed.put("from", "P1");

      assertThat(held(issued("P1", "P2"), handed, entry("ROTATED", "2026-01-02")))
          .containsExactly("A1 FAIL");
    }

    @Test
    void a_backup_who_left_still_knows_the_way_in() {
      Map<String, Object> another = entry("BACKUP_NAMED", "2025-03-01");
      another.put("to", "P4");

      assertThat(held(issued("P1", "P2"), another)).containsExactly("A1 FAIL");
    }

    @ParameterizedTest
    @CsvSource({"ISSUED, to", "TRANSFERRED, to", "BACKUP_NAMED, to", "REVOKED, from"})
    void an_entry_that_does_not_say_who_leaves_it_open(String event, String fact) {
      Map<String, Object> entry = entry(event, "2025-03-01");
      Map<String, Object> facts = facts(issued("P1", "P2"), entry, entry("ROTATED", "2025-03-02"));

      assertThat(Trees.of("GSM-ACC-05", Assessment.ofPlain(Trees.question(NOW, facts)).orThrow()))
          .extracting(finding -> finding.outcome() + " " + finding.missing())
          .containsExactly("UNKNOWN [custody[]." + fact + "]");
    }

    @ParameterizedTest(name = "{0} from {1} to {2}: {3}")
    @CsvSource({
      "TRANSFERRED, P1, P2, A1 PASS",
      "TRANSFERRED, P8, P2, A1 UNKNOWN", // by somebody who does not hold it
      "ISSUED, , P2, A1 FAIL", // while P1 holds it, who knows it still
      "ROTATED, , P1, A1 PASS",
      "ROTATED, , P2, A1 UNKNOWN", // the backup, who does not hold it by this
      "ROTATED, , P8, A1 UNKNOWN", // to whom nothing is handed over
    })
    void it_passes_by_a_hand_over_of_its_holder_alone(
        String event, String from, String to, String outcome) {
      Map<String, Object> then = entry(event, "2026-01-01");
      then.put("from", from);
      then.put("to", to);
      then.put("backup", event.equals("ROTATED") ? null : "P1");
      Object[] log =
          event.equals("ISSUED")
              ? new Object[] {issued("P1", "P2"), then}
              : new Object[] {issued("P1", "P2"), then, entry("ROTATED", "2026-01-02")};

      assertThat(held(log)).containsExactly(outcome);
    }

    @Test
    void issued_to_another_one_while_somebody_holds_it_nothing_is_concluded() {
      Map<String, Object> again = entry("ISSUED", "2026-01-01");
      again.put("to", "P8");

      assertThat(held(issued("P1", "P2"), again, entry("ROTATED", "2026-01-02")))
          .containsExactly("A1 UNKNOWN");
    }

    @Test
    void without_its_beginning_the_log_does_not_show_that_it_was_issued() {
      Map<String, Object> handed = entry("TRANSFERRED", "2026-01-01");
      handed.put("to", "P1");
      handed.put("backup", "P2");

      assertThat(held(handed, entry("ROTATED", "2026-01-02"))).containsExactly("A1 UNKNOWN");
    }

    @Test
    void all_that_is_needed_is_told_at_once_with_what_is_in_order() {
      Map<String, Object> revoked = entry("REVOKED", "2025-03-01");
      revoked.put("from", "P4");
      Map<String, Object> facts = facts(issued("P1", null), revoked);
      Map<String, Object> account = on("X");
      account.put("createdAt", "2026-02-01");
      facts.put("accounts", List.of(account));

      assertThat(needs(facts))
          .contains(
              "FAIL GSM-ACC-05.rotate",
              "PASS GSM-ACC-05.held",
              "FAIL GSM-ACC-05.no-backup",
              "UNKNOWN assessment.conflict");
    }

    @Test
    void a_password_that_was_changed_is_in_order_while_the_rest_is_open() {
      assertThat(needs(facts(issued("P1", null))))
          .containsExactly(
              "PASS GSM-ACC-05.held", "FAIL GSM-ACC-05.no-backup", "PASS GSM-ACC-05.rotated");
    }

    @Test
    void what_is_in_order_needs_nothing() {
      assertThat(needs(facts(issued("P1", "P2")))).isEmpty();
    }

    private static List<String> needs(Map<String, Object> facts) {
      return Trees.of("GSM-ACC-05", Assessment.ofPlain(Trees.question(NOW, facts)).orThrow())
          .stream()
          .flatMap(finding -> finding.needs().stream())
          .map(need -> need.outcome() + " " + need.code())
          .toList();
    }

    private static Map<String, Object> issuedOn(String at, String event) {
      Map<String, Object> entry = entry("ISSUED", at);
      entry.put("to", event.equals("TRANSFERRED") ? "P2" : "P1");
      return entry;
    }

    @ParameterizedTest(name = "changed on {0}, compromised since 1 January: {1}")
    @CsvSource({"2025-12-30, A1 FAIL", "2026-01-01, A1 PASS", "2026-01-02, A1 PASS"})
    void keys_that_were_changed_before_it_was_compromised_are_to_be_changed(
        String day, String outcome) {
      Map<String, Object> account = new HashMap<>(on("X"));
      account.put("state", "COMPROMISED");
      account.put("stateSince", "2026-01-01");
      Map<String, Object> facts = facts(issued("P1", "P2"), entry("ROTATED", day));
      facts.put("accounts", List.of(account));
      assertThat(outcomes("GSM-ACC-05", NOW, facts)).containsExactly(outcome);
    }

    @Test
    void an_account_without_entries_is_held_by_nobody() {
      Map<String, Object> facts = accounts(on("X"));
      facts.put("custody", List.of());

      assertThat(outcomes("GSM-ACC-05", NOW, facts)).containsExactly("A1 FAIL");
      facts.remove("custody");
      assertThat(outcomes("GSM-ACC-05", NOW, facts)).containsExactly("A1 UNKNOWN");
    }

    private static List<String> held(Object... log) {
      return outcomes("GSM-ACC-05", NOW, facts(log));
    }

    private static Map<String, Object> facts(Object... log) {
      Map<String, Object> facts = accounts(on("X"));
      facts.put("custody", List.of(log));
      facts.put(
          "people",
          List.of(
              tree("id", "P1", "active", true, "role", "nodal officer"),
              tree("id", "P2", "active", true, "type", "OFFICIAL"),
              tree("id", "P3", "active", false, "type", "OFFICIAL"),
              tree("id", "P4", "leftPostAt", "2026-11-23", "type", "OFFICIAL"),
              tree("id", "P5", "type", "OFFICIAL"),
              tree("id", "P6", "active", true, "role", "Vendor editor"),
              tree("id", "P8", "active", true, "role", "social media manager")));
      return facts;
    }

    private static Map<String, Object> issued(String to, String backup) {
      Map<String, Object> entry = entry("ISSUED", "2025-02-01");
      entry.put("to", to);
      entry.put("backup", backup);
      return entry;
    }

    private static Map<String, Object> entry(String event, String at) {
      return tree("account", "A1", "event", event, "at", at);
    }
  }

  @Nested
  @DisplayName("5.1.3.1: who posts")
  class Posters {

    @ParameterizedTest(name = "until {0}: {1}")
    @CsvSource({
      "2026-11-20T11:00:00+05:30, A1 PASS",
      "2026-11-20T10:00:00+05:30, A1 FAIL [P9]",
      "2026-11-20T09:00:00+05:30, A1 FAIL [P9]",
      "2026-11-20, A1 PASS",
      "2026-11-19, A1 FAIL [P9]",
    })
    void only_those_on_the_list_at_that_time(String to, String outcome) {
      Map<String, Object> account = on("X");
      account.put(
          "authorisedPosters", List.of(tree("person", "U1", "from", "2025-01-01", "to", to)));
      Map<String, Object> facts = accounts(account);
      facts.put(
          "posts",
          List.of(
              tree(
                  "id", "P9",
                  "account", "A1",
                  "publishedAt", "2026-11-20T10:00:00+05:30",
                  "publishedBy", "U1")));
      facts.put("people", List.of(tree("id", "U1", "active", true)));

      assertThat(outcomes("GSM-ACC-06", NOW, facts)).containsExactly(outcome);
    }

    @Test
    void an_officer_who_had_left_the_post_fails() {
      assertThat(posted("P1", "2026-11-20", tree("active", false, "leftPostAt", "2026-09-30")))
          .containsExactly("A1 FAIL [N1]");
      assertThat(posted("P1", "2026-09-30", tree("active", false, "leftPostAt", "2026-09-30")))
          .containsExactly("A1 PASS");
      assertThat(posted("P1", "2026-11-20", tree("active", false))).containsExactly("A1 UNKNOWN");
      assertThat(posted("P1", "2026-11-20", tree("active", true))).containsExactly("A1 PASS");
    }

    @Test
    void a_publisher_who_is_not_known_is_unknown() {
      assertThat(posted(null, "2026-11-20", tree("active", true))).containsExactly("A1 UNKNOWN");
    }

    @ParameterizedTest
    @CsvSource({"2026-11-20", ","})
    void a_stranger_fails_whatever_the_day(String day) {
      assertThat(posted("P7", day, tree("active", true))).containsExactly("A1 FAIL [N1]");
    }

    @Test
    void since_when_and_until_when_must_be_known() {
      assertThat(listed(tree("person", "P1", "from", "2025-01-01"))).containsExactly("A1 UNKNOWN");
      assertThat(listed(tree("person", "P1", "to", null))).containsExactly("A1 UNKNOWN");
      assertThat(listed(tree("person", "P1", "from", null, "to", null))).containsExactly("A1 PASS");
      assertThat(listed(tree("role", "writer"))).containsExactly("A1 UNKNOWN");
    }

    @Test
    void posts_that_nobody_listed_are_unknown_and_none_pass() {
      Map<String, Object> account = on("X");
      account.put("authorisedPosters", List.of(tree("person", "P1")));
      Map<String, Object> facts = accounts(account);
      assertThat(outcomes("GSM-ACC-06", NOW, facts)).containsExactly("A1 UNKNOWN");

      facts.put("posts", List.of());
      assertThat(outcomes("GSM-ACC-06", NOW, facts)).containsExactly("A1 PASS");
    }

    private static List<String> posted(String by, String at, Map<String, Object> person) {
      return posted(by, at, person, tree("person", "P1", "from", "2025-01-01", "to", null));
    }

    private static List<String> listed(Map<String, Object> row) {
      return posted("P1", "2026-11-20", tree("active", true), row);
    }

    private static List<String> posted(
        String by, String at, Map<String, Object> person, Map<String, Object> row) {
      Map<String, Object> account = on("X");
      account.put("authorisedPosters", List.of(row));
      Map<String, Object> post = tree("id", "N1", "account", "A1", "kind", "original");
      if (by != null) {
        post.put("publishedBy", by);
      }
      if (at != null) {
        post.put("publishedAt", at);
      }
      person.put("id", "P1");
      Map<String, Object> facts = accounts(account);
      facts.put("posts", List.of(post));
      facts.put("people", List.of(person));
      return outcomes("GSM-ACC-06", NOW, facts);
    }
  }

  @Nested
  @DisplayName("5.1.3.6: export")
  class Export {

    @ParameterizedTest(name = "tested {0}, asked {1}: {2}")
    @CsvSource({
      "2027-08-31, 2028-02-29, A1 PASS",
      "2027-08-31, 2028-03-01, A1 FAIL",
      "2026-08-31, 2027-02-28, A1 PASS",
      "2026-08-31, 2027-03-01, A1 FAIL",
    })
    void is_tried_every_six_months_of_the_calendar(String tested, String day, String outcome) {
      Map<String, Object> account = on("X");
      account.put(
          "export", tree("formats", List.of("json"), "lastTestedAt", tested, "result", "OK"));

      assertThat(outcomes("GSM-SEC-02", day + "T09:00:00+05:30", accounts(account)))
          .containsExactly(outcome);
    }
  }

  @Nested
  @DisplayName("5.1.3.6: export that failed")
  class FailedExport {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"OK, A1 PASS", "FAILED, A1 FAIL", "failed, A1 FAIL", "'', A1 FAIL"})
    void is_not_kept(String result, String outcome) {
      Map<String, Object> account = on("X");
      account.put(
          "export",
          tree("formats", List.of("json"), "lastTestedAt", "2026-11-01", "result", result));

      assertThat(outcomes("GSM-SEC-02", NOW, accounts(account))).containsExactly(outcome);
    }
  }

  @Nested
  @DisplayName("5.1.5: pilots")
  class Pilots {

    @Test
    void two_platforms_are_small_and_three_are_not() {
      assertThat(small("X", "Facebook")).containsExactly("all PASS 2");
      assertThat(small("X", "Facebook", "X")).containsExactly("all PASS 2");
      assertThat(small("X", "Facebook", "YouTube")).containsExactly("all FAIL 3");
    }

    private static List<String> small(Object... platforms) {
      return outcomes("GSM-PIL-03", NOW, tree("pilot", tree("platforms", List.of(platforms))));
    }

    @ParameterizedTest(name = "active since {0}: {1}")
    @CsvSource({"2026-11-10, A1 WARN 14", "2026-11-09, A1 FAIL 15"})
    void an_active_account_gets_content_before_it_would_be_stale(String since, String outcome) {
      Map<String, Object> account = on("X");
      account.put("state", "ACTIVE");
      account.put("activatedAt", since);
      account.put("lastPostAt", null);

      assertThat(outcomes("GSM-PIL-05", NOW, accounts(account))).containsExactly(outcome);
    }

    @Test
    void a_roll_out_is_blocked_without_evaluation_or_while_a_must_fails() {
      assertThat(rollout(tree("ref", "E1"))).containsExactly("all BLOCKED [GSM-OBJ-01]");
      assertThat(rollout(null)).containsExactly("all BLOCKED [GSM-OBJ-01]");
      Map<String, Object> free =
          tree("pilot", tree("evaluation", signedEvaluation(), "rolloutRequestedAt", "2026-11-01"));
      assertThat(said("SDK-STATE-PILOT", free))
          .startsWith("Nothing known blocks the roll-out, but")
          .contains("GSM-OBJ-01");
      free.put("pilot", tree("evaluation", "E1", "rolloutRequestedAt", "2026-11-01"));
      assertThat(outcomes("SDK-STATE-PILOT", NOW, free)).containsExactly("all UNKNOWN");
    }

    @Test
    void an_evaluation_that_nobody_signed_blocks_and_so_does_none_at_scale() {
      Map<String, Object> unsigned = tree("ref", "E1", "signedAt", null);
      assertThat(atScale(unsigned)).containsExactly("all BLOCKED");
      assertThat(atScale(tree("ref", "E1", "signedAt", "2026-10-01")))
          .containsExactly("all UNKNOWN");
      assertThat(atScale(null)).containsExactly("all BLOCKED");
    }

    /** Taken as a whole: what is not known, or waits for a signature, may fail yet. */
    @Test
    void nothing_is_said_to_be_free_while_a_must_is_not_known() {
      Map<String, Object> facts = RichFacts.scaling();
      AssessmentReport report = Assessment.ofPlain(Trees.question(NOW, facts)).orThrow();
      boolean unsure =
          report.findings().stream()
              .filter(f -> f.control().strength().equals("must"))
              .map(ControlFinding::outcome)
              .anyMatch(o -> o == Outcome.UNKNOWN || o == Outcome.ATTEST);

      assertThat(Trees.of("SDK-STATE-PILOT", report))
          .allSatisfy(f -> assertThat(f.outcome() == Outcome.PASS).isNotEqualTo(unsure));
    }

    private static String said(String control, Map<String, Object> facts) {
      AssessmentReport report = Assessment.ofPlain(Trees.question(NOW, facts)).orThrow();
      return GovernanceMessages.in("en").say(Trees.of(control, report).get(0).text());
    }

    private static Map<String, Object> signedEvaluation() {
      return tree("ref", "E1", "signedAt", "2026-10-01");
    }

    private static List<String> atScale(Object evaluation) {
      Map<String, Object> pilot = tree("stage", "SCALE", "evaluation", evaluation);
      return outcomes("SDK-STATE-PILOT", NOW, tree("pilot", pilot));
    }

    @Test
    void a_roll_out_may_lie_ahead() {
      Map<String, Object> facts =
          tree(
              "pilot", tree("startedAt", "2026-06-01", "evaluation", signedEvaluation()),
              "rollout", tree("startedAt", "2027-01-01"));

      assertThat(outcomes("GSM-PIL-01", NOW, facts)).containsExactly("all PASS");
    }

    @ParameterizedTest(name = "roll-out on {0} without an evaluation: {1}")
    @CsvSource({"2027-01-01, WARN", "2026-06-02, FAIL"})
    void until_the_roll_out_begins_the_pilot_can_still_be_evaluated(String day, String outcome) {
      Map<String, Object> pilot = tree("startedAt", "2026-06-01");
      pilot.put("evaluation", null);
      Map<String, Object> facts = tree("pilot", pilot, "rollout", tree("startedAt", day));

      assertThat(outcomes("GSM-PIL-01", NOW, facts)).containsExactly("all " + outcome);
    }

    @ParameterizedTest(name = "roll-out on {0}, evaluation signed on {1}: {2}")
    @CsvSource({
      "2026-05-01, 2026-06-01, FAIL",
      "2026-06-01, 2026-06-01, UNKNOWN",
      "2026-06-01T10:00:00+05:30, 2026-06-01T09:00:00+05:30, PASS",
      "2026-06-02, 2026-06-01, PASS",
      "2026-06-02, , UNKNOWN"
    })
    void a_roll_out_waits_for_the_signed_evaluation(String begun, String signed, String outcome) {
      Map<String, Object> evaluation =
          signed == null ? tree("ref", "E1") : tree("signedAt", signed);
      Map<String, Object> facts =
          tree(
              "pilot", tree("startedAt", "2026-04-01", "stage", "SCALE", "evaluation", evaluation),
              "rollout", tree("startedAt", begun));

      assertThat(outcomes("GSM-PIL-01", NOW, facts)).containsExactly("all " + outcome);
      assertThat(outcomes("SDK-STATE-PILOT", NOW, facts).contains("all BLOCKED"))
          .isEqualTo(outcome.equals("FAIL"));
    }

    private static List<String> rollout(Object evaluation) {
      Map<String, Object> pilot =
          tree(
              "startedAt", "2026-06-01",
              "evaluation", evaluation,
              "rolloutRequestedAt", "2026-11-01");
      return outcomes("SDK-STATE-PILOT", NOW, tree("strategy", null, "pilot", pilot));
    }
  }

  @Nested
  @DisplayName("States agree with incidents")
  class States {

    @Test
    void a_recovered_account_is_not_compromised() {
      assertThat(state("COMPROMISED", "2026-10-06")).containsExactly("A1 FAIL");
      assertThat(state("ACTIVE", "2026-10-06")).containsExactly("A1 PASS");
    }

    @Test
    void an_active_account_has_no_open_incident() {
      assertThat(state("ACTIVE", null)).containsExactly("A1 FAIL");
      assertThat(state("COMPROMISED", null)).containsExactly("A1 PASS");
    }

    @ParameterizedTest(name = "apps {0}: {1}")
    @CsvSource({"true, A1 PASS", "false, A1 FAIL", ", A1 UNKNOWN"})
    void it_is_active_again_once_the_access_of_apps_is_taken_back(Boolean apps, String outcome) {
      assertThat(state("ACTIVE", "2026-10-06", apps, "2026-10-05T12:00:00+05:30"))
          .containsExactly(outcome);
    }

    @ParameterizedTest(name = "renewed {0}: {1}")
    @CsvSource({
      "2026-10-05T09:09:59+05:30, A1 FAIL",
      "2026-10-05T09:10:00+05:30, A1 PASS",
      "2026-10-05, A1 UNKNOWN",
      "2026-10-04, A1 FAIL",
    })
    void and_once_the_credential_is_renewed(String renewed, String outcome) {
      assertThat(state("ACTIVE", "2026-10-06", true, renewed)).containsExactly(outcome);
    }

    @Test
    void an_active_account_stays_exposed_whatever_happens_after_the_compromise() {
      Map<String, Object> account = on("X");
      account.put("state", "ACTIVE");
      Map<String, Object> facts = accounts(account);
      Map<String, Object> issued = tree("account", "A1", "event", "ISSUED", "at", "2026-10-01");
      issued.put("to", "P1");
      Map<String, Object> revoked = tree("account", "A1", "event", "REVOKED", "at", "2026-10-06");
      revoked.put("from", "P1");
      Object reported = tree("account", "A1", "event", "COMPROMISE_REPORTED", "at", "2026-10-05");
      facts.put("custody", List.of(issued, reported, revoked));

      assertThat(outcomes("SDK-STATE-ACCOUNT", NOW, facts)).containsExactly("A1 FAIL");
    }

    @Test
    void an_account_without_incidents_needs_no_word() {
      assertThat(outcomes("SDK-STATE-ACCOUNT", NOW, accounts(on("X")))).isEmpty();
    }

    private static List<String> state(String state, String recovered) {
      return state(state, recovered, true, "2026-10-05T12:00:00+05:30");
    }

    private static List<String> state(
        String state, String recovered, Boolean apps, String renewed) {
      Map<String, Object> account = on("X");
      account.put("state", state);
      Map<String, Object> facts = accounts(account);
      Map<String, Object> incident =
          tree(
              "id", "I1",
              "account", "A1",
              "noticedAt", "2026-10-05T09:10:00+05:30",
              "recoveredAt", recovered);
      if (apps != null) {
        incident.put("thirdPartyAppsRevoked", apps);
      }
      facts.put("incidents", List.of(incident));
      facts.put("custody", List.of(tree("account", "A1", "event", "ROTATED", "at", renewed)));
      return outcomes("SDK-STATE-ACCOUNT", NOW, facts);
    }
  }

  @Nested
  @DisplayName("Announcements and content")
  class Content {

    @ParameterizedTest(name = "social at {0}: {1}")
    @CsvSource({
      "2026-11-01T11:00:00+05:30, N1 PASS 60",
      "2026-11-01T11:00:01+05:30, N1 FAIL 60",
      "2026-11-01T11:01:00+05:30, N1 FAIL 61",
      "2026-11-01T04:30:00Z, N1 PASS 0",
      "2026-11-01, N1 UNKNOWN",
      "2026-10-31, N1 FAIL",
      "2026-11-02, N1 FAIL",
    })
    void press_and_social_media_are_an_hour_apart_at_most(String social, String outcome) {
      Map<String, Object> announcement =
          tree("id", "N1", "pressAt", "2026-11-01T10:00:00+05:30", "socialAt", social);

      assertThat(outcomes("GSM-INS-02", NOW, byRule(announcement)))
          .containsExactly("rule PASS", outcome);
    }

    @ParameterizedTest(name = "press on {0}, social at {1}: {2}")
    @CsvSource({
      "2026-11-01, 2026-11-02T00:59:59+05:30, N1 UNKNOWN",
      "2026-11-01, 2026-11-02T01:00:00+05:30, N1 UNKNOWN",
      "2026-11-01, 2026-11-02T01:00:01+05:30, N1 FAIL",
      "2026-11-01, 2026-10-31T23:30:00+05:30, N1 UNKNOWN",
      "2026-11-01, 2026-11-02, N1 UNKNOWN",
      "2026-11-01, 2026-11-03, N1 FAIL",
    })
    void a_day_without_its_hour_may_be_any_hour_of_it(String press, String social, String outcome) {
      Map<String, Object> announcement = tree("id", "N1", "pressAt", press, "socialAt", social);

      assertThat(outcomes("GSM-INS-02", NOW, byRule(announcement)))
          .containsExactly("rule PASS", outcome);
    }

    private static Map<String, Object> byRule(Map<String, Object> announcement) {
      return tree("announcements", List.of(announcement), "rule", tree("exists", true));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
      "image, V1 FAIL",
      "photo, V1 FAIL",
      "Video, V1 UNKNOWN",
      "reel, V1 UNKNOWN",
      "audio, V1 ATTEST",
      "link, V1 NA",
      "hologram, V1 UNKNOWN",
    })
    void what_is_shown_is_described(String type, String outcome) {
      Map<String, Object> post =
          tree("id", "V1", "media", List.of(tree("type", type, "altText", "")));

      assertThat(outcomes("GSM-CON-06", NOW, tree("posts", List.of(post))))
          .containsExactly(outcome);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
      "EN, all FAIL 0",
      "en-IN, all FAIL 0",
      "fr, all FAIL 0",
      "French, all FAIL 0",
      "ta, all PASS 1",
      "hi-IN, all PASS 1",
      "Tamil, all PASS 1",
      "tcy, all ATTEST"
    })
    void english_and_french_are_no_indian_languages(String language, String outcome) {
      Map<String, Object> item = tree("variants", List.of(tree("language", language)));

      assertThat(outcomes("GSM-CON-03", NOW, tree("contentItems", List.of(item))))
          .containsExactly(outcome);
    }

    @Test
    void no_content_at_all_is_no_failure() {
      assertThat(outcomes("GSM-CON-03", NOW, tree("contentItems", null))).containsExactly("all NA");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
      "OFFICIAL_ONLY, R9 FAIL",
      "OFFICIAL_AND_PERSONAL, R9 NA",
      "'', R9 NA",
      ", R9 UNKNOWN",
    })
    void responses_come_from_official_accounts_if_the_rule_says_so(String rule, String outcome) {
      Map<String, Object> facts =
          tree(
              "responses",
              List.of(tree("id", "R9", "channelOwnerType", "PERSON", "official", true)));
      if (rule != null) {
        facts.put("policy", tree("accountStatus", rule));
      }

      assertThat(outcomes("GSM-ACC-08", NOW, facts)).containsExactly(outcome);
    }

    @ParameterizedTest(name = "{0} of 3: {1}")
    @CsvSource({"1, all FAIL 0.3333", "2, all PASS 0.6666"})
    void shares_are_compared_unrounded(int local, String outcome) {
      Map<String, Object> items =
          tree("total", BigDecimal.valueOf(3), "withIndianLanguage", BigDecimal.valueOf(local));

      assertThat(outcomes("GSM-CON-03", NOW, tree("contentItems", items))).containsExactly(outcome);
    }
  }

  @Nested
  @DisplayName("5.1.3: clearance")
  class Clearance {

    private static final String LEFT = "2026-11-01T10:00:00+05:30";

    @ParameterizedTest(name = "cleared at {0}: {1}")
    @CsvSource({
      "2026-11-01T11:00:00+05:30, P1 FAIL",
      "2026-11-01T10:00:00+05:30, P1 FAIL",
      "2026-11-01T09:59:59+05:30, P1 PASS",
      "2026-11-01T04:29:59Z, P1 PASS",
    })
    void by_a_person_who_had_left_does_not_count(String at, String outcome) {
      Map<String, Object> facts = cleared("L3", at, "2026-11-02");
      facts.put(
          "people",
          List.of(tree("id", "U1"), tree("id", "U2", "type", "OFFICIAL", "leftPostAt", LEFT)));

      assertThat(outcomes("GSM-GOV-02", NOW, facts)).containsExactly(outcome);
    }

    @ParameterizedTest(name = "{0}, published {1}: {2}")
    @CsvSource({
      "L2, 2026-11-01T10:00:00+05:30, P1 PASS",
      "L2, 2026-11-01T09:59:59+05:30, P1 FAIL",
      "L2, 2026-11-01, P1 UNKNOWN",
      "LE, 2026-11-01, P1 UNKNOWN",
      "L2, 2026-11-02, P1 PASS",
      "LE, 2026-11-01T09:59:59+05:30, P1 PASS",
      "LE, 2026-11-01T06:00:00+05:30, P1 PASS",
      "LE, 2026-11-01T05:59:59+05:30, P1 FAIL",
    })
    void comes_before_publication_but_in_an_emergency(String level, String out, String outcome) {
      assertThat(outcomes("GSM-GOV-02", NOW, cleared(level, "2026-11-01T10:00:00+05:30", out)))
          .containsExactly(outcome);
    }

    @ParameterizedTest
    @CsvSource({"author", "clearance.by", "clearance.level", "clearance.at", "publishedAt"})
    void of_an_official_position_is_unknown_without(String path) {
      Map<String, Object> facts = cleared("L3", "2026-11-01T10:00:00+05:30", "2026-11-02");
      assertThat(outcomes("GSM-GOV-02", NOW, facts)).containsExactly("P1 PASS");

      without(facts, path);

      assertThat(outcomes("GSM-GOV-02", NOW, facts)).containsExactly("P1 UNKNOWN");
    }

    @SuppressWarnings("unchecked")
    private static void without(Map<String, Object> facts, String path) {
      Map<String, Object> at = (Map<String, Object>) ((List<?>) facts.get("posts")).get(0);
      String[] steps = path.split("\\.", -1);
      for (int i = 0; i < steps.length - 1; i++) {
        at = (Map<String, Object>) at.get(steps[i]);
      }
      at.remove(steps[steps.length - 1]);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"VENDOR, P1 FAIL", "OFFICIAL, P1 PASS", "volunteer, P1 UNKNOWN"})
    void is_given_by_an_official(String type, String outcome) {
      Map<String, Object> facts = cleared("L3", "2026-11-01T10:00:00+05:30", "2026-11-02");
      facts.put(
          "people", List.of(tree("id", "U1"), tree("id", "U2", "type", type, "active", true)));

      assertThat(outcomes("GSM-GOV-02", NOW, facts)).containsExactly(outcome);
    }

    private static Map<String, Object> cleared(String level, String at, String out) {
      Map<String, Object> clearance =
          tree("level", level, "by", "U2", "at", at, "status", "CLEARED");
      Map<String, Object> post =
          tree("id", "P1", "author", "U1", "publishedAt", out, "clearance", clearance);
      return tree(
          "posts",
          List.of(post),
          "people",
          List.of(
              tree("id", "U1", "active", true),
              tree("id", "U2", "role", "nodal officer", "active", true)));
    }

    @ParameterizedTest(name = "state {0}: {1}")
    @CsvSource({
      "PUBLISHED, P1 FAIL",
      "CORRECTED, P1 FAIL",
      "IN_REVIEW, P1 NA",
      ", P1 UNKNOWN",
    })
    void is_needed_for_what_is_published(String state, String outcome) {
      Map<String, Object> post = tree("id", "P1", "clearance", tree("status", "PENDING"));
      if (state != null) {
        post.put("state", state);
      }

      assertThat(outcomes("GSM-GOV-02", NOW, tree("posts", List.of(post))))
          .containsExactly(outcome);
    }

    @ParameterizedTest(name = "{0}, separation {1}: {2}")
    @CsvSource({
      "L1, false, P1 PASS",
      "L2, false, P1 FAIL",
      "L1, true, P1 FAIL",
      "L1, , P1 UNKNOWN",
      "L2, , P1 FAIL"
    })
    void of_official_posts_is_by_somebody_else(String level, Boolean separated, String outcome) {
      Map<String, Object> clearance =
          tree("level", level, "by", "U1", "at", "2026-11-01", "status", "CLEARED");
      Map<String, Object> post =
          tree("id", "P1", "author", "U1", "publishedAt", "2026-11-02", "clearance", clearance);
      Map<String, Object> facts =
          tree(
              "posts",
              List.of(post),
              "people",
              List.of(tree("id", "U1", "type", "OFFICIAL", "active", true)));
      if (separated != null) {
        facts.put("policies", tree("clearance", tree("separationOfDuties", separated)));
      }

      assertThat(outcomes("GSM-GOV-02", NOW, facts)).containsExactly(outcome);
    }
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "1 day, PASS",
    "-, UNKNOWN",
    "?, UNKNOWN",
    "Pending, UNKNOWN",
    "n/a, UNKNOWN",
    "TBD, UNKNOWN",
    "लंबित, UNKNOWN",
    "no pending question stays longer than a day, PASS",
  })
  void what_stands_for_something_still_to_come_is_not_known(String time, String outcome) {
    Map<String, Object> facts = tree("policies", tree("expectations", tree("responseTime", time)));

    assertThat(outcomes("GSM-RSP-06", NOW, facts)).containsExactly("all " + outcome);
  }

  private static Map<String, Object> on(String platform) {
    return tree("id", platform.equals("X") ? "A1" : platform, "platform", platform);
  }

  private static Map<String, Object> named(String id, String platform, String handle) {
    return tree("id", id, "platform", platform, "handle", handle);
  }
}
