package org.govsm.procurement.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.govsm.procurement.Given.tree;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.Finding.Weight;
import org.govsm.core.rules.Case;
import org.govsm.core.rules.RuleBook;
import org.govsm.procurement.law.ProcurementLaw;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("GFR 2017 rules 157, 194(v) and 206: a demand is not split past its tender")
class SameNeedTest {

  private static final RuleBook UNION = ProcurementLaw.library().book("IN").orElseThrow();

  private static Map<String, Object> terms(String id, String need, String from, String until) {
    return tree("id", id, "requirement", tree("id", need), "from", from, "until", until);
  }

  private static Optional<Case> purchase(String category) {
    return Optional.of(
        Case.draft()
            .fact("category", category)
            .fact("channel", "OUTSIDE_GEM")
            .day("publication", LocalDate.of(2025, 6, 1))
            .done());
  }

  private static List<Finding> found(
      Map<String, Object> terms, boolean tendered, Optional<Case> other) {
    SameNeed.Signed signed =
        new SameNeed.Signed("K-1", terms("K-1", "films", "2026-04-01", "2027-04-01"), other);
    return SameNeed.of(UNION).findings(terms, tendered, List.of(signed));
  }

  @ParameterizedTest
  @CsvSource({
    "GOODS, rule 157",
    "NON_CONSULTING, rule 206",
    "CONSULTING, rule 194(v)",
  })
  void more_beside_a_contract_on_a_tender_is_refused_by_the_bar_on_splitting(
      String category, String provision) {
    Map<String, Object> more = terms("K-2", "films", "2026-10-01", "2027-10-01");
    List<Finding> found = found(more, false, purchase(category));
    assertThat(found).extracting(Finding::code).containsExactly("REQUIREMENT_CONTRACTED");
    assertThat(found.get(0).weight()).isEqualTo(Weight.BLOCKING);
    assertThat(found.get(0).citation().provision()).isEqualTo(provision);
  }

  @Test
  void what_has_a_tender_of_its_own_is_another_purchase() {
    Map<String, Object> more = terms("K-2", "films", "2026-10-01", "2027-10-01");
    assertThat(found(more, true, purchase("NON_CONSULTING"))).isEmpty();
  }

  @Test
  void beside_a_contract_without_a_tender_it_is_told() {
    Map<String, Object> more = terms("K-2", "films", "2026-10-01", "2027-10-01");
    assertThat(found(more, false, Optional.empty()))
        .extracting(Finding::weight)
        .containsExactly(Weight.WARNING);
  }

  @ParameterizedTest
  @CsvSource({
    "films, 2027-03-31, 2028-03-31, 1",
    "films, 2027-04-01, 2028-03-31, 0",
    "films, 2025-04-01, 2026-04-01, 0",
    "films, 2025-04-01, 2026-04-02, 1",
    "posts, 2026-10-01, 2027-10-01, 0"
  })
  void days_that_only_touch_and_another_need_are_none(
      String need, String from, String until, int found) {
    assertThat(found(terms("K-2", need, from, until), false, purchase("NON_CONSULTING")))
        .hasSize(found);
  }

  @Test
  void terms_without_days_may_be_at_once_and_a_contract_is_not_beside_itself() {
    Map<String, Object> open = tree("id", "K-2", "requirement", tree("id", "films"));
    assertThat(found(open, false, purchase("NON_CONSULTING"))).hasSize(1);
    Map<String, Object> same = terms("K-1", "films", "2026-04-01", "2027-04-01");
    assertThat(found(same, false, purchase("NON_CONSULTING"))).isEmpty();
  }

  @Test
  void terms_that_name_no_requirement_are_for_none() {
    Map<String, Object> bare = tree("id", "K-2", "from", "2026-10-01", "until", "2027-10-01");
    Map<String, Object> signed = tree("id", "K-1", "from", "2026-04-01", "until", "2027-04-01");
    SameNeed.Signed other = new SameNeed.Signed("K-1", signed, purchase("GOODS"));
    assertThat(SameNeed.of(UNION).findings(bare, false, List.of(other))).isEmpty();
  }

  @Test
  void without_a_law_it_is_refused_as_a_default_of_this_project() {
    SameNeed.Signed signed =
        new SameNeed.Signed(
            "K-1", terms("K-1", "films", "2026-04-01", "2027-04-01"), purchase("GOODS"));
    Map<String, Object> more = terms("K-2", "films", "2026-10-01", "2027-10-01");
    assertThat(SameNeed.withoutLaw().findings(more, false, List.of(signed)))
        .extracting(one -> one.citation().instrument())
        .containsExactly("design default of govsm");
  }
}
