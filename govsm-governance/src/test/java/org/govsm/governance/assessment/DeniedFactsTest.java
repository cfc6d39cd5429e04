package org.govsm.governance.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.govsm.governance.assessment.LaterLaw.NOW;
import static org.govsm.governance.assessment.LaterLaw.intermediary;
import static org.govsm.governance.assessment.LaterLaw.outcomes;
import static org.govsm.governance.assessment.LaterLaw.said;
import static org.govsm.governance.assessment.Trees.tree;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A text that denies is on record of nothing")
class DeniedFactsTest {

  private static final String IN_2027 = "2027-06-24T09:00:00+05:30";

  private static String outcome(String control, String asOf, Map<String, Object> facts) {
    return outcomes(control, asOf, facts).get(0);
  }

  @ParameterizedTest(name = "label {0}: {1}")
  @CsvSource({
    "no, FAIL",
    "0, FAIL",
    "नहीं, FAIL",
    "not labelled, UNKNOWN",
    "लेबल नहीं है, UNKNOWN",
    "label to be added later, UNKNOWN",
    "AI-generated, PASS",
  })
  void a_label_of_synthetic_media(String label, String outcome) {
    Map<String, Object> synthetic =
        tree("isSynthetic", true, "label", label, "declaredOnPlatform", true);
    Map<String, Object> post = tree("id", "p", "publishedAt", "2026-05-20");
    post.put("media", List.of(tree("type", "image", "synthetic", synthetic)));

    assertThat(outcome("LAW-IT-11", NOW, tree("posts", List.of(post)))).startsWith(outcome);
  }

  private static Map<String, Object> order(String name, Object value) {
    Map<String, Object> order =
        tree(
            "source", "GOVERNMENT_INTIMATION",
            "receivedAt", "2026-03-02T10:00:00+05:30",
            "disabledAt", "2026-03-02T11:00:00+05:30",
            "issuerRank", "JOINT_SECRETARY",
            "legalBasis", "s.79(3)(b)",
            "reasons", "Sale of a banned pesticide",
            "urls", List.of("https://example.org/1"));
    order.put(name, value);
    return intermediary("orders", List.of(order));
  }

  @ParameterizedTest(name = "{0} {1}: {2}")
  @CsvSource({
    "reasons, no, FAIL",
    "reasons, No reasons are given, UNKNOWN",
    "legalBasis, not stated, UNKNOWN",
    "reasons, 'Not lawful, since the post sells a pesticide that is banned in the State', PASS",
  })
  void an_intimation(String name, String text, String outcome) {
    assertThat(outcome("LAW-IT-06", NOW, order(name, text))).startsWith(outcome);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "all posts of the account, UNKNOWN",
    "no addresses, UNKNOWN",
    "https://example.org/1, PASS",
    "x.com/abc, PASS",
    "video 7Hx2, PASS",
  })
  void the_addresses_of_an_intimation(String url, String outcome) {
    assertThat(outcome("LAW-IT-06", NOW, order("urls", List.of(url)))).startsWith(outcome);
  }

  @Test
  void it_is_quoted_and_what_is_meant_is_asked() {
    assertThat(said("LAW-IT-05", NOW, order("reasons", "No reasons are given")))
        .contains("No reasons are given")
        .contains("record “none”");
  }

  @ParameterizedTest
  @ValueSource(strings = {"does not mention GAC", "no mention of the GAC"})
  void a_notice_that_names_the_committee_to_deny_it(String notice) {
    Map<String, Object> complaint =
        tree("receivedAt", "2026-03-02", "resolvedAt", "2026-03-04", "decisionNotice", notice);

    Map<String, Object> facts = intermediary("complaints", List.of(complaint));
    assertThat(outcome("LAW-IT-18", NOW, facts)).startsWith("UNKNOWN");
    assertThat(LaterLaw.missing("LAW-IT-18", NOW, facts))
        .containsExactly("complaints[].decisionNotice");
    assertThat(said("LAW-IT-18", NOW, facts)).startsWith("the notice of the decision");
    for (String no : List.of("no", "none", "नहीं")) {
      complaint.put("decisionNotice", no);
      assertThat(outcome("LAW-IT-18", NOW, facts)).startsWith("FAIL");
    }
  }

  @ParameterizedTest(name = "{0} {1}: {2}")
  @CsvSource({
    "form6Ref, no, UNKNOWN",
    "form6Ref, not prepared, UNKNOWN",
    "form6Ref, No. 6/2026, PASS",
    "reviewedBy, nobody, UNKNOWN",
    "reviewedBy, P1, PASS",
  })
  void what_is_destroyed(String name, String text, String outcome) {
    Map<String, Object> disposal =
        tree("disposedAt", "2026-03-02", "form6Ref", "F6/1", "reviewedBy", "P1");
    disposal.put(name, text);
    Map<String, Object> facts = tree("department", tree("jurisdiction", "IN"));
    facts.put("disposal", List.of(disposal));

    assertThat(outcome("LAW-PR-03", NOW, facts)).startsWith(outcome);
  }

  @ParameterizedTest(name = "kept by {0}: {1}")
  @CsvSource({"no, UNKNOWN", "none, FAIL", "Public Records Act, PASS"})
  void data_kept_by_law(String law, String outcome) {
    Map<String, Object> entry = tree("eraseBy", "2027-06-01", "keptByLaw", law);
    entry.put("erasedAt", null);

    Map<String, Object> facts = tree("dataRegister", List.of(entry));
    assertThat(outcome("LAW-DP-07", IN_2027, facts)).startsWith(outcome);
    assertThat(said("LAW-DP-07", IN_2027, facts)).doesNotContain("fact.");
  }

  @ParameterizedTest(name = "device {0}: {1}")
  @CsvSource({"D1, PASS", "no, UNKNOWN", "personal phone, UNKNOWN"})
  void a_device_that_is_none_of_the_list(String device, String outcome) {
    Map<String, Object> facts = tree("access", List.of(tree("person", "p", "device", device)));
    facts.put("devices", List.of(tree("id", "d1", "managed", true)));

    assertThat(outcome("LAW-CG-01", NOW, facts)).startsWith(outcome);
  }

  @ParameterizedTest(name = "alternative text {0}: {1}")
  @CsvSource({"no, UNKNOWN", "0, UNKNOWN", "not yet written, UNKNOWN", "No smoking sign, PASS"})
  void an_alternative_text(String text, String outcome) {
    Map<String, Object> post = tree("id", "p", "publishedAt", "2026-05-20");
    post.put("media", List.of(tree("type", "image", "altText", text)));

    assertThat(outcome("LAW-AC-02", NOW, tree("posts", List.of(post)))).startsWith(outcome);
  }

  @ParameterizedTest(name = "captions {0}: {1}")
  @CsvSource({"no, FAIL", "no captions, UNKNOWN", "in the file, PASS"})
  void captions(String text, String outcome) {
    Map<String, Object> post = tree("id", "p", "publishedAt", "2026-05-20");
    post.put("media", List.of(tree("type", "video", "captions", text)));

    assertThat(outcome("LAW-AC-02", NOW, tree("posts", List.of(post)))).startsWith(outcome);
  }

  @ParameterizedTest(name = "licence {0}: {1}")
  @CsvSource({
    "CC BY 4.0, PASS",
    "not obtained, UNKNOWN",
    "All rights reserved, UNKNOWN",
    "none, FAIL",
  })
  void a_licence_of_a_third_party(String licence, String outcome) {
    Map<String, Object> rights = tree("source", "THIRD_PARTY", "licence", licence);
    rights.put("permissionRef", null);
    Map<String, Object> post = tree("id", "p", "publishedAt", "2026-05-20");
    post.put("media", List.of(tree("type", "image", "rights", rights)));

    Map<String, Object> question = tree("profile", "india-2026", "asOf", NOW);
    question.put("facts", tree("posts", List.of(post)));
    assertThat(Trees.of("GSM-VAL-13", Assessment.ofPlain(question).orThrow()))
        .extracting(finding -> finding.outcome().code())
        .containsExactly(outcome);
  }

  @ParameterizedTest(name = "disclosure {0}: {1}")
  @CsvSource({"no label, UNKNOWN", "Not an ad, UNKNOWN", "Advertisement, PASS"})
  void a_disclosure_that_denies_itself(String label, String outcome) {
    Map<String, Object> disclosure = tree("present", true, "label", label);
    Map<String, Object> post = tree("publishedAt", "2026-05-20", "format", "TEXT");
    post.put("disclosure", disclosure);
    Map<String, Object> facts = tree("influencerPosts", List.of(post));

    assertThat(outcome("LAW-AD-01", NOW, facts)).startsWith(outcome);
    assertThat(said("LAW-AD-01", NOW, facts)).doesNotContain("fact.");
  }

  @ParameterizedTest(name = "tag {0}: {1} {2}")
  @CsvSource({
    "ACHIEVEMENTS, FAIL, FAIL",
    "Achievement campaign, UNKNOWN, UNKNOWN",
    "achievements of the government, UNKNOWN, UNKNOWN",
    "सरकार की उपलब्धियाँ, UNKNOWN, UNKNOWN",
    "service, PASS, NA",
  })
  void a_label_near_that_of_achievements(String tag, String ofPost, String ofCampaign) {
    Map<String, Object> freeze = tree("from", "2026-03-01", "until", "2026-05-01");
    freeze.put("accounts", null);
    Map<String, Object> facts = tree("modelCode", tree("freezes", List.of(freeze)));
    facts.put("accounts", List.of(tree("id", "a")));
    Map<String, Object> post = tree("account", "a", "publishedAt", "2026-04-01");
    post.put("tags", List.of(tag));
    facts.put("posts", List.of(post));
    Map<String, Object> campaign = tree("startedAt", "2026-02-01", "stoppedAt", "2026-06-01");
    campaign.putAll(tree("paid", true, "tags", List.of(tag)));
    facts.put("campaigns", List.of(campaign));

    assertThat(outcome("LAW-EC-01", NOW, facts)).startsWith(ofPost);
    assertThat(outcome("LAW-EC-02", NOW, facts)).startsWith(ofCampaign);
  }

  @ParameterizedTest(name = "{0} by {1}: {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          GSM-RES-09 | {roles:[{name:'a',rtiLink:'not done yet'}]} | all UNKNOWN roles[].rtiLink
          GSM-RES-09 | {roles:[{name:'a',rtiLink:'not done yet'},{name:'b',rtiLink:'PIO'}]} | all PASS
          GSM-RES-14 | {clearanceLanes:{OFFICIAL_POSITION:'not done yet'},posts:null} | all UNKNOWN clearanceLanes; all NA
          GSM-RES-14 | {clearanceLanes:{L1:'pending',L2:'not done yet'},posts:null} | all UNKNOWN clearanceLanes; all NA
          GSM-RES-14 | {clearanceLanes:{L1:'not done yet',L2:'By two'},posts:null} | all PASS; all NA
          GSM-ENG-04 | {follows:{count:3},trendNotes:[{text:'not done yet'}]} | all UNKNOWN trendNotes[].text
          GSM-ENG-04 | {follows:{count:3},trendNotes:[{text:'not done yet'},{text:'Seeds'}]} | all PASS 3
          GSM-PIL-02 | {pilot:{stage:'RUN',objectives:['not decided yet'],topics:null}} | all UNKNOWN pilot.objectives
          GSM-PIL-02 | {pilot:{stage:'RUN',objectives:['Seeds'],topics:null}} | all PASS
          GSM-GOV-03 | {policies:{scope:{units:['not done yet']}},register:{units:['not done yet']}} | all UNKNOWN register.units
          GSM-GOV-03 | {policies:{scope:{units:['Soil']}},register:{units:['Soil','to be added']}} | all UNKNOWN register.units
          GSM-GOV-03 | {policies:{scope:{units:['Soil']}},register:{units:['Soil']}} | all PASS
          GSM-GOV-03 | {policies:{scope:{units:['विचाराधीन']}},register:{units:['विचाराधीन']}} | all UNKNOWN register.units
          GSM-RSP-02 | {policies:{responsiveness:{manner:'Yet to be prepared'}}} | all UNKNOWN policies.responsiveness.manner
          GSM-RSP-02 | {policies:{responsiveness:{manner:'Does not exist'}}} | all UNKNOWN policies.responsiveness.manner
          GSM-RSP-02 | {policies:{responsiveness:{manner:'As comments below the post'}}} | all PASS
          GSM-RSP-16 | {policies:{responseHierarchy:[{rank:'In progress',authority:'In progress'}]}} | all UNKNOWN policies.responseHierarchy rank type authority
          GSM-RSP-17 | {policies:{queryCategories:['Will be issued shortly']},queries:[]} | all UNKNOWN policies.queryCategories; all NA
          GSM-RES-10 | {clearanceLanes:{standing:{categories:['Awaiting approval']}}} | all UNKNOWN clearanceLanes.standing.categories
          GSM-ENG-04 | {follows:{count:3},trendNotes:[{text:'To be framed later'}]} | all UNKNOWN trendNotes[].text
          GSM-CON-13 | {retention:[{class:'POST',legalBasis:'तैयार किया जा रहा है'}]} | POST UNKNOWN legalBasis
          GSM-PIL-02 | {pilot:{stage:'RUN',objectives:['0'],topics:null}} | all UNKNOWN pilot.objectives
          GSM-PIL-02 | {pilot:{stage:'RUN',objectives:['we do not have it'],topics:null}} | all UNKNOWN pilot.objectives
          GSM-GOV-03 | {policies:{scope:{units:['0']}},register:{units:['0']}} | all UNKNOWN register.units
          GSM-GOV-03 | {policies:{scope:{units:['draft']}},register:{units:['draft']}} | all UNKNOWN register.units
          GSM-RSP-02 | {policies:{responsiveness:{manner:'we do not have it'}}} | all UNKNOWN policies.responsiveness.manner
          GSM-RSP-02 | {policies:{responsiveness:{manner:'draft'}}} | all UNKNOWN policies.responsiveness.manner
          GSM-RSP-02 | {policies:{responsiveness:{manner:'हमारे पास नहीं है'}}} | all UNKNOWN policies.responsiveness.manner
          GSM-RES-14 | {clearanceLanes:{L1:'draft',L2:'draft'},posts:null} | all UNKNOWN clearanceLanes; all NA
          GSM-PIL-03 | {pilot:{stage:'RUN',platforms:['Does not exist']}} | all UNKNOWN pilot.platforms
          GSM-PIL-03 | {pilot:{stage:'RUN',platforms:['Someone']}} | all UNKNOWN pilot.platforms
          GSM-PIL-03 | {pilot:{stage:'RUN',platforms:['विचाराधीन']}} | all UNKNOWN pilot.platforms
          GSM-PIL-03 | {pilot:{stage:'RUN',platforms:['X']}} | all PASS 1
          GSM-PIL-01 | {pilot:null,rollout:{startedAt:'2026-10-01'}} | all FAIL
          GSM-PIL-02 | {pilot:null,rollout:{startedAt:'2026-10-01'}} | all NA
          GSM-PIL-03 | {pilot:null,rollout:{startedAt:'2026-10-01'}} | all NA
          GSM-PIL-04 | {pilot:null,rollout:{startedAt:'2026-10-01'}} | all NA
          """)
  void whatever_a_control_reads(String control, String facts, String expected) {
    JsonCases.assertFound(control, NOW, facts, expected);
  }

  @ParameterizedTest(name = "basis {0}: {1}")
  @CsvSource({"not known yet, UNKNOWN", "s.79(3)(b), PASS"})
  void the_basis_of_a_request_to_remove(String basis, String outcome) {
    Map<String, Object> request = tree("legalBasis", basis, "sentAt", "2026-03-02");

    Map<String, Object> facts = tree("takedown", List.of(request));
    assertThat(outcome("LAW-IT-14", NOW, facts)).startsWith(outcome);
    assertThat(said("LAW-IT-14", NOW, facts)).doesNotContain("fact.");
  }
}
