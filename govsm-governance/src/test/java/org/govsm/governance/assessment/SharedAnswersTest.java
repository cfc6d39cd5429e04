package org.govsm.governance.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.govsm.core.ledger.CanonicalForm;
import org.govsm.core.text.Messages;
import org.govsm.governance.assessment.check.CheckInput;
import org.govsm.governance.assessment.check.CheckResult;
import org.govsm.governance.assessment.check.Checks;
import org.govsm.governance.assessment.check.Conflicts;
import org.govsm.governance.assessment.check.ItemResults;
import org.govsm.governance.facts.Facts;
import org.govsm.governance.framework.Control;
import org.govsm.governance.framework.ControlCatalogue;
import org.govsm.governance.framework.Profile;
import org.govsm.governance.framework.Profiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where items share an answer, the findings are those of judging and settling each by itself. */
class SharedAnswersTest {

  private static final OffsetDateTime AS_OF = OffsetDateTime.parse("2026-11-25T10:00:00+05:30");
  private static final Messages ENGLISH = GovernanceMessages.in("en");
  private static final List<ControlCatalogue> CATALOGUES =
      Profiles.shipped().stream().map(Profile::catalogue).toList();

  private static Facts department(long seed, int items, List<Map<String, Object>> signed) {
    Random random = new Random(seed);
    List<Map<String, Object>> posts = new ArrayList<>();
    List<Map<String, Object>> queries = new ArrayList<>();
    for (int i = 0; i < items; i++) {
      posts.add(post(random, i));
      queries.add(query(random, i));
    }
    return Facts.fromPlain(
            Map.of(
                "people", List.of(Map.of("id", "asha", "active", true, "type", "OFFICIAL")),
                "accounts", List.of(Map.of("id", "A1", "platform", "X", "state", "ACTIVE")),
                "posts", posts,
                "queries", queries,
                "attestations", signed))
        .orThrow();
  }

  private static Map<String, Object> post(Random random, int number) {
    Map<String, Object> post = new LinkedHashMap<>();
    if (random.nextInt(20) > 0) {
      post.put("id", "P" + number);
    }
    post.put("account", "A1");
    post.put("author", "asha");
    post.put("kind", random.nextInt(10) == 0 ? "share" : "original");
    if (random.nextInt(10) > 0) {
      post.put("publishedAt", "2026-11-%02dT10:00:00+05:30".formatted(1 + random.nextInt(20)));
    }
    if (random.nextBoolean()) {
      post.put("clearance", Map.of("status", "CLEARED", "by", "asha", "at", "2026-10-30"));
    }
    return post;
  }

  private static Map<String, Object> query(Random random, int number) {
    Map<String, Object> query = new LinkedHashMap<>();
    query.put("id", "Q" + number);
    query.put("category", random.nextInt(3) == 0 ? "policy" : "routine");
    query.put("receivedAt", "2026-11-03T10:00:00+05:30");
    if (random.nextBoolean()) {
      query.put("firstResponseAt", "2026-11-%02dT12:00:00+05:30".formatted(3 + random.nextInt(9)));
    }
    return query;
  }

  /** How many controls were judged by answers that items share. */
  private static int compare(ControlCatalogue catalogue, Facts facts) {
    CheckInput.Scene scene = CheckInput.Scene.of(catalogue, facts, AS_OF.toInstant());
    Checks checks = Checks.with(Map.of());
    ControlJudge judge = new ControlJudge(checks, scene, List.of(), Conflicts.in(scene));
    int shared = 0;
    for (Control control : catalogue.controls()) {
      List<CheckResult> results = ControlJudge.judge(checks, new CheckInput(control, scene));
      assertThat(plain(judge.settled(control, results)))
          .as(control.id())
          .isEqualTo(plain(judge.settled(control, new ArrayList<>(results))));
      shared += results instanceof ItemResults ? 1 : 0;
    }
    return shared;
  }

  private static List<Object> plain(List<ControlFinding> findings) {
    List<Object> trees = new ArrayList<>();
    findings.forEach(finding -> trees.add(finding.toPlain(ENGLISH)));
    return trees;
  }

  @ParameterizedTest
  @ValueSource(ints = {40, 1200})
  void each_finding_is_that_of_the_item_alone(int items) {
    int shared = 0;
    for (ControlCatalogue catalogue : CATALOGUES) {
      shared += compare(catalogue, department(items, items, List.of()));
    }
    assertThat(shared).isGreaterThan(20);
  }

  @Test
  void several_processors_find_what_one_finds_in_the_same_order() {
    Facts facts = department(7, 2600, List.of());
    for (ControlCatalogue catalogue : CATALOGUES.subList(0, 2)) {
      CheckInput.Scene scene = CheckInput.Scene.of(catalogue, facts, AS_OF.toInstant());
      ControlJudge judge =
          new ControlJudge(Checks.with(Map.of()), scene, List.of(), Conflicts.in(scene));
      List<ControlFinding> alone = new ArrayList<>();
      catalogue.controls().forEach(control -> alone.addAll(judge.findings(control)));
      AssessmentReport report = Assessment.assess(catalogue, facts, AS_OF).orThrow();
      assertThat(plain(report.findings().subList(0, alone.size()))).isEqualTo(plain(alone));
      assertThat(report.factsDigest()).isEqualTo(CanonicalForm.digest(facts.toPlain()));
    }
  }

  @Test
  void a_signature_about_one_item_changes_the_finding_of_that_item_only() {
    Map<String, Object> signed =
        Map.of(
            "control", "GSM-VAL-03",
            "subject", "P3",
            "person", "asha",
            "role", "nodal-officer",
            "statement", "Polite",
            "signedAt", "2026-11-24",
            "expires", "2027-11-24",
            "confirmed", true);
    for (ControlCatalogue catalogue : CATALOGUES) {
      assertThat(compare(catalogue, department(5, 60, List.of(signed)))).isPositive();
    }
  }
}
