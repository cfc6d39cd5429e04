package org.govsm.procurement.requirement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.govsm.core.decision.InputFault;
import org.govsm.core.ledger.CanonicalForm;
import org.govsm.core.testing.Golden;
import org.govsm.procurement.catalogue.ServiceCatalogue;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class CommonCoreTest {

  private static final Requirement FOOD = Requirements.of(Requirements.FOOD);
  private static final Requirement COAL = Requirements.of(Requirements.COAL);

  @Test
  void what_two_bids_ask_alike_is_the_core_and_their_differences_are_told() {
    CommonCore core = core(2, FOOD, COAL);

    assertThat(core.services())
        .extracting(one -> one.id() + " in " + one.rule() + " " + one.agencies().size())
        .containsExactly(
            "post in post 2",
            "reply in response 2",
            "moderation in month 2",
            "monthly-report in report 2");
    assertThat(core.kpis())
        .singleElement()
        .satisfies(
            kpi -> {
              assertThat(kpi.id()).isEqualTo("answered-within-contract");
              assertThat(kpi.targets())
                  .extracting(range -> range.side() + " " + range.least() + " " + range.greatest())
                  .containsExactly("atLeast 80 90");
            });
    assertThat(core.differences())
        .filteredOn(one -> one.item().equals("short-video"))
        .extracting(RequirementDifference::part)
        .containsExactly("unit", "quantity", "platforms");
    Golden.assertSame("requirement/common-core.json", CanonicalForm.text(core.toPlain()) + "\n");
  }

  @Test
  void one_agency_alone_makes_no_core_of_two_however_often_it_asks() {
    Requirement again = entered(Requirements.with(FOOD, "id", "UP-FSDA-2026"));

    assertThat(core(2, FOOD, again).services()).isEmpty();
    assertThat(core(1, FOOD, again).services()).hasSize(8);
    assertThat(core(1, FOOD, again).services().get(0).agencies()).hasSize(1);
  }

  @Test
  void an_agency_under_two_names_is_one_of_one_name() {
    Map<String, Object> later = Requirements.with(FOOD, "id", "UP-FSDA-2026");
    String id = FOOD.agency().id();
    later.put("agency", Map.of("id", id, "name", "Food Safety"));
    later.put("from", FOOD.from().plusYears(1).toString());
    later.put("until", FOOD.until().plusYears(1).toString());
    CommonCore core = core(1, FOOD, entered(later));

    assertThat(core.services())
        .flatExtracting(CommonItem::agencies)
        .extracting(Requirement.Agency::name)
        .containsOnly("Food Safety");
    assertThat(core.counted())
        .extracting(one -> core.agency(one).name())
        .containsExactly("Food Safety", "Food Safety");
    assertThat(core.toPlain().toString()).doesNotContain("name=" + FOOD.agency().name());
  }

  @Test
  void the_newest_agreed_version_counts() {
    Requirement draft = version(2, "DRAFT", "post");
    Requirement agreed = version(3, "AGREED", "training");
    Requirement withdrawn = version(4, "WITHDRAWN", "post");

    assertThat(core(1, draft, COAL).counted()).extracting(Requirement::version).containsExactly(1L);
    assertThat(core(1, agreed, draft, COAL).counted())
        .extracting(Requirement::version)
        .containsExactly(3L);
    assertThat(core(1, agreed, withdrawn, COAL).counted()).isEmpty();
    assertThat(core(1, agreed, withdrawn, COAL).leftOut())
        .extracting(Requirement::version)
        .containsExactly(4L);
    assertThat(core(1, draft).leftOut()).containsExactly(draft);
  }

  @Test
  void two_documents_of_one_version_contradict_each_other() {
    Requirement other = entered(Requirements.with(COAL, "period", "month"));

    assertThat(
            CommonCore.of(List.of(COAL, other), 1, ServiceCatalogue.shipped())
                .<List<String>>fold(
                    core -> List.of(), faults -> faults.stream().map(InputFault::pointer).toList()))
        .containsExactly("/1");
    assertThat(core(1, COAL, COAL).counted()).containsExactly(COAL);
  }

  @RepeatedTest(20)
  void the_order_of_the_requirements_changes_nothing(RepetitionInfo run) {
    List<Requirement> all = new ArrayList<>(List.of(FOOD, COAL, version(2, "DRAFT", "post")));
    for (String id : List.of("A", "B", "C")) {
      Map<String, Object> tree = Requirements.with(FOOD, "id", id);
      tree.put("agency", Map.of("id", id, "name", "Agency " + id));
      all.add(entered(tree));
    }
    Map<String, Object> before = core(3, all.toArray(new Requirement[0])).toPlain();
    Collections.shuffle(all, new Random(run.getCurrentRepetition()));

    assertThat(core(3, all.toArray(new Requirement[0])).toPlain()).isEqualTo(before);
  }

  private static CommonCore core(int atLeast, Requirement... all) {
    return CommonCore.of(List.of(all), atLeast, ServiceCatalogue.shipped()).orThrow();
  }

  private static Requirement version(int number, String state, String service) {
    Map<String, Object> tree = Requirements.with(COAL, "version", String.valueOf(number));
    tree.put("state", state);
    tree.put("services", List.of(Map.of("service", service)));
    return entered(tree);
  }

  private static Requirement entered(Map<String, Object> tree) {
    return Requirements.entered(tree).orThrow();
  }
}
