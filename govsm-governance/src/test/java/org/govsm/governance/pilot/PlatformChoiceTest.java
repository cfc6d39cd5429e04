package org.govsm.governance.pilot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.InputFault;
import org.govsm.core.decision.Ruling;
import org.govsm.governance.assessment.GovernanceMessages;
import org.govsm.governance.pilot.PlatformCandidate.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Framework of 2012, section 5.1.2: which one or two platforms to begin with. */
class PlatformChoiceTest {

  private static Map<String, Object> candidate(String platform) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("platform", platform);
    tree.put("servesObjective", true);
    tree.put("reachesAudience", true);
    tree.put("limitsAccess", true);
    tree.put("keepsRhythm", true);
    tree.put("devices", List.of("mobile", "desktop"));
    Map<String, Object> legal = new LinkedHashMap<>();
    for (String duty : List.of("permitted", "dataProtection", "security", "privacy", "archiving")) {
      legal.put(duty, true);
    }
    tree.put("legal", legal);
    return tree;
  }

  private static Map<String, Object> candidate(String platform, String member, Object value) {
    Map<String, Object> tree = candidate(platform);
    tree.put(member, value);
    return tree;
  }

  private static Map<String, Object> without(String platform, String member) {
    Map<String, Object> tree = candidate(platform);
    tree.remove(member);
    return tree;
  }

  private static Map<String, Object> share(String platform, String share) {
    Map<String, Object> tree = candidate(platform, "audienceShare", share);
    tree.put("audienceSource", "Survey of August 2026");
    return tree;
  }

  @SafeVarargs
  private static Map<String, Object> asked(Map<String, Object>... candidates) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("on", "2026-11-02");
    tree.put("objective", Map.of("text", "Farmers ask", "use", "interaction"));
    tree.put("audience", "Farmers");
    tree.put("duration", "ONGOING");
    tree.put("consultationType", "PUBLIC");
    tree.put("rhythm", "DAILY");
    tree.put("inUse", List.of());
    List<Object> all = new ArrayList<>();
    for (Map<String, Object> one : candidates) {
      all.add(one);
    }
    tree.put("candidates", all);
    return tree;
  }

  private static Map<String, Object> with(Map<String, Object> tree, String member, Object value) {
    tree.put(member, value);
    return tree;
  }

  private static Decision<PlatformSelection> ask(Map<String, Object> tree) {
    return PlatformChoice.ask(tree).orThrow(GovernanceMessages.in("en"));
  }

  private static List<String> chosen(Map<String, Object> tree) {
    Ruling<PlatformSelection> ruling = ask(tree).ruling();
    assertThat(ruling).isInstanceOf(Ruling.Answer.class);
    return ((Ruling.Answer<PlatformSelection>) ruling).value().chosen();
  }

  private static String question(Map<String, Object> tree) {
    Ruling<PlatformSelection> ruling = ask(tree).ruling();
    assertThat(ruling).isInstanceOf(Ruling.Refer.class);
    return ((Ruling.Refer<PlatformSelection>) ruling).question().key();
  }

  private static List<String> missing(Map<String, Object> tree) {
    Ruling<PlatformSelection> ruling = ask(tree).ruling();
    assertThat(ruling).isInstanceOf(Ruling.Undetermined.class);
    return ((Ruling.Undetermined<PlatformSelection>) ruling).missing();
  }

  private static Outcome outcome(Map<String, Object> tree, String platform) {
    return ask(tree).found().orElseThrow().candidates().stream()
        .filter(one -> one.platform().equals(platform))
        .findFirst()
        .orElseThrow()
        .outcome();
  }

  @Test
  void one_or_two_that_fit_are_chosen_with_what_was_weighed() {
    Decision<PlatformSelection> decision = ask(asked(candidate("x"), candidate("youtube")));
    assertThat(decision.found().orElseThrow().chosen()).containsExactly("x", "youtube");
    assertThat(decision.trace().steps())
        .extracting(step -> step.rule())
        .contains("GSM-PLA-07", "GSM-PLA-08", "GSM-PIL-04");
    assertThat(decision.trace().steps().get(0).citation().provision()).contains("5.1.2");
    assertThat(chosen(asked(candidate("x")))).containsExactly("x");
  }

  @ParameterizedTest
  @CsvSource({
    "servesObjective, pilot.weighed.objective-not",
    "reachesAudience, pilot.weighed.audience-not",
    "keepsRhythm, pilot.weighed.rhythm-not"
  })
  void what_stands_against_a_platform_sets_it_aside(String fact, String reason) {
    Map<String, Object> tree = asked(candidate("x"), candidate("youtube", fact, false));
    assertThat(chosen(tree)).containsExactly("x");
    assertThat(ask(tree).found().orElseThrow().of(Outcome.SET_ASIDE).get(0).weighed())
        .extracting(text -> text.key())
        .contains(reason);
  }

  @ParameterizedTest
  @CsvSource({"permitted", "dataProtection", "security", "privacy", "archiving"})
  void a_duty_of_law_that_is_not_met_sets_aside_and_one_not_known_does_not_decide(String duty) {
    Map<String, Object> legal = new LinkedHashMap<>();
    for (String each : List.of("permitted", "dataProtection", "security", "privacy", "archiving")) {
      legal.put(each, !each.equals(duty));
    }
    assertThat(chosen(asked(candidate("x"), candidate("youtube", "legal", legal))))
        .containsExactly("x");
    legal.remove(duty);
    assertThat(missing(asked(candidate("x"), candidate("youtube", "legal", legal))))
        .containsExactly("youtube/" + duty);
  }

  @Test
  void what_is_missing_of_a_platform_that_is_set_aside_anyhow_changes_nothing() {
    Map<String, Object> aside = without("youtube", "legal");
    aside.put("keepsRhythm", false);
    assertThat(chosen(asked(candidate("x"), aside))).containsExactly("x");
  }

  @Test
  void a_restricted_consultation_needs_limited_access_and_its_stakeholders() {
    Map<String, Object> open = candidate("x", "limitsAccess", false);
    Map<String, Object> tree =
        with(asked(open, candidate("youtube")), "consultationType", "RESTRICTED");
    assertThat(missing(tree)).containsExactly("stakeholders");
    assertThat(chosen(with(tree, "stakeholders", "Experts on soil"))).containsExactly("youtube");
    assertThat(chosen(asked(open))).containsExactly("x");
    Map<String, Object> unknown = asked(without("x", "limitsAccess"));
    with(unknown, "consultationType", "RESTRICTED");
    assertThat(missing(with(unknown, "stakeholders", "Experts"))).containsExactly("x/limitsAccess");
  }

  @Test
  void an_audience_that_is_not_known_is_for_an_officer() {
    Map<String, Object> tree = asked(candidate("x"), without("youtube", "reachesAudience"));
    assertThat(question(tree)).isEqualTo("pilot.judge-candidates");
    assertThat(outcome(tree, "youtube")).isEqualTo(Outcome.ASKED);
    assertThat(outcome(tree, "x")).isEqualTo(Outcome.FITS);
  }

  @Test
  void of_three_that_fit_the_department_s_own_figures_decide_and_nothing_else() {
    assertThat(question(asked(candidate("x"), candidate("youtube"), candidate("instagram"))))
        .isEqualTo("pilot.too-many");
    assertThat(question(asked(share("x", "20"), share("youtube", "60"), candidate("instagram"))))
        .isEqualTo("pilot.too-many");
    assertThat(chosen(asked(share("x", "20"), share("youtube", "60"), share("instagram", "20.1"))))
        .containsExactly("youtube", "instagram");
    assertThat(question(asked(share("x", "20"), share("youtube", "60"), share("instagram", "20"))))
        .isEqualTo("pilot.too-many");
    Map<String, Object> few = share("x", "20");
    few.put("devices", List.of("mobile"));
    assertThat(chosen(asked(few, share("youtube", "60"), share("instagram", "20"))))
        .containsExactly("youtube", "instagram");
  }

  @Test
  void a_platform_in_use_counts_and_a_third_one_needs_the_measured_response() {
    Map<String, Object> tree = asked(candidate("x"), share("youtube", "5"), share("linkedin", "9"));
    assertThat(chosen(with(asked(candidate("x"), candidate("youtube")), "inUse", List.of("x"))))
        .containsExactly("youtube");
    with(tree, "inUse", List.of("x", "instagram"));
    assertThat(question(tree)).isEqualTo("pilot.expansion");
    assertThat(chosen(with(tree, "measuredResponse", "4,200 replies in eight weeks")))
        .containsExactly("linkedin");
  }

  @Test
  void a_platform_that_is_understood_to_be_closed_is_for_an_officer() {
    Map<String, Object> tree = asked(candidate("x"), candidate("TikTok"));
    assertThat(question(tree)).isEqualTo("pilot.judge-candidates");
    assertThat(outcome(tree, "TikTok")).isEqualTo(Outcome.ASKED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"tiktok", "Tik-Tok", "TIK.TOK", "tik_tok", "टिकटॉक", "Helo", "We-Chat"})
  void another_spelling_of_a_closed_platform_is_that_platform(String name) {
    assertThat(question(asked(candidate(name)))).isEqualTo("pilot.judge-candidates");
  }

  @ParameterizedTest
  @ValueSource(strings = {"X", "twitter", "Twitter ", "एक्स"})
  void another_name_of_a_platform_is_that_platform(String name) {
    List<InputFault> faults = new ArrayList<>();
    PlatformChoice.ask(asked(candidate("x"), candidate(name.strip()))).part("", faults);
    assertThat(faults).extracting(InputFault::pointer).containsExactly("/candidates/1/platform");
    Map<String, Object> tree = asked(candidate("x"), candidate("youtube"));
    assertThat(chosen(with(tree, "inUse", List.of(name.strip())))).containsExactly("youtube");
  }

  @Test
  void an_end_of_what_goes_on_and_the_invited_of_what_is_public_are_faults() {
    List<InputFault> faults = new ArrayList<>();
    Map<String, Object> tree = with(asked(candidate("x")), "endDate", "2027-01-31");
    PlatformChoice.ask(with(tree, "stakeholders", "Experts on soil")).part("", faults);
    assertThat(faults).extracting(InputFault::pointer).containsExactly("/endDate", "/stakeholders");
  }

  @Test
  void each_factor_that_the_note_lacks_is_named() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("candidates", List.of(Map.of("platform", "x")));
    assertThat(missing(tree))
        .contains("on", "objective", "audience", "duration", "consultationType", "rhythm", "inUse")
        .contains("x/keepsRhythm", "x/permitted", "x/archiving");
  }

  @Test
  void an_engagement_with_an_end_says_when_and_plans_for_it() {
    Map<String, Object> tree = with(asked(candidate("x")), "duration", "TIME_BOUND");
    assertThat(missing(tree)).containsExactly("endDate");
    with(tree, "endDate", "2026-11-02");
    assertThat(ask(tree).trace().findings())
        .extracting(one -> one.code())
        .containsExactly("GSM-PLA-05");
    List<InputFault> faults = new ArrayList<>();
    PlatformChoice.ask(with(tree, "endDate", "2026-11-01")).part("", faults);
    assertThat(faults).extracting(InputFault::pointer).containsExactly("/endDate");
  }

  @Test
  void a_share_without_a_source_a_platform_twice_and_none_at_all_are_faults() {
    List<InputFault> faults = new ArrayList<>();
    PlatformChoice.ask(asked(candidate("x", "audienceShare", "20"), candidate("x")))
        .part("", faults);
    PlatformChoice.ask(asked()).part("", faults);
    assertThat(faults)
        .extracting(InputFault::pointer)
        .containsExactly("/candidates/0/audienceSource", "/candidates/1/platform", "/candidates");
  }

  @Test
  void it_is_told_in_both_languages() {
    for (String language : List.of("en", "hi")) {
      String told =
          ask(asked(
                  share("x", "20"),
                  candidate("youtube"),
                  candidate("linkedin", "keepsRhythm", false)))
              .explain(GovernanceMessages.in(language));
      assertThat(told).doesNotContain("pilot.").doesNotContain("{");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "audience, nobody",
    "audience, not decided yet",
    "audience, अभी तय नहीं",
    "audience, -",
    "objective, not decided yet",
    "objective, To be framed later",
    "objective, अभी तय नहीं"
  })
  void words_that_deny_or_postpone_are_asked(String member, String words) {
    boolean objective = member.equals("objective");
    Object said = objective ? Map.of("text", words, "use", "interaction") : words;
    assertThat(missing(with(asked(candidate("x")), member, said)))
        .contains(objective ? "objective/text" : member);
  }

  @ParameterizedTest
  @ValueSource(strings = {"not measured", "good", "to be measured in 2027", "-"})
  void a_response_that_was_not_measured_adds_no_platform(String words) {
    Map<String, Object> tree = with(asked(candidate("facebook")), "inUse", List.of("X", "YouTube"));
    assertThat(question(with(tree, "measuredResponse", words))).isEqualTo("pilot.expansion");
  }

  @ParameterizedTest
  @ValueSource(strings = {"no source", "x", "not known", "-", "नहीं"})
  void a_share_without_a_source_decides_nothing(String source) {
    Map<String, Object> first = share("x", "90");
    first.put("audienceSource", source);
    assertThat(question(asked(first, share("youtube", "50"), share("facebook", "40"))))
        .isEqualTo("pilot.too-many");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Orkut", "Koo", "Google+", "Vine"})
  void a_platform_that_nobody_knows_is_for_an_officer(String platform) {
    assertThat(question(asked(candidate("x"), candidate(platform))))
        .isEqualTo("pilot.judge-candidates");
    assertThat(outcome(asked(candidate(platform)), platform)).isEqualTo(Outcome.ASKED);
  }

  @Test
  void a_word_that_denies_is_no_platform() {
    assertThat(missing(asked(candidate("none")))).contains("none/platform");
    assertThat(missing(with(asked(candidate("x")), "inUse", List.of("none")))).contains("inUse");
  }
}
