package org.govsm.procurement.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.govsm.procurement.Given.tree;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.Finding.Weight;
import org.govsm.procurement.procedure.AgreedNeed.OnRecord;
import org.govsm.procurement.requirement.Requirement;
import org.govsm.procurement.requirement.Requirements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A contract rests on a requirement that was agreed, in its version, and buys what it asks for. */
class AgreedNeedTest {

  private static Requirement agreed(long version) {
    Map<String, Object> tree = new TreeMap<>(Requirements.of(Requirements.FOOD).toPlain());
    tree.put("version", version);
    tree.put("state", "AGREED");
    return Requirement.fromPlain(tree).orThrow();
  }

  private static OnRecord record(boolean withdrawn, long... versions) {
    return new OnRecord(
        withdrawn, LongStream.of(versions).mapToObj(AgreedNeedTest::agreed).toList());
  }

  private static Map<String, Object> terms(long version, String... services) {
    return tree(
        "requirement",
        tree("id", Requirements.FOOD, "version", version),
        "deliverables",
        List.of(services).stream().map(one -> tree("service", one)).toList());
  }

  private static String own() {
    return agreed(1).services().get(0).service();
  }

  private static List<Finding> found(Map<String, Object> terms, OnRecord record) {
    return AgreedNeed.findings(terms, Optional.of(record));
  }

  @Test
  void a_name_that_the_register_does_not_have_is_no_need() {
    List<Finding> found = AgreedNeed.findings(terms(1), Optional.empty());
    assertThat(found).extracting(Finding::code).containsExactly("REQUIREMENT_UNKNOWN");
    assertThat(found.get(0).weight()).isEqualTo(Weight.BLOCKING);
    assertThat(found.get(0).citation().provision())
        .isEqualTo("a contract rests on a requirement that was agreed");
    assertThat(AgreedNeed.findings(Map.of("title", "Films"), Optional.empty())).isEmpty();
  }

  @Test
  void a_draft_and_one_that_was_withdrawn_are_no_ground() {
    assertThat(found(terms(1), record(false)))
        .extracting(Finding::code)
        .containsExactly("REQUIREMENT_NOT_AGREED");
    assertThat(found(terms(1), record(true, 1)))
        .extracting(Finding::code)
        .containsExactly("REQUIREMENT_NOT_AGREED");
  }

  @ParameterizedTest
  @CsvSource({"1, WARNING", "2, ''", "3, BLOCKING", "9, BLOCKING"})
  void the_version_is_one_that_was_agreed_and_an_older_one_is_told(long version, String weight) {
    List<Finding> found = found(terms(version), record(false, 1, 2));
    assertThat(found)
        .extracting(one -> one.code() + " " + one.weight())
        .isEqualTo(weight.isEmpty() ? List.of() : List.of("REQUIREMENT_VERSION " + weight));
  }

  @Test
  void it_asks_for_what_is_bought() {
    OnRecord record = record(false, 1);
    assertThat(found(terms(1, own()), record)).isEmpty();
    assertThat(found(terms(1), record)).isEmpty();
    assertThat(found(terms(1, own(), "other"), record))
        .extracting(one -> one.code() + " " + one.weight())
        .containsExactly("REQUIREMENT_OTHER_NEED WARNING");
    assertThat(found(terms(1, "other"), record))
        .extracting(one -> one.code() + " " + one.weight())
        .containsExactly("REQUIREMENT_OTHER_NEED BLOCKING");
  }

  @Test
  void a_row_without_a_service_may_be_any_and_terms_in_the_making_name_no_version() {
    Map<String, Object> open = new TreeMap<>(terms(1, "other"));
    open.put("deliverables", List.of(tree("title", "Films"), tree("service", "other")));
    assertThat(found(open, record(false, 1)))
        .extracting(Finding::weight)
        .containsExactly(Weight.WARNING);
    assertThat(found(tree("requirement", tree("id", "x")), record(false, 1))).isEmpty();
  }
}
