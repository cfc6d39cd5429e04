package org.govsm.governance.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.govsm.core.process.Guard;
import org.govsm.core.process.GuardAnswer;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;
import org.govsm.core.text.Term;
import org.govsm.governance.account.AccountLifeCycle;
import org.govsm.governance.account.MoveDetails;
import org.govsm.governance.facts.Facts;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LifeCycleGuardsTest {

  private static final Instant NOW = Instant.parse("2026-11-25T06:00:00Z");
  private static final String SINCE = "2026-11-20T06:00:00Z";

  private final Map<String, Object> account = new HashMap<>();
  private final Map<String, Object> facts = new HashMap<>();
  private final Map<String, Object> details = new HashMap<>();
  private final List<Object> custody = new ArrayList<>();

  LifeCycleGuardsTest() {
    account.putAll(Map.of("id", "A", "platform", "X", "state", "ACTIVE", "stateSince", SINCE));
    facts.put("custody", custody);
  }

  private GuardAnswer answer(String guard) {
    facts.put("accounts", List.of(account));
    return LifeCycleGuards.of(
            Facts.fromPlain(facts).orThrow(),
            "A",
            MoveDetails.fromPlain(details, NOW).orThrow(),
            NOW)
        .apply(guard);
  }

  private void met(String guard) {
    assertThat(answer(guard)).as(guard).isEqualTo(GuardAnswer.met());
  }

  private void unknown(String guard, String... missing) {
    assertThat(answer(guard)).as(guard).isEqualTo(GuardAnswer.unknown(List.of(missing)));
  }

  private void notMet(String guard, String sentence) {
    assertThat(answer(guard)).as(guard).isInstanceOf(GuardAnswer.NotMet.class);
    Message why = ((GuardAnswer.NotMet) answer(guard)).why();
    assertThat(GovernanceMessages.in("en").say(why)).isEqualTo(sentence);
  }

  private void log(String event, String at, String... members) {
    Map<String, Object> entry = new HashMap<>(Map.of("account", "A", "event", event, "at", at));
    for (int i = 0; i < members.length; i += 2) {
      entry.put(members[i], members[i + 1]);
    }
    custody.add(entry);
  }

  private void people() {
    facts.put(
        "people",
        List.of(
            Map.of("id", "P1", "active", true, "role", "deputy"),
            Map.of("id", "P2", "active", true, "role", "deputy")));
  }

  static Stream<String> guards() {
    return AccountLifeCycle.machine().guards().stream().map(Guard::code);
  }

  @ParameterizedTest
  @MethodSource("guards")
  void every_guard_has_an_answer_which_is_never_yes_where_nothing_is_known(String guard) {
    account.put("state", "CREATED");
    facts.remove("custody");

    assertThat(answer(guard)).isNotEqualTo(GuardAnswer.met());
  }

  @ParameterizedTest
  @MethodSource("guards")
  void every_fact_that_is_missing_has_a_word_in_both_languages(String guard) {
    facts.remove("custody");
    if (answer(guard) instanceof GuardAnswer.Unknown unknown) {
      for (String fact : unknown.missing()) {
        for (Messages words : List.of(GovernanceMessages.in("en"), GovernanceMessages.in("hi"))) {
          assertThat(words.term(new Term("fact." + fact).code())).isNotEqualTo("fact." + fact);
        }
      }
    }
  }

  @Test
  void an_account_that_the_facts_do_not_know_is_a_mistake() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                LifeCycleGuards.of(
                    Facts.fromPlain(Map.of()).orThrow(),
                    "A",
                    MoveDetails.fromPlain(Map.of(), NOW).orThrow(),
                    NOW));
  }

  @Nested
  class An_approval_judges_the_account_as_if_it_were_created_now {

    @Test
    void an_objective_of_an_earlier_day() {
      account.put("state", "PROPOSED");
      unknown("GSM-OBJ-01", "strategy", "strategy.objectives", "strategy.approvedAt");

      facts.put("strategy", strategy("2026-11-24"));
      met("GSM-OBJ-01");

      facts.put("strategy", strategy("2026-11-25"));
      notMet(
          "GSM-OBJ-01",
          "The strategy was approved on 25 November 2026, not before these accounts were created:"
              + " A.");
    }

    private Map<String, Object> strategy(String day) {
      return Map.of("approvedAt", day, "objectives", List.of(Map.of("text", "Hear from farmers")));
    }

    @Test
    void a_note_for_its_platform_and_no_other() {
      account.put("state", "PROPOSED");
      facts.put("platformDecisions", List.of(note("Facebook")));
      notMet("GSM-PLA-05", "No note states why this platform was chosen.");

      facts.put("platformDecisions", List.of(Map.of("platform", "Facebook"), note("X")));
      met("GSM-PLA-05");
      met("GSM-PLA-06");
      met("GSM-PLA-07");
    }

    private Map<String, Object> note(String platform) {
      return Map.of(
          "platform", platform,
          "duration", "ongoing",
          "consultationType", "public",
          "rhythm", "daily",
          "legal",
              Map.of(
                  "permitted", true,
                  "dataProtection", "a",
                  "security", "b",
                  "privacy", "c",
                  "archiving", "d"));
    }

    @Test
    void a_view_of_the_law_that_somebody_signed() {
      account.put("state", "PROPOSED");
      facts.put("platformDecisions", List.of(note("X")));
      unknown("GSM-PLA-08", "attestation");

      facts.put(
          "attestations",
          List.of(
              Map.of(
                  "control", "GSM-PLA-08",
                  "subject", "X",
                  "statement", "the view is right",
                  "person", "P3",
                  "role", "legal officer",
                  "signedAt", "2026-11-01",
                  "expires", "2027-11-01",
                  "confirmed", true)));
      met("GSM-PLA-08");
    }

    @Test
    void an_owner_and_roles() {
      unknown("owner-named", "owner");
      account.put("owner", null);
      notMet("owner-named", "Missing: the owner of the account.");
      account.put("owner", "P1");
      met("owner-named");

      people();
      facts.put("roles", List.of(Map.of("name", "nodal officer", "duties", List.of("a"))));
      assertThat(answer("GSM-RES-08")).isNotEqualTo(GuardAnswer.met());
      facts.put(
          "roles",
          List.of(Map.of("name", "nodal officer", "duties", List.of("a"), "holder", "P1")));
      met("GSM-RES-08");
    }
  }

  @Nested
  class A_creation {

    @Test
    void needs_an_official_mailbox() {
      account.put("state", "APPROVED");
      account.put("ownerType", "ORGANISATION");
      account.put(
          "registrationEmail",
          Map.of("address", "social@soil.gov.in", "type", "SHARED", "dedicated", true));
      met("GSM-ACC-01");
      assertThat(answer("GSM-SEC-05")).isNotInstanceOf(GuardAnswer.NotMet.class);

      account.put("ownerType", "PERSON");
      assertThat(answer("GSM-ACC-01")).isInstanceOf(GuardAnswer.NotMet.class);
      account.put(
          "registrationEmail",
          Map.of("address", "a@soil.gov.in", "type", "PERSONAL", "dedicated", false));
      assertThat(answer("GSM-SEC-05")).isInstanceOf(GuardAnswer.NotMet.class);
    }

    @Test
    void needs_a_holder_and_a_backup() {
      people();
      account.put("state", "APPROVED");
      notMet("backup-holder", "The custody log names no backup holder in addition to the holder.");

      log("ISSUED", "2026-11-21", "to", "P1");
      assertThat(answer("GSM-ACC-05")).isInstanceOf(GuardAnswer.NotMet.class);
      log("BACKUP_NAMED", "2026-11-21", "to", "P2");
      met("GSM-ACC-05");
      met("backup-holder");
    }
  }

  @Nested
  class An_activation {

    @Test
    void needs_a_second_factor() {
      unknown("LAW-CG-03", "mfa");
      account.put("mfa", false);
      notMet("LAW-CG-03", "According to the account record no second factor is on.");
      account.put("mfa", Map.of("enabled", true));
      met("LAW-CG-03");
    }

    @Test
    void needs_the_second_factor_of_the_custody_log_where_there_is_one() {
      account.put("mfa", true);
      log("ISSUED", "2026-11-01", "to", "P1");
      notMet(
          "LAW-CG-03",
          "The account record says that a second factor is on, but the custody log has no enrolment"
              + " of one. Record it there, or correct the account record.");
      account.remove("mfa");
      notMet(
          "LAW-CG-03",
          "The custody log has no enrolment of a second factor. Record the enrolment there.");
      log("MFA_ENROLLED", "2026-11-02", "mfaType", "app");
      met("LAW-CG-03");
      account.put("mfa", false);
      notMet("LAW-CG-03", "According to the account record no second factor is on.");
      account.put("mfa", true);
      met("LAW-CG-03");
      log("MFA_RESET", "2026-11-03");
      assertThat(answer("LAW-CG-03")).isInstanceOf(GuardAnswer.NotMet.class);
    }

    @Test
    void judges_the_links_as_if_the_account_were_active() {
      account.put("state", "CREATED");
      account.put("bio", Map.of("linksWebsite", true, "identifiesDepartment", true));
      unknown("GSM-COM-02", "website.links");
      facts.put("website", Map.of("links", List.of("B")));
      account.put("handle", "Soil");
      unknown("GSM-COM-02", "url");
      account.put("url", "https://x.com/Soil");
      assertThat(answer("GSM-COM-02")).isInstanceOf(GuardAnswer.NotMet.class);
      facts.put("website", Map.of("links", List.of("A")));
      met("GSM-COM-02");
      met("GSM-VAL-01");

      account.put("bio", Map.of("identifiesDepartment", false));
      assertThat(answer("GSM-VAL-01")).isInstanceOf(GuardAnswer.NotMet.class);
    }

    @Test
    void needs_a_public_policy() {
      facts.put("policies", Map.of());
      assertThat(answer("GSM-CMT-05")).isInstanceOf(GuardAnswer.Unknown.class);
      facts.put(
          "policies",
          Map.of(
              "publicSocialMedia",
              Map.of(
                  "publicUrl",
                  "https://soil.gov.in/p",
                  "sections",
                  List.of("comments", "speed", "escalation"))));
      met("GSM-CMT-05");
    }
  }

  @Nested
  class Dormancy {

    @Test
    void begins_on_the_fifteenth_day_without_a_post() {
      account.put("lastPostAt", "2026-11-11");
      assertThat(answer("stale")).isInstanceOf(GuardAnswer.NotMet.class);
      account.put("lastPostAt", "2026-11-10");
      met("stale");
    }

    @Test
    void ends_with_a_post_after_it_began() {
      account.put("state", "DORMANT");
      unknown("new-post", "lastPostAt");
      account.put("lastPostAt", SINCE);
      notMet("new-post", "No original post since the account became dormant on 20 November 2026.");
      account.put("lastPostAt", "2026-11-20T06:00:01Z");
      met("new-post");
    }
  }

  @Nested
  class A_hand_over {

    @Test
    void is_complete_when_the_keys_were_handed_over_and_then_changed() {
      log("ISSUED", "2026-01-01", "to", "P1");
      log("ROTATED", "2026-02-01");
      notMet(
          "custody-rotated",
          "No change of password is recorded in the custody log since 20 November 2026.");
      notMet(
          "custody-transferred",
          "No hand-over is recorded in the custody log since 20 November 2026.");
      notMet(
          "outgoing-revoked",
          "No hand-over is recorded in the custody log since 20 November 2026.");

      log("ROTATED", "2026-11-21");
      met("custody-rotated");
      log("TRANSFERRED", "2026-11-22", "fromHolder", "P1", "to", "P2");
      assertThat(answer("custody-rotated")).isInstanceOf(GuardAnswer.NotMet.class);
      met("custody-transferred");
      met("outgoing-revoked");

      log("DELEGATE_ADDED", "2026-11-22", "to", "P1");
      notMet("outgoing-revoked", "P1 handed over the keys but still has access.");
      log("DELEGATE_REMOVED", "2026-11-22", "fromHolder", "P1");
      log("ROTATED", "2026-11-22");
      met("custody-rotated");
      met("outgoing-revoked");
    }

    @Test
    void is_not_known_to_be_complete_by_the_word_of_whoever_handed_over_alone() {
      log("ISSUED", "2026-01-01", "to", "P1");
      log("TRANSFERRED", "2026-11-21", "fromHolder", "P1", "to", "P2");
      log("ROTATED", "2026-11-22", "actor", "P1");
      unknown("custody-rotated", "keeper");
      unknown("outgoing-revoked", "keeper");

      log("ROTATED", "2026-11-22", "actor", "P1", "approvedBy", "P2");
      met("custody-rotated");
      met("outgoing-revoked");
    }

    @Test
    void of_keys_that_were_taken_from_their_holder_is_a_new_issue() {
      log("ISSUED", "2026-11-21", "to", "P1");
      notMet(
          "custody-transferred",
          "No hand-over is recorded in the custody log since 20 November 2026.");

      log("REVOKED", "2026-11-21", "from", "P1");
      notMet("custody-transferred", "Nobody holds the keys. Issue them to the new holder.");
      assertThat(answer("outgoing-revoked")).isInstanceOf(GuardAnswer.NotMet.class);

      log("ISSUED", "2026-11-22", "to", "P2");
      met("custody-transferred");
      met("outgoing-revoked");
      log("REVOKED", "2026-11-22", "from", "P2");
      assertThat(answer("custody-transferred")).isInstanceOf(GuardAnswer.NotMet.class);
    }

    @Test
    void is_not_judged_without_a_log() {
      facts.remove("custody");
      unknown("custody-rotated", "custody");
      unknown("outgoing-revoked", "custody");
    }
  }

  @Nested
  class Recovery {

    @Test
    void needs_the_second_factor_again() {
      log("MFA_ENROLLED", "2026-11-19");
      notMet(
          "mfa-enrolled-again",
          "No enrolment of a second factor is recorded in the custody log since 20"
              + " November 2026.");
      log("MFA_ENROLLED", "2026-11-20");
      met("mfa-enrolled-again");
      log("MFA_RESET", "2026-11-21");
      notMet(
          "mfa-enrolled-again",
          "By the custody log the second factor was reset and not enrolled again.");
    }

    @Test
    void needs_every_application_revoked() {
      log("APP_AUTHORISED", "2026-01-01", "to", "scheduler");
      notMet("apps-revoked", "Still authorised according to the custody log: scheduler.");
      log("APP_REVOKED", "2026-11-21", "from", "scheduler");
      met("apps-revoked");
    }
  }

  @Nested
  class What_the_step_itself_says {

    @Test
    void is_missing_until_it_is_said() {
      List<String> asked = guards().filter(g -> !MoveDetails.askedBy(g).isEmpty()).toList();
      for (String guard : asked) {
        details.clear();
        unknown(guard, MoveDetails.askedBy(guard).toArray(String[]::new));
        for (String name : MoveDetails.askedBy(guard)) {
          details.put(name, example(name));
        }
        met(guard);
      }
      assertThat(asked).hasSize(15);
    }

    private String example(String name) {
      return switch (MoveDetails.kind(name)) {
        case TEXT -> "file 12/2026";
        case DAY -> "2026-11-25";
        case MOMENT -> "2026-11-25T11:30:00+05:30";
        case EXIT -> "retirement";
      };
    }

    @Test
    void may_not_end_before_it_begins() {
      details.put("until", "2026-11-24");
      notMet("expected-end", "The expected end 24 November 2026 has already passed.");
    }

    @Test
    void may_not_have_happened_ahead_or_be_of_another_form() {
      assertThat(codes(Map.of("noticedAt", "2026-11-25T06:00:01Z"))).containsExactly("date.ahead");
      assertThat(codes(Map.of("noticedAt", "2026-11-25T06:00:00Z"))).isEmpty();
      assertThat(codes(Map.of("until", "soon"))).containsExactly("tree.day");
      assertThat(codes(Map.of("exit", "holiday"))).containsExactly("tree.code");
      assertThat(codes(Map.of("more", "x"))).containsExactly("tree.unknown");
      assertThat(codes(Map.of("reason", " "))).containsExactly("tree.text");
    }

    @Test
    void may_not_hold_a_secret_and_the_fault_does_not_repeat_it() {
      var checked = MoveDetails.fromPlain(Map.of("reason", "password: hunter2!"), NOW);

      String said = checked.<String>fold(Object::toString, Object::toString);
      assertThat(said).contains("/reason").doesNotContain("hunter2");
    }

    @Test
    void may_hold_the_hash_of_an_export() {
      assertThat(codes(Map.of("exportDigest", "sha256:" + "0a1b2c3d".repeat(8)))).isEmpty();
    }

    private static List<String> codes(Map<String, Object> tree) {
      return MoveDetails.fromPlain(tree, NOW)
          .<List<String>>fold(
              ok -> List.of(), faults -> faults.stream().map(f -> f.code()).toList());
    }
  }
}
