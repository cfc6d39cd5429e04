package org.govsm.governance.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.govsm.governance.assessment.LawOutcomes.put;
import static org.govsm.governance.assessment.RichFacts.number;
import static org.govsm.governance.assessment.Trees.tree;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Publicity at public cost: who is pictured, through whom it is placed, who is told")
class PublicityLawTest {

  private static Map<String, Object> campaign(Object... more) {
    Map<String, Object> campaign = tree("id", "K1", "startedAt", "2026-06-01");
    campaign.putAll(tree(more));
    return tree("campaigns", List.of(campaign));
  }

  private static Map<String, Object> sanctioned(String left, Object said) {
    Map<String, Object> campaign =
        tree(
            "purpose", "Soil cards",
            "justification", "N-1",
            "cost", number(50000),
            "financialSanction", "S-1",
            "startedAt", "2026-06-01");
    campaign.remove(left);
    put(campaign, left, said);
    return tree("campaign", campaign);
  }

  @Test
  void five_principles_are_signed_once_purpose_need_cost_and_sanction_are_on_record() {
    assertThat(LawOutcomes.of("LAW-CC-01", sanctioned("none", null))).containsExactly("ATTEST");
  }

  @ParameterizedTest
  @ValueSource(strings = {"purpose", "justification", "cost", "financialSanction"})
  void of_these_none_fails_and_one_left_out_is_not_known(String part) {
    assertThat(LawOutcomes.of("LAW-CC-01", sanctioned(part, "none"))).containsExactly("FAIL");
    assertThat(LawOutcomes.of("LAW-CC-01", sanctioned(part, null))).containsExactly("UNKNOWN");
  }

  @ParameterizedTest(name = "paid {0}, begun {1}: {2}")
  @CsvSource({
    "true, 2015-05-12, NA",
    "true, 2015-05-13, FAIL",
    "false, 2026-06-01, NA",
    ", 2026-06-01, FAIL",
    "true, , FAIL",
  })
  void a_listed_campaign_is_paid_and_of_today_until_it_says_otherwise(
      Boolean paid, String day, String outcome) {
    Map<String, Object> campaign = tree("purpose", null);
    put(campaign, "paid", paid);
    put(campaign, "startedAt", day);

    assertThat(LawOutcomes.of("LAW-CC-01", tree("campaigns", List.of(campaign))))
        .containsExactly(outcome);
  }

  @ParameterizedTest(name = "{0} on {1}: {2}")
  @CsvSource({
    "PRESIDENT, 2026-06-01, PASS",
    "Prime Minister, 2026-06-01, PASS",
    "CJI, 2026-06-01, PASS",
    "Governor, 2026-06-01, PASS",
    "मुख्यमंत्री, 2026-06-01, PASS",
    "MINISTER, 2016-03-18, PASS",
    "MINISTER, 2016-03-17, NA",
    "MLA, 2026-06-01, FAIL",
    "Mayor, 2026-06-01, FAIL",
    "party leader, 2026-06-01, FAIL",
    "none, 2026-06-01, PASS",
    ", 2026-06-01, UNKNOWN",
    "Grand Vizier, 2026-06-01, UNKNOWN",
  })
  void only_six_offices_may_be_pictured(String office, String day, String outcome) {
    Map<String, Object> person = tree();
    put(person, "office", office);
    Map<String, Object> picture = tree("type", "image", "depicts", List.of(person));

    assertThat(LawOutcomes.of("LAW-CC-02", campaign("startedAt", day, "media", List.of(picture))))
        .containsExactly(outcome);
  }

  @Test
  void whom_a_picture_shows_must_be_said() {
    assertThat(LawOutcomes.of("LAW-CC-02", campaign())).containsExactly("UNKNOWN");
    assertThat(LawOutcomes.of("LAW-CC-02", campaign("media", null))).containsExactly("PASS");
    assertThat(LawOutcomes.of("LAW-CC-02", campaign("media", List.of(tree("type", "image")))))
        .containsExactly("UNKNOWN");
    assertThat(LawOutcomes.of("LAW-CC-02", tree("campaigns", null))).containsExactly("NA");
    assertThat(LawOutcomes.of("LAW-CC-02", tree())).containsExactly("UNKNOWN");
  }

  @Nested
  class Parties {

    @ParameterizedTest(name = "{0} names, symbol {1}: {2}")
    @CsvSource({
      "0, false, PASS",
      "1, false, FAIL 1",
      "0, true, FAIL",
      "0, , UNKNOWN",
      ", false, UNKNOWN",
      ", true, FAIL",
    })
    void have_no_name_and_no_symbol_in_it(Integer names, Boolean symbol, String outcome) {
      Map<String, Object> picture = tree("type", "image");
      put(picture, "partySymbol", symbol);
      Map<String, Object> facts = campaign("media", List.of(picture));
      if (names != null) {
        facts = campaign("media", List.of(picture), "textScan", tree("partyNames", number(names)));
      }

      assertThat(LawOutcomes.of("LAW-CC-03", facts)).containsExactly(outcome);
    }

    @Test
    void may_be_searched_in_all_publicity_at_once() {
      Map<String, Object> found = tree("textScan", tree("partyNames", List.of("Party of Blue")));
      found.put("image", tree("partySymbol", false));
      assertThat(LawOutcomes.of("LAW-CC-03", found)).containsExactly("FAIL 1");

      found.put("textScan", tree("partyNames", List.of("No party is named")));
      assertThat(LawOutcomes.of("LAW-CC-03", found)).containsExactly("UNKNOWN");
      found.put("textScan", tree("partyNames", null));
      assertThat(LawOutcomes.of("LAW-CC-03", found)).containsExactly("PASS");
      found.putAll(campaign());
      assertThat(LawOutcomes.of("LAW-CC-03", found)).containsExactly("PASS");
    }
  }

  @ParameterizedTest(name = "{0} answered {1}: {2}")
  @CsvSource({
    "2026-05-01, 2026-05-20, PASS",
    "2026-05-01, none, FAIL",
    "2026-05-01, , UNKNOWN",
    "2026-05-01, 2026-04-30, UNKNOWN",
    "2016-04-05, none, NA",
    "2016-04-06, none, FAIL",
  })
  void a_notice_of_the_committee_gets_a_reply(String received, String replied, String outcome) {
    Map<String, Object> notice = tree("id", "CN1", "receivedAt", received);
    put(notice, "repliedAt", replied);

    assertThat(LawOutcomes.of("LAW-CC-04", tree("ccrgaNotices", List.of(notice))))
        .containsExactly(outcome);
    assertThat(LawOutcomes.of("LAW-CC-04", tree("ccrgaNotice", notice))).containsExactly(outcome);
  }

  @ParameterizedTest(name = "{0} from {1}, rate until {2}: {3}")
  @CsvSource({
    "CBC, 2026-06-01, 2026-06-01, PASS",
    "DAVP, 2026-06-02, 2026-06-01, FAIL",
    "DIRECT, 2026-06-01, 2026-12-31, FAIL",
    "CBC, 2026-06-01, , UNKNOWN",
    "CBC, 2026-06-01, none, FAIL",
    ", 2026-06-01, 2026-12-31, UNKNOWN",
    "DIRECT, 2023-11-09, 2026-12-31, NA",
    "DIRECT, 2023-11-10, 2026-12-31, FAIL",
    "CBC, , 2026-11-23, FAIL",
  })
  void central_publicity_is_placed_through_the_bureau_on_a_rate_that_holds(
      String placement, String day, String until, String outcome) {
    Map<String, Object> campaign = tree("id", "K1");
    put(campaign, "placement", placement);
    put(campaign, "startedAt", day);
    Map<String, Object> rate = tree();
    put(rate, "validTo", until);
    Map<String, Object> facts = tree("campaigns", List.of(campaign));
    if (!rate.isEmpty()) {
      facts.put("rateRef", rate);
    }

    assertThat(LawOutcomes.of("LAW-AD-03", facts)).containsExactly(outcome);
  }

  @Nested
  @DisplayName("rules of one State")
  class OfStates {

    private Map<String, Object> in(String place, Object... more) {
      Map<String, Object> facts = tree("department", tree("jurisdiction", place));
      facts.putAll(tree(more));
      return facts;
    }

    @ParameterizedTest(name = "{0} through {1}, registered {2}: {3} {4}")
    @CsvSource({
      "IN-KA, DIPR, KA-7, PASS, PASS",
      "Karnataka, DIRECT, none, FAIL, FAIL",
      "कर्नाटक, DIPR, , PASS, UNKNOWN",
    })
    void of_karnataka_name_a_channel_and_a_register(
        String place, String placement, String number, String first, String second) {
      Map<String, Object> influencer = tree("id", "F1");
      put(influencer, "registrationNo", number);
      Map<String, Object> facts = in(place, "influencers", List.of(influencer));
      facts.putAll(campaign("placement", placement));

      assertThat(LawOutcomes.of("LAW-AD-04", facts)).containsExactly(first, second);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
      "Union, NA",
      "Kerala, NA",
      "Uttar Pradesh, NOT-EVALUATED",
      "Atlantis, UNKNOWN",
    })
    void of_other_places_ask_nothing_here(String place, String outcome) {
      assertThat(LawOutcomes.of("LAW-AD-04", in(place))).containsExactly(outcome);
    }

    @Test
    void wait_until_somebody_says_where_the_department_belongs() {
      assertThat(LawOutcomes.missing("LAW-AD-04", campaign("placement", "DIRECT")))
          .containsExactly("department.jurisdiction");
      assertThat(LawOutcomes.missing("LAW-CO-06", tree()))
          .containsExactly("department.jurisdiction");
    }

    @ParameterizedTest(name = "{0} on {1}: {2}")
    @CsvSource({
      "LAW-AD-03, Kerala, NA",
      "LAW-OL-01, Kerala, NA",
      "LAW-AD-03, Union, UNKNOWN",
      "LAW-PR-03, Kerala, NA",
      "LAW-PR-03, Puducherry, UNKNOWN",
      "LAW-OL-01, Puducherry, NA",
      "LAW-CO-02, Kerala, NA",
      "LAW-CC-01, Kerala, UNKNOWN",
    })
    void central_law_binds_the_union_and_the_records_act_its_territories(
        String control, String place, String outcome) {
      assertThat(LawOutcomes.of(control, in(place)).get(0)).isEqualTo(outcome);
    }

    @ParameterizedTest(name = "officer {0}, reported {1}: {2}")
    @CsvSource({
      "nodal-officer, true, PASS",
      "Nodal Officer, 2022-02-01, PASS",
      "nodal-officer, false, FAIL",
      "editor, true, FAIL",
      "nodal-officer, , UNKNOWN",
      "nodal-officer, none, FAIL",
    })
    void of_haryana_ask_for_a_nodal_officer_and_a_report(
        String role, String reported, String outcome) {
      Map<String, Object> facts =
          in("Haryana", "roles", List.of(tree("name", role, "holder", "P1")));
      facts.put("people", List.of(tree("id", "P1", "active", true)));
      Object said =
          reported == null || reported.startsWith("2") || reported.equals("none")
              ? reported
              : Boolean.valueOf(reported);
      Map<String, Object> register = tree();
      put(register, "reportedToDIPR", said);
      if (!register.isEmpty()) {
        facts.put("register", register);
      }

      assertThat(LawOutcomes.of("LAW-CO-06", facts)).containsExactly(outcome);
    }
  }

  @Nested
  @DisplayName("Guide of 2023: the disclosure of an influencer")
  class Influencers {

    @ParameterizedTest(name = "{0} on {1}, present {2} at {3}: {4}")
    @CsvSource({
      "IMAGE, 2026-06-01, true, in-picture, PASS",
      "IMAGE, 2026-06-01, true, hashtags, FAIL",
      "Reel, 2026-06-01, true, video audio, PASS",
      "VIDEO, 2026-06-01, true, video, FAIL",
      "LIVE, 2026-06-01, true, throughout, PASS",
      "LIVE, 2026-06-01, true, video audio, FAIL",
      "TEXT, 2026-06-01, true, , PASS",
      "VIDEO, 2026-06-01, true, , UNKNOWN",
      ", 2026-06-01, true, in-picture, UNKNOWN",
      "VIDEO, 2026-06-01, false, video audio, FAIL",
      "VIDEO, 2026-06-01, , video audio, UNKNOWN",
      "VIDEO, 2022-06-08, false, , NA",
      "VIDEO, 2022-06-09, false, , FAIL",
    })
    void stands_where_its_form_asks(
        String format, String day, Boolean present, String places, String outcome) {
      Map<String, Object> disclosure = tree();
      put(disclosure, "present", present);
      put(disclosure, "placement", places == null ? null : Arrays.asList(places.split(" ", -1)));
      Map<String, Object> post = tree("id", "IP1", "publishedAt", day);
      put(post, "format", format);
      if (!disclosure.isEmpty()) {
        post.put("disclosure", disclosure);
      }

      assertThat(LawOutcomes.of("LAW-AD-01", tree("influencerPost", post)))
          .containsExactly(outcome);
    }

    @Test
    void has_a_label_of_which_sources_are_not_sure_so_a_person_says() {
      assertThat(LawOutcomes.of("LAW-AD-02", tree())).containsExactly("ATTEST");
      assertThat(LawOutcomes.of("LAW-CO-03", tree())).containsExactly("ATTEST");
    }
  }

  @Nested
  @DisplayName("GFR 149: an agency is hired, and owns nothing")
  class Agency {

    private List<String> hired(Object vendor, String owner) {
      Map<String, Object> account = Trees.active("A1", "2026-11-20");
      put(account, "ownerType", owner);
      Map<String, Object> facts = Trees.accounts(account);
      facts.put("vendor", vendor);
      return LawOutcomes.of("LAW-AD-05", facts);
    }

    @ParameterizedTest(name = "{0} {1} {2}, account of {3}: {4} {5}")
    @CsvSource({
      "GEM-1, S, reach, ORGANISATION, ATTEST, ATTEST",
      "none, S, reach, VENDOR, FAIL, FAIL",
      "GEM-1, none, reach, , FAIL, UNKNOWN",
      "GEM-1, S, , ORGANISATION, UNKNOWN, ATTEST",
    })
    void by_a_purchase_with_levels_and_indicators(
        String ref, String sla, String kpis, String owner, String first, String second) {
      Map<String, Object> vendor = tree();
      put(vendor, "procurementRef", ref);
      put(vendor, "sla", sla);
      put(vendor, "kpis", kpis);

      assertThat(hired(vendor, owner)).containsExactly(first, second);
    }

    @Test
    void or_there_is_none() {
      assertThat(hired(null, "VENDOR")).containsExactly("NA");
    }
  }

  @Test
  void campaigns_are_judged_one_by_one() {
    List<Object> both = new ArrayList<>();
    both.add(tree("id", "K1", "paid", false));
    both.add(tree("id", "K2", "purpose", null));

    assertThat(LawOutcomes.of("LAW-CC-01", tree("campaigns", both))).containsExactly("NA", "FAIL");
  }
}
