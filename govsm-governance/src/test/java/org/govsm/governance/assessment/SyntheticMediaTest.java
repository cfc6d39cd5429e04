package org.govsm.governance.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.govsm.governance.assessment.LaterLaw.NOW;
import static org.govsm.governance.assessment.LaterLaw.bySubject;
import static org.govsm.governance.assessment.LaterLaw.item;
import static org.govsm.governance.assessment.Trees.tree;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govsm.governance.facts.Facts;
import org.govsm.governance.framework.ControlCatalogue;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("LAW-IT-11: each post by its flags, and one signature for the flags of all")
class SyntheticMediaTest {

  private static Map<String, Object> post(String id, String day, Object... synthetic) {
    Map<String, Object> media = tree("type", "video");
    if (synthetic.length > 0) {
      media.put("synthetic", item(synthetic));
    }
    return tree("id", id, "state", "PUBLISHED", "publishedAt", day, "media", List.of(media));
  }

  private static Map<String, Object> posts(Object... posts) {
    return tree("posts", Arrays.asList(posts));
  }

  private static Map<String, Object> labelled(String id) {
    return post(id, "2026-05-02", "isSynthetic", true, "label", true, "declaredOnPlatform", true);
  }

  @ParameterizedTest(name = "{0} {1} {2} {3}: {4}")
  @CsvSource({
    "2026-02-19, true, , , NA",
    "2026-02-20, true, AI, true, PASS",
    "2026-02-20, true, , true, UNKNOWN",
    "2026-02-20, true, none, true, FAIL",
    "2026-02-20, true, AI, false, FAIL",
    "2026-02-20, true, AI, , UNKNOWN",
    "2026-02-20, false, , , NA",
    "2026-02-20, , , , UNKNOWN",
  })
  void is_labelled_and_declared(
      String day, Boolean is, String label, Boolean declared, String outcome) {
    Map<String, Object> facts =
        posts(post("V", day, "isSynthetic", is, "label", label, "declaredOnPlatform", declared));
    boolean asked = is != null && !day.equals("2026-02-19");

    assertThat(bySubject("LAW-IT-11", NOW, facts))
        .isEqualTo(asked ? List.of("V " + outcome, "ALL ATTEST") : List.of("V " + outcome));
  }

  @Test
  void a_post_without_media_or_with_text_alone_is_asked_for_nothing() {
    Map<String, Object> none = post("V", "2026-05-02");
    none.put("media", List.of());
    Map<String, Object> text = post("W", "2026-05-02");
    text.put("media", List.of(tree("type", "text")));
    Map<String, Object> open = post("X", "2026-05-02");
    open.remove("media");

    assertThat(bySubject("LAW-IT-11", NOW, posts(none, text, open)))
        .containsExactly("V NA", "W NA", "X UNKNOWN");
  }

  @Test
  void one_synthetic_item_among_others_is_enough_to_be_judged() {
    Map<String, Object> mixed = labelled("V");
    List<Object> media = new ArrayList<>((List<?>) mixed.get("media"));
    media.add(tree("type", "image", "synthetic", tree("isSynthetic", false)));
    mixed.put("media", media);

    assertThat(bySubject("LAW-IT-11", NOW, posts(mixed))).containsExactly("V PASS", "ALL ATTEST");
  }

  @Test
  void a_labelled_post_is_not_said_to_show_nothing_synthetic() {
    for (String language : List.of("en", "hi")) {
      String said =
          GovernanceMessages.in(language)
              .say(LaterLaw.findings("LAW-IT-11", NOW, posts(labelled("V"))).get(0).text());

      assertThat(said)
          .isEqualTo(
              language.equals("en")
                  ? "The synthetic media is labelled and declared to the platform."
                  : "कृत्रिम सामग्री पर लेबल है और प्लेटफ़ॉर्म को बताया गया है।");
    }
  }

  private static Map<String, Object> signed(Map<String, Object> facts, boolean yes) {
    Map<String, Object> signature =
        tree(
            "control", "LAW-IT-11",
            "subject", "ALL",
            "statement", "The flags are right",
            "person", "P1",
            "role", "reviewer",
            "signedAt", "2026-11-20",
            "expires", "2027-11-20",
            "confirmed", yes);
    facts.put("attestations", List.of(signature));
    return facts;
  }

  @Test
  void one_signature_settles_the_flags_and_no_post_that_fails() {
    Map<String, Object> unlabelled =
        post("W", "2026-05-02", "isSynthetic", true, "label", false, "declaredOnPlatform", true);

    assertThat(bySubject("LAW-IT-11", NOW, signed(posts(labelled("V"), unlabelled), true)))
        .containsExactly("V PASS", "W FAIL", "ALL PASS");
    assertThat(bySubject("LAW-IT-11", NOW, signed(posts(labelled("V"), unlabelled), false)))
        .containsExactly("V PASS", "W FAIL", "ALL FAIL");
  }

  @Test
  void a_signature_is_bound_to_the_flags_that_were_there() {
    Map<String, Object> facts = posts(labelled("V"));
    Map<String, Object> entry = new LinkedHashMap<>(tree("control", "LAW-IT-11", "subject", "ALL"));
    entry.putAll(tree("statement", "The flags are right", "person", "P1", "role", "reviewer"));
    entry.putAll(tree("signedAt", "2026-11-20T10:00:00+05:30", "expires", "2027-11-20"));
    entry.put("confirmed", true);
    Object bound =
        Attestation.entered(
                entry,
                ControlCatalogue.laterLaw(),
                Facts.fromPlain(facts).orThrow(),
                OffsetDateTime.parse("2026-11-20T10:00:00+05:30"))
            .orThrow()
            .toPlain();

    facts.put("attestations", List.of(bound));
    assertThat(bySubject("LAW-IT-11", NOW, facts)).containsExactly("V PASS", "ALL PASS");

    Map<String, Object> more = posts(labelled("V"), post("W", "2026-11-22", "isSynthetic", false));
    more.put("attestations", List.of(bound));
    assertThat(bySubject("LAW-IT-11", NOW, more)).containsExactly("V PASS", "W NA", "ALL ATTEST");
  }

  @Test
  void the_draft_on_the_whole_duration_names_whom_it_would_concern_and_decides_nothing() {
    Map<String, Object> facts = posts(labelled("V"), post("W", "2026-05-02", "isSynthetic", false));

    assertThat(bySubject("LAW-IT-12", NOW, facts)).containsExactly("V NOT-EVALUATED");
    assertThat(bySubject("LAW-IT-12", NOW, posts())).containsExactly("all NOT-EVALUATED");
  }
}
