package org.govsm.governance.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.Finding.Weight;
import org.govsm.core.decision.InputFault;
import org.govsm.governance.assessment.GovernanceMessages;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** May this be posted, and who clears it? */
class PostClearanceTest {

  private static final String AT = "2026-11-24T10:00:00+05:30";

  /** A draft of official information that lacks nothing but its clearance. */
  private static Map<String, Object> draft() {
    Map<String, Object> draft = new LinkedHashMap<>();
    draft.put("id", "P1");
    draft.put("kind", "INFORMATION");
    draft.put("author", "U1");
    draft.put("source", Map.of("id", "G.O. 12", "status", "PUBLIC"));
    draft.put("verification", Map.of("verified", true));
    draft.put("variants", List.of(variant("x-en", "en", "Forms until 15 August 2027.")));
    draft.put("checklist", Map.of("confidentiality", true, "legal", true, "tone", true));
    return draft;
  }

  private static Map<String, Object> variant(String id, String language, String text) {
    return new LinkedHashMap<>(
        Map.of("id", id, "language", language, "paragraphs", List.of(Map.of("text", text))));
  }

  private static Map<String, Object> asked(Map<String, Object> draft, String... clearances) {
    Map<String, Object> asked = new LinkedHashMap<>();
    asked.put("at", AT);
    asked.put("draft", draft);
    asked.put(
        "people",
        List.of(
            person("U1", false, "nodal-officer", "responder"),
            person("N", false, "nodal-officer"),
            person("H", false, "head-of-department", "legal-officer"),
            person("L", false, "legal-officer"),
            person("D", false, "duty-officer"),
            person("R", false, "responder"),
            person("V", true, "nodal-officer")));
    asked.put("electionPeriods", List.of());
    asked.put("parties", List.of());
    List<Map<String, Object>> given = new ArrayList<>();
    for (String clearance : clearances) {
      List<String> parts = List.of(clearance.split(" ", -1));
      given.add(
          Map.of(
              "by",
              parts.get(0),
              "role",
              parts.get(1),
              "at",
              parts.size() > 2 ? parts.get(2) : "2026-11-23T18:00:00+05:30"));
    }
    asked.put("clearances", given);
    return asked;
  }

  private static Map<String, Object> person(String id, boolean agency, String... roles) {
    return Map.of("id", id, "agency", agency, "roles", List.of(roles));
  }

  private static Decision<PostPermission> decide(Map<String, Object> asked) {
    return PostClearanceRequest.ask(asked).orThrow(GovernanceMessages.in("en"));
  }

  private static PostPermission found(Map<String, Object> asked) {
    return decide(asked).found().orElseThrow();
  }

  private static Optional<Boolean> allowed(Map<String, Object> asked) {
    Decision<PostPermission> decision = decide(asked);
    assertThat(decision.ruling().kind()).isEqualTo("ANSWER");
    return decision.found().orElseThrow().isAllowed();
  }

  private static List<String> missing(Map<String, Object> asked) {
    return decide(asked)
        .ruling()
        .<List<String>>fold(answer -> List.of(), refer -> List.of(), open -> open.missing());
  }

  private static List<String> texts(Map<String, Object> asked, Weight weight) {
    return decide(asked).trace().findings().stream()
        .filter(each -> each.weight() == weight)
        .map(each -> each.text().key())
        .toList();
  }

  @Nested
  class WhoClears {

    @ParameterizedTest
    @CsvSource({
      "CONVERSATION, L1, R responder",
      "INFORMATION, L2, N nodal-officer",
      "POSITION, L3, H head-of-department"
    })
    void each_kind_is_cleared_in_its_lane(String kind, String lane, String clearance) {
      Map<String, Object> draft = draft();
      draft.put("kind", kind);
      assertThat(found(asked(draft)).lane().code()).isEqualTo(lane);
      assertThat(allowed(asked(draft))).contains(false);
      assertThat(allowed(asked(draft, clearance))).contains(true);
    }

    @Test
    void an_open_signature_names_who_may_give_it_and_never_the_author_or_an_agency() {
      ClearanceSignature open = found(asked(draft())).signatures().get(0);
      assertThat(open.roles()).containsExactly("nodal-officer");
      assertThat(open.mayClear()).containsExactly("N");
    }

    @ParameterizedTest
    @CsvSource({
      "U1 nodal-officer, post.own",
      "V nodal-officer, post.agency",
      "X nodal-officer, post.stranger",
      "R nodal-officer, post.other-role",
      "H head-of-department, post.other-lane",
      "N nodal-officer 2026-11-24T10:00:01+05:30, post.late",
      "N nodal-officer 2026-11-21T09:59:59+05:30, post.old"
    })
    void a_clearance_that_does_not_count_is_told(String clearance, String key) {
      assertThat(allowed(asked(draft(), clearance))).contains(false);
      assertThat(texts(asked(draft(), clearance), Weight.WARNING)).contains(key);
      assertThat(allowed(asked(draft(), clearance, "N nodal-officer"))).contains(true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-21T10:00:00+05:30", "2026-11-24T10:00:00+05:30"})
    void a_clearance_is_good_for_72_hours(String at) {
      assertThat(allowed(asked(draft(), "N nodal-officer " + at))).contains(true);
    }

    @Test
    void an_author_may_clear_open_conversation_unless_the_department_says_no() {
      Map<String, Object> draft = draft();
      draft.put("kind", "CONVERSATION");
      Map<String, Object> asked = asked(draft, "U1 responder");
      assertThat(allowed(asked)).contains(true);
      asked.put("policy", Map.of("separationOfDuties", true));
      assertThat(allowed(asked)).contains(false);
      assertThat(texts(asked, Weight.WARNING)).contains("post.own");
    }

    @Test
    void what_is_restricted_needs_two_persons_whatever_roles_one_has() {
      Map<String, Object> draft = draft();
      draft.put("flags", List.of(answer("SUB_JUDICE", true)));
      Map<String, Object> both = asked(draft, "H head-of-department", "H legal-officer");
      assertThat(found(both).lane().code()).isEqualTo("L4");
      assertThat(allowed(both)).contains(false);
      assertThat(
              allowed(asked(draft, "H legal-officer", "H head-of-department", "L legal-officer")))
          .contains(true);
    }

    @Test
    void a_clearance_of_another_text_does_not_count() {
      Map<String, Object> asked = asked(draft());
      Map<String, Object> clearance =
          new LinkedHashMap<>(
              Map.of("by", "N", "role", "nodal-officer", "at", "2026-11-24T09:00:00+05:30"));
      clearance.put("digest", PostDraft.fromPlain(draft()).orThrow().digest());
      asked.put("clearances", List.of(clearance));
      assertThat(allowed(asked)).contains(true);
      Map<String, Object> changed = draft();
      changed.put("variants", List.of(variant("x-en", "en", "Forms until 16 August 2027.")));
      asked.put("draft", changed);
      assertThat(allowed(asked)).contains(false);
      assertThat(texts(asked, Weight.WARNING)).contains("post.other-text");
    }

    @Test
    void an_emergency_goes_out_by_the_duty_officer_and_is_cleared_within_four_hours() {
      Map<String, Object> draft = draft();
      List.of("source", "verification", "checklist").forEach(draft::remove);
      draft.put("emergency", true);
      PostPermission permission = found(asked(draft, "D duty-officer"));
      assertThat(permission.isAllowed()).contains(true);
      assertThat(permission.lane().code()).isEqualTo("LE");
      PostPermission.FollowingClearance next = permission.following().orElseThrow();
      assertThat(next.lane().code()).isEqualTo("L2");
      assertThat(next.until()).isEqualTo("2026-11-24T08:30:00Z");
    }

    /** What nobody said may wait in an emergency; what was found to be wrong may not. */
    @Test
    void what_was_found_to_be_wrong_goes_out_in_no_lane() {
      for (String lane : List.of("emergency", "REPLY_BY_TEMPLATE", "CONVERSATION")) {
        for (Map.Entry<String, Object> wrong :
            Map.<String, Object>of(
                    "source", Map.of("id", "Note 4", "status", "NOT_PUBLIC"),
                    "verification", Map.of("verified", false),
                    "checklist", Map.of("confidentiality", false))
                .entrySet()) {
          Map<String, Object> draft = draft();
          if (lane.equals("emergency")) {
            draft.put("emergency", true);
          } else {
            draft.put("kind", lane);
            draft.put("template", Map.of("id", "T1", "clearedOn", "2026-11-24"));
          }
          draft.put(wrong.getKey(), wrong.getValue());
          assertThat(allowed(asked(draft, "D duty-officer")))
              .as(lane + " " + wrong.getKey())
              .contains(false);
        }
      }
    }

    @Test
    void personal_data_are_asked_about_in_an_emergency_too() {
      Map<String, Object> draft = draft();
      draft.put("emergency", true);
      draft.put("variants", List.of(variant("x-en", "en", "Call for 2345 6789 0124")));
      assertThat(decide(asked(draft, "D duty-officer")).ruling().kind()).isEqualTo("REFER");
      draft.put("variants", List.of(variant("x-en", "en", "The petition")));
      assertThat(allowed(asked(draft, "D duty-officer"))).contains(true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pending", "no", "none", "not yet known"})
    void a_source_that_is_not_named_is_none(String id) {
      Map<String, Object> draft = draft();
      draft.put("source", Map.of("id", id, "status", "PUBLIC"));
      assertThat(missing(asked(draft, "N nodal-officer"))).containsExactly("post.source");
    }

    @Test
    void a_reply_needs_a_template_that_was_cleared_before() {
      Map<String, Object> draft = draft();
      draft.put("kind", "REPLY_BY_TEMPLATE");
      assertThat(missing(asked(draft))).containsExactly("post.template");
      draft.put("template", Map.of("id", "T1", "clearedOn", "2026-11-24"));
      assertThat(allowed(asked(draft))).contains(true);
      draft.put("template", Map.of("id", "T1", "clearedOn", "2026-11-25"));
      assertThat(allowed(asked(draft))).contains(false);
    }
  }

  private static Map<String, Object> answer(String kind, boolean confirmed) {
    return new LinkedHashMap<>(Map.of("kind", kind, "confirmed", confirmed, "by", "N"));
  }

  @Nested
  class Flags {

    private Map<String, Object> draftOf(String text, Map<?, ?>... answers) {
      Map<String, Object> draft = draft();
      draft.put("variants", List.of(variant("x-en", "en", text)));
      draft.put("flags", List.of(answers));
      return draft;
    }

    @Test
    void a_flag_asks_and_does_not_decide() {
      Decision<PostPermission> decision = decide(asked(draftOf("The petition"), "N nodal-officer"));
      assertThat(decision.ruling().kind()).isEqualTo("REFER");
      assertThat(decision.found().orElseThrow().isAllowed()).isEmpty();
      assertThat(
              allowed(
                  asked(draftOf("The petition", answer("SUB_JUDICE", false)), "N nodal-officer")))
          .contains(true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"U1", "V", "X"})
    void neither_author_nor_agency_nor_a_stranger_answers_for_it(String person) {
      Map<String, Object> answer = answer("SUB_JUDICE", false);
      answer.put("by", person);
      assertThat(decide(asked(draftOf("The petition", answer))).ruling().kind()).isEqualTo("REFER");
    }

    @Test
    void an_answer_holds_for_the_text_that_was_looked_at() {
      Map<String, Object> answer = answer("SUB_JUDICE", false);
      Map<String, Object> draft = draftOf("The petition", answer);
      answer.put("digest", PostDraft.fromPlain(draft).orThrow().digest());
      assertThat(allowed(asked(draft, "N nodal-officer"))).contains(true);
      draft.put("variants", List.of(variant("x-en", "en", "Another petition")));
      assertThat(decide(asked(draft, "N nodal-officer")).ruling().kind()).isEqualTo("REFER");
    }

    @Test
    void personal_data_are_removed_or_shown_with_consent() {
      Map<String, Object> draft = draftOf("Call 9876543210", answer("PHONE", true));
      assertThat(allowed(asked(draft, "N nodal-officer"))).contains(false);
      assertThat(texts(asked(draft), Weight.BLOCKING)).contains("post.personal");
      draft.put("consentRef", "C-7");
      assertThat(allowed(asked(draft, "N nodal-officer"))).contains(true);
    }

    @Test
    void what_was_found_is_nowhere_in_the_decision() {
      Map<String, Object> asked =
          asked(draftOf("Shri Ram, 2345 6789 0124, ABCPD1234F, 9876543210, ram@example.in, HIV"));
      Decision<PostPermission> decision = decide(asked);
      assertThat(decision.found().orElseThrow().flags())
          .extracting(PostFlag::kind)
          .contains("AADHAAR", "PAN", "PHONE", "EMAIL", "HEALTH", "NAMED_INDIVIDUAL");
      for (String language : List.of("en", "hi")) {
        assertThat(decision.toPlain(GovernanceMessages.in(language)).toString())
            .doesNotContain("2345 6789", "ABCPD", "98765", "ram@");
      }
      assertThat(decision.trace().basis().toString()).doesNotContain("98765");
    }

    @Test
    void party_content_is_not_posted() {
      Map<String, Object> asked =
          asked(draftOf("Green Lotus Front wins", answer("PARTY", true)), "N nodal-officer");
      asked.put("parties", List.of(Map.of("name", "Green Lotus Front")));
      assertThat(found(asked).flags()).extracting(PostFlag::kind).containsExactly("PARTY");
      assertThat(allowed(asked)).contains(false);
      assertThat(texts(asked, Weight.BLOCKING)).containsExactly("post.party");
    }

    @ParameterizedTest
    @CsvSource({
      "2026-11-24, 2026-11-24, true",
      "2026-11-25, , false",
      "2026-11-01, 2026-11-23, false",
      "2026-11-01, , true"
    })
    void a_period_of_the_model_code_asks_and_bars_achievements(
        String from, String until, boolean within) {
      Map<String, Object> draft = draftOf("Two lakh houses", answer("MODEL_CODE", true));
      Map<String, Object> period = new LinkedHashMap<>(Map.of("name", "Assembly", "from", from));
      Optional.ofNullable(until).ifPresent(day -> period.put("until", day));
      draft.put("tags", List.of("ACHIEVEMENT"));
      Map<String, Object> asked = asked(draft);
      asked.put("electionPeriods", List.of(period));
      assertThat(texts(asked, Weight.BLOCKING).contains("post.achievement")).isEqualTo(within);
      assertThat(found(asked).flags().size()).isEqualTo(within ? 1 : 0);
    }

    /** It is understood to be closed in India; no order was found, so an officer is asked. */
    @Test
    void a_platform_that_may_be_closed_in_india_is_asked_and_told_with_what_it_rests_on() {
      Map<String, Object> asked = onPlatform(draft(), "tik-tok");
      assertThat(decide(asked).ruling().kind()).isEqualTo("REFER");
      assertThat(found(asked).flags())
          .singleElement()
          .satisfies(one -> assertThat(one.kind()).isEqualTo("PLATFORM_ACCESS"))
          .satisfies(one -> assertThat(one.pointer()).isEqualTo("/variants/0/platform"));
      assertThat(decide(asked).trace().findings())
          .filteredOn(one -> one.code().equals("platform.access"))
          .singleElement()
          .satisfies(one -> assertThat(one.citation().provision()).isEqualTo("section 69A"));
      assertThat(allowed(onPlatform(draftOf("A", answer("PLATFORM_ACCESS", true)), "TikTok")))
          .contains(false);
      Map<String, Object> open =
          onPlatform(draftOf("A", answer("PLATFORM_ACCESS", false)), "TikTok");
      assertThat(texts(open, Weight.BLOCKING)).doesNotContain("post.platform-closed");
      assertThat(found(onPlatform(draft(), "X")).flags()).isEmpty();
    }

    private Map<String, Object> onPlatform(Map<String, Object> draft, String platform) {
      Map<String, Object> variant = new LinkedHashMap<>();
      ((Map<?, ?>) ((List<?>) draft.get("variants")).get(0))
          .forEach((name, value) -> variant.put(String.valueOf(name), value));
      variant.put("platform", platform);
      draft.put("variants", List.of(variant));
      return asked(draft);
    }

    @Test
    void a_period_that_holds_is_a_fact_and_leads_to_the_highest_lane() {
      Map<String, Object> asked =
          asked(draftOf("Forms are out.", answer("MODEL_CODE", false)), "N nodal-officer");
      asked.put("electionPeriods", List.of(Map.of("name", "Assembly", "from", "2026-11-01")));
      assertThat(found(asked).lane().code()).isEqualTo("L4");
      assertThat(allowed(asked)).contains(false);
      assertThat(texts(asked, Weight.WARNING)).contains("post.model-code");
    }

    @ParameterizedTest
    @CsvSource({
      "ACTIVE, X1, true, ''",
      "COMPROMISED, X1, false, post.account-lost",
      "COMPROMISED, X2, true, ''",
      "SUSPENDED, X1, true, post.account-state"
    })
    void nothing_is_posted_on_an_account_that_is_lost(
        String state, String account, boolean may, String key) {
      Map<String, Object> draft = draft();
      Map<String, Object> variant = new LinkedHashMap<>(variant("x-en", "en", "Forms are out."));
      variant.put("account", "X1");
      draft.put("variants", List.of(variant));
      Map<String, Object> asked = asked(draft, "N nodal-officer");
      asked.put("accounts", List.of(Map.of("id", account, "state", state)));
      assertThat(allowed(asked)).contains(may);
      List<String> keys = new ArrayList<>(texts(asked, Weight.BLOCKING));
      keys.addAll(texts(asked, Weight.WARNING));
      assertThat(keys.stream().filter(one -> one.startsWith("post.account-")).toList())
          .isEqualTo(key.isEmpty() ? List.of() : List.of(key));
    }

    @ParameterizedTest
    @CsvSource({
      "N, 2026-11-23, post.open",
      "n, 2026-11-23, post.open",
      "U1, 2026-11-23, post.own-verified",
      "R, 2026-12-24, post.verified-ahead"
    })
    void facts_are_found_right_by_neither_author_nor_clearer_and_before(
        String by, String on, String key) {
      Map<String, Object> draft = draft();
      draft.put("verification", Map.of("verified", true, "by", by, "on", on));
      Map<String, Object> asked = asked(draft, "N nodal-officer");
      assertThat(allowed(asked)).contains(false);
      assertThat(texts(asked, Weight.BLOCKING)).containsExactly(key);
      assertThat(texts(asked, Weight.WARNING).contains("post.own-review"))
          .isEqualTo(by.equalsIgnoreCase("N"));
    }

    @Test
    void without_the_calendar_of_elections_nothing_is_decided() {
      Map<String, Object> asked = asked(draft(), "N nodal-officer");
      asked.remove("electionPeriods");
      assertThat(missing(asked)).containsExactly("post.electionPeriods");
    }
  }

  @Nested
  class Content {

    @Test
    void missing_facts_are_named_and_never_decide() {
      Map<String, Object> draft = draft();
      List.of("kind", "author", "source", "verification", "checklist").forEach(draft::remove);
      assertThat(missing(asked(draft)))
          .containsExactly("post.kind", "post.source", "post.verified");
      draft.put("kind", "INFORMATION");
      assertThat(missing(asked(draft)))
          .containsExactly(
              "post.author",
              "post.confidentiality",
              "post.legal",
              "post.source",
              "post.tone",
              "post.verified");
      assertThat(decide(asked(draft)).known().orElseThrow().lane().code()).isEqualTo("L2");
    }

    @ParameterizedTest
    @CsvSource({
      "source, status, NOT_PUBLIC, GSM-COM-05",
      "verification, verified, false, GSM-COM-06",
      "checklist, tone, false, GSM-VAL-08",
      "checklist, legal, false, GSM-VAL-12",
      "announcement, onlySocial, true, GSM-COM-09"
    })
    void what_is_not_in_order_blocks_by_its_control(
        String part, String member, String value, String control) {
      Map<String, Object> draft = draft();
      Map<String, Object> changed = new LinkedHashMap<>();
      if (draft.get(part) instanceof Map<?, ?> before) {
        before.forEach((name, old) -> changed.put(String.valueOf(name), old));
      }
      boolean flag = !part.equals("source");
      changed.put(member, flag ? Boolean.valueOf(value) : value);
      draft.put(part, changed);
      Map<String, Object> asked = asked(draft, "N nodal-officer");
      assertThat(allowed(asked)).contains(false);
      assertThat(decide(asked).trace().findings())
          .filteredOn(each -> each.weight() == Weight.BLOCKING)
          .extracting(Finding::code)
          .containsExactly(control);
    }

    @ParameterizedTest
    @CsvSource({
      "2026-11-24T09:00:00+05:30, false",
      "2026-11-24T11:00:00+05:30, false",
      "2026-11-24T08:59:59+05:30, true",
      "2026-11-24T11:00:01+05:30, true"
    })
    void press_and_post_go_out_within_an_hour(String pressAt, boolean apart) {
      Map<String, Object> draft = draft();
      draft.put("announcement", Map.of("pressAt", pressAt));
      Map<String, Object> asked = asked(draft, "N nodal-officer");
      assertThat(allowed(asked)).contains(true);
      assertThat(texts(asked, Weight.WARNING).contains("post.pressAt")).isEqualTo(apart);
    }

    @Test
    void an_announcement_says_when_the_press_has_it() {
      Map<String, Object> draft = draft();
      draft.put("announcement", Map.of());
      assertThat(missing(asked(draft, "N nodal-officer"))).containsExactly("post.pressAt");
    }

    @ParameterizedTest
    @CsvSource({"2026-11-24T10:00:00+05:30, true", "2026-11-24T09:59:59+05:30, false"})
    void it_is_valid_when_it_goes_out(String until, boolean valid) {
      Map<String, Object> draft = draft();
      draft.put("validUntil", until);
      assertThat(allowed(asked(draft, "N nodal-officer"))).contains(valid);
    }

    @Test
    void variants_that_differ_are_read_by_the_reviewer() {
      Map<String, Object> draft = draft();
      draft.put(
          "variants",
          List.of(
              variant("x-en", "en", "Forms until 15 August 2027."),
              variant("x-hi", "hi", "16 अगस्त 2027 तक आवेदन")));
      assertThat(missing(asked(draft, "N nodal-officer"))).containsExactly("post.consistent");
      assertThat(found(asked(draft)).differences()).hasSize(2);
      Map<String, Object> checked =
          new LinkedHashMap<>(Map.of("confidentiality", true, "legal", true, "tone", true));
      checked.put("consistent", true);
      draft.put("checklist", checked);
      assertThat(allowed(asked(draft, "N nodal-officer"))).contains(true);
      checked.put("consistent", false);
      assertThat(texts(asked(draft), Weight.WARNING)).contains("post.inconsistent");
    }

    @Test
    void languages_that_the_department_posts_in_are_told() {
      Map<String, Object> asked = asked(draft(), "N nodal-officer");
      asked.put("policy", Map.of("languages", List.of("en", "hi")));
      assertThat(allowed(asked)).contains(true);
      assertThat(texts(asked, Weight.WARNING)).containsExactly("post.languages");
    }
  }

  @Nested
  class Media {

    private Map<String, Object> asking(String at, Map<String, Object> medium) {
      Map<String, Object> draft = draft();
      Map<String, Object> variant = variant("x-en", "en", "Look");
      Map<String, Object> whole = new LinkedHashMap<>(Map.of("id", "clip", "type", "VIDEO"));
      whole.putAll(medium);
      variant.put("media", List.of(whole));
      draft.put("variants", List.of(variant));
      Map<String, Object> asked = asked(draft, "N nodal-officer " + at);
      asked.put("at", at);
      return asked;
    }

    private Map<String, Object> medium(Object... synthetic) {
      Map<String, Object> made = new LinkedHashMap<>();
      for (int i = 0; i < synthetic.length; i += 2) {
        made.put(String.valueOf(synthetic[i]), synthetic[i + 1]);
      }
      Map<String, Object> medium = new LinkedHashMap<>();
      medium.put("captions", true);
      medium.put("rights", Map.of("source", "OWN"));
      medium.put("synthetic", made);
      return medium;
    }

    @Test
    void what_is_missing_is_named_by_medium() {
      assertThat(missing(asking(AT, Map.of())))
          .containsExactly(
              "x-en/clip/post.captions", "x-en/clip/post.rights", "x-en/clip/post.synthetic");
      assertThat(missing(asking(AT, Map.of("type", "IMAGE")))).contains("x-en/clip/post.altText");
      Map<String, Object> others = medium("isSynthetic", false);
      others.put("rights", Map.of("source", "THIRD_PARTY"));
      assertThat(missing(asking(AT, others))).containsExactly("x-en/clip/post.licence");
      for (String none : List.of("none", "pending", "not obtained", "All rights reserved")) {
        others.put("rights", Map.of("source", "THIRD_PARTY", "licence", none));
        assertThat(missing(asking(AT, others))).containsExactly("x-en/clip/post.licence");
      }
      for (String none : List.of("no", "0", "not yet written")) {
        assertThat(missing(asking(AT, Map.of("type", "IMAGE", "altText", none))))
            .contains("x-en/clip/post.altText");
      }
      assertThat(missing(asking(AT, Map.of("type", "IMAGE", "altText", "No entry"))))
          .doesNotContain("x-en/clip/post.altText");
      others.put("rights", Map.of("source", "THIRD_PARTY", "licence", "CC BY 4.0"));
      assertThat(allowed(asking(AT, others))).contains(true);
    }

    @ParameterizedTest
    @CsvSource({
      "2026-02-19T23:59:59+05:30, true",
      "2026-02-20T00:00:00+05:30, false",
      "2026-02-19T18:30:00Z, false"
    })
    void a_synthetic_film_is_labelled_since_20_february_2026(String at, boolean free) {
      Map<String, Object> unlabelled =
          medium(
              "isSynthetic", true, "ofPerson", false, "label", false, "declaredOnPlatform", true);
      assertThat(allowed(asking(at, unlabelled))).contains(free);
      Map<String, Object> labelled =
          medium("isSynthetic", true, "ofPerson", false, "label", true, "declaredOnPlatform", true);
      assertThat(allowed(asking(at, labelled))).contains(true);
    }

    @ParameterizedTest
    @CsvSource({
      "2026-04-20T10:00:00+05:30, PART, false",
      "2026-04-21T10:00:00+05:30, PART, true",
      "2026-04-21T10:00:00+05:30, FULL_DURATION, false"
    })
    void the_draft_on_the_whole_duration_is_told_and_decides_nothing(
        String at, String coverage, boolean told) {
      Map<String, Object> asked =
          asking(
              at,
              medium(
                  "isSynthetic",
                  true,
                  "ofPerson",
                  false,
                  "label",
                  true,
                  "declaredOnPlatform",
                  true,
                  "labelCoverage",
                  coverage));
      assertThat(allowed(asked)).contains(true);
      assertThat(texts(asked, Weight.NOTE).contains("post.label-throughout")).isEqualTo(told);
    }

    @Test
    void a_synthetic_person_needs_the_clearance_of_what_is_restricted() {
      Map<String, Object> asked =
          asking(
              AT,
              medium(
                  "isSynthetic",
                  true,
                  "ofPerson",
                  true,
                  "label",
                  true,
                  "declaredOnPlatform",
                  true));
      assertThat(found(asked).lane().code()).isEqualTo("L4");
    }

    @ParameterizedTest
    @CsvSource({"2024-11-07T10:00:00+05:30, true", "2024-11-08T10:00:00+05:30, false"})
    void captions_are_owed_since_the_judgment_of_2024(String at, boolean may) {
      Map<String, Object> medium = medium("isSynthetic", false);
      medium.put("captions", false);
      assertThat(allowed(asking(at, medium))).contains(may);
    }
  }

  @Nested
  class Input {

    private List<String> codes(Map<String, Object> asked) {
      return PostClearanceRequest.ask(asked)
          .<List<String>>fold(
              decision -> List.of(), faults -> faults.stream().map(InputFault::code).toList());
    }

    @Test
    void facts_against_each_other_are_refused_with_their_places() {
      Map<String, Object> draft = draft();
      draft.put("announcement", Map.of("onlySocial", true, "pressAt", AT));
      draft.put("flags", List.of(answer("PARTY", true), answer("PARTY", false)));
      draft.put("variants", List.of(variant("a", "en", "One"), variant("a", "hi", "एक")));
      assertThat(codes(asked(draft)))
          .containsExactlyInAnyOrder("post.twice", "post.twice", "post.alone");
      Map<String, Object> asked = asked(draft());
      asked.put(
          "electionPeriods",
          List.of(Map.of("name", "A", "from", "2026-11-02", "until", "2026-11-01")));
      assertThat(codes(asked)).containsExactly("post.period");
      draft.put("variants", List.of());
      assertThat(codes(asked(draft))).contains("post.empty");
    }

    @Test
    void a_decision_is_said_in_both_languages_without_a_gap() {
      Map<String, Object> draft = draft();
      draft.remove("source");
      for (String language : List.of("en", "hi")) {
        assertThat(decide(asked(draft)).explain(GovernanceMessages.in(language)))
            .doesNotContain("{")
            .doesNotContain("post.")
            .doesNotContain("term.");
      }
      assertThat(decide(asked(draft(), "N nodal-officer")).explain(GovernanceMessages.in("en")))
          .startsWith("May this be posted, and who clears it?")
          .contains("=> may be posted: L2, official information");
    }
  }

  @Nested
  class OnePersonInTwoSpellings {

    @ParameterizedTest
    @ValueSource(strings = {"n", " N ", "Ｎ"})
    void does_not_clear_what_he_wrote(String author) {
      Map<String, Object> draft = draft();
      draft.put("author", author.strip());

      assertThat(allowed(asked(draft, "N nodal-officer"))).contains(false);
    }

    @Test
    void is_listed_once() {
      Map<String, Object> asked = asked(draft());
      asked.put(
          "people",
          List.of(person("N1", false, "head-of-department"), person("n1", false, "legal-officer")));

      assertThat(pointers(asked)).containsExactly("/people/1/id");
    }

    @Test
    void signs_by_the_spelling_of_the_list() {
      assertThat(allowed(asked(draft(), "n nodal-officer"))).contains(true);
    }
  }

  private static List<String> pointers(Map<String, Object> tree) {
    return PostClearanceRequest.ask(tree)
        .fold(read -> List.of(), faults -> faults.stream().map(InputFault::pointer).toList());
  }
}
