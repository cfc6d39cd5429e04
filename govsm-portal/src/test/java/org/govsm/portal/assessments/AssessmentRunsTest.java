package org.govsm.portal.assessments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.ledger.CanonicalForm;
import org.govsm.portal.store.Event;
import org.govsm.portal.store.StoreRefusal;
import org.govsm.portal.store.StoreRefusal.Reason;
import org.govsm.portal.store.StoreTest;
import org.govsm.portal.store.Work;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Facts, attestations and assessments, on SQLite and on PostgreSQL. */
class AssessmentRunsTest extends StoreTest {

  private static final Instant LATER = NOW.plusSeconds(60);

  @Test
  void a_document_comes_back_as_it_was_recorded_with_its_nulls() {
    Map<String, @Nullable Object> document = new LinkedHashMap<>();
    document.put("strategy", null);
    document.put("people", List.of(Map.of("id", "P1")));

    FactsVersion recorded = record(0, document, NOW);

    assertThat(recorded)
        .isEqualTo(new FactsVersion(DEPARTMENT, 1, CanonicalForm.digest(document), NOW, ACTOR));
    Map<String, @Nullable Object> kept = store.read(tx -> new FactsVersions(tx).document(recorded));
    assertThat(kept).isEqualTo(document);
  }

  @Test
  void the_document_of_a_moment_is_the_newest_that_was_recorded_by_then() {
    record(0, Map.of("note", "a"), NOW);
    record(1, Map.of("note", "b"), LATER);

    assertThat(at(NOW.minusMillis(1))).isEmpty();
    assertThat(at(NOW)).contains(1);
    assertThat(at(LATER.minusMillis(1))).contains(1);
    assertThat(at(LATER)).contains(2);
  }

  private Optional<Integer> at(Instant moment) {
    return store
        .read(tx -> new FactsVersions(tx).newest(DEPARTMENT, moment))
        .map(FactsVersion::version);
  }

  @Test
  void a_version_on_top_of_an_older_one_is_refused() {
    record(0, Map.of("note", "a"), NOW);

    assertThatExceptionOfType(StoreRefusal.class)
        .isThrownBy(() -> record(0, Map.of("note", "b"), LATER))
        .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(Reason.STALE));
  }

  @Test
  void no_event_repeats_a_document_which_names_people() {
    record(0, Map.of("note", "Person of the north"), NOW);

    Event event = store.read(tx -> tx.events().page(DEPARTMENT, 0, 10)).get(0);
    assertThat(event.kind()).isEqualTo("facts.recorded");
    assertThat(event.text()).doesNotContain("north").contains("\"version\":1");
  }

  @Test
  void what_was_signed_later_does_not_count_earlier() {
    sign("GSM-VAL-03", NOW);
    sign("GSM-VAL-15", LATER);

    assertThat(list(tx -> new Attestations(tx).until(DEPARTMENT, NOW)))
        .extracting(SignedAttestation::number)
        .containsExactly(1);
    assertThat(list(tx -> new Attestations(tx).page(DEPARTMENT, 1, 10)))
        .extracting(one -> one.tree().get("control"))
        .containsExactly("GSM-VAL-15");
  }

  @Test
  void runs_are_numbered_and_the_one_before_is_of_the_same_profile() {
    run("framework-2012");
    run("starter");
    AssessmentRun third = run("framework-2012");

    assertThat(third.number()).isEqualTo(3);
    assertThat(third.count("FAIL")).isEqualTo(2);
    assertThat(third.count("PASS")).isZero();
    assertThat(one(tx -> new AssessmentRuns(tx).before(third)))
        .map(AssessmentRun::number)
        .contains(1);
    assertThat(one(tx -> new AssessmentRuns(tx).find(DEPARTMENT, 3))).contains(third);
    assertThat(list(tx -> new AssessmentRuns(tx).newest(DEPARTMENT, 2)))
        .extracting(AssessmentRun::number)
        .containsExactly(3, 2);
    assertThat(list(tx -> new AssessmentRuns(tx).page(DEPARTMENT, 2, 2))).containsExactly(third);
    Map<String, @Nullable Object> report = store.read(tx -> new AssessmentRuns(tx).report(third));
    assertThat(report).containsEntry("profile", "framework-2012");
  }

  @Test
  void the_one_before_is_of_an_earlier_moment_whenever_it_was_run() {
    AssessmentRun first = run("starter", NOW);
    AssessmentRun past = run("starter", NOW.minusMillis(1));
    AssessmentRun again = run("starter", NOW);

    assertThat(one(tx -> new AssessmentRuns(tx).before(past))).isEmpty();
    assertThat(one(tx -> new AssessmentRuns(tx).before(first))).contains(past);
    assertThat(one(tx -> new AssessmentRuns(tx).before(again))).contains(first);
    assertThat(list(tx -> new AssessmentRuns(tx).before(again, 5))).containsExactly(past, first);
    run("starter", NOW.minusMillis(2));
    assertThat(one(tx -> new AssessmentRuns(tx).last(DEPARTMENT, "starter"))).contains(again);
    assertThat(one(tx -> new AssessmentRuns(tx).last(DEPARTMENT, "framework-2012"))).isEmpty();
  }

  @Test
  void a_department_that_was_never_real_leaves_nothing_of_it() {
    record(0, Map.of("note", "a"), NOW);
    sign("GSM-VAL-03", NOW);
    AssessmentRun run = run("starter");

    store.write(
        tx -> {
          tx.removeOnly(DEPARTMENT);
          return true;
        });

    assertThat(one(tx -> new FactsVersions(tx).newest(DEPARTMENT))).isEmpty();
    assertThat(list(tx -> new Attestations(tx).page(DEPARTMENT, 0, 10))).isEmpty();
    assertThat(list(tx -> new AssessmentRuns(tx).newest(DEPARTMENT, 10))).isEmpty();
    assertThat(one(tx -> tx.evidence().find(run.reportDigest()))).isEmpty();
  }

  private FactsVersion record(int expected, Map<String, ?> document, Instant at) {
    return store.write(
        tx -> new FactsVersions(tx).record(DEPARTMENT, expected, document, at, ACTOR));
  }

  private SignedAttestation sign(String control, Instant at) {
    return store.write(
        tx -> new Attestations(tx).sign(DEPARTMENT, Map.of("control", control), at, ACTOR));
  }

  private AssessmentRun run(String profile) {
    return run(profile, NOW);
  }

  private AssessmentRun run(String profile, Instant asOf) {
    AssessmentRuns.Result result =
        new AssessmentRuns.Result(
            profile,
            "sha256:p",
            Map.of("note", "a"),
            Map.of("profile", profile),
            asOf,
            "must-failed",
            Map.of("FAIL", BigDecimal.valueOf(2)),
            Optional.empty());
    return store.write(tx -> new AssessmentRuns(tx).keep(DEPARTMENT, result, LATER, ACTOR));
  }

  private <T> List<T> list(Work<List<T>> work) {
    return store.read(work);
  }

  private <T> Optional<T> one(Work<Optional<T>> work) {
    return store.read(work);
  }
}
