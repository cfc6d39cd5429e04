package org.govsm.governance.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.govsm.governance.assessment.Trees.tree;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.govsm.governance.facts.DrawnFacts;
import org.govsm.governance.facts.Facts;
import org.govsm.governance.framework.Profile;
import org.govsm.governance.framework.Profiles;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("A document of facts that is taken is judged, whatever stands in it")
class EveryTakenFactTest {

  private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-12-01T10:00:00+05:30");
  private static final List<String> PROFILES = List.of("india-2026", "later-law");

  static LongStream seeds() {
    return LongStream.of(3, 7, 43, 61);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void drawn_along_the_form(long seed) {
    Map<String, Object> drawn = DrawnFacts.of(seed);

    assertThat(drawn).hasSizeGreaterThan(40);
    for (String profile : PROFILES) {
      AssessmentReport report = judged(profile, drawn);
      assertThat(report.toPlain(GovernanceMessages.in("hi"))).isNotEmpty();
      assertThat(report.next()).isNotEmpty();
    }
  }

  @Test
  void entries_of_one_id_with_words_nobody_knows_are_held_against_each_other() {
    Map<String, Object> one = post(tree("type", "IMAGE"));
    Map<String, Object> other = post(tree("synthetic", tree("labelCoverage", "half of it")));
    Map<String, Object> twice = tree("posts", List.of(one, other));

    assertThat(conflicts(twice)).contains("SDK-FACTS.post-twice");
    assertThat(conflicts(tree("posts", List.of(other, one)))).contains("SDK-FACTS.post-twice");
    assertThat(conflicts(tree("posts", List.of(other, other))))
        .doesNotContain("SDK-FACTS.post-twice");
    assertThat(conflicts(tree("posts", List.of(one), "post", other)))
        .contains("SDK-FACTS.post-twice");
  }

  private static Map<String, Object> post(Map<String, Object> media) {
    return tree("id", "p1", "media", List.of(media));
  }

  private static List<String> conflicts(Map<String, Object> facts) {
    return Trees.of("SDK-FACTS", judged("india-2026", facts)).stream()
        .map(finding -> finding.text().key())
        .toList();
  }

  private static AssessmentReport judged(String profile, Map<String, Object> facts) {
    Profile chosen = Profiles.find(profile).orElseThrow();
    return Assessment.assess(chosen.catalogue(), Facts.fromPlain(facts).orThrow(), NOW).orThrow();
  }
}
