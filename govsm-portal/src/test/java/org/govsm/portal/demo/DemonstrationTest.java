package org.govsm.portal.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govsm.portal.contracts.WrittenContract;
import org.govsm.portal.procedures.ProcedureDesk;
import org.govsm.portal.store.ChainHead;
import org.govsm.portal.store.StoreRefusal;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.ProblemException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class DemonstrationTest {

  /** The contract with the film studio under another number, of some department. */
  private static void write(DemoPortal portal, String id, String department) {
    Map<String, Object> terms = new LinkedHashMap<>(Story.terms("terms/film.xml"));
    terms.put("id", id);
    terms.put("buyer", Map.of("id", department, "name", "Any"));
    portal.store.write(tx -> portal.contracts.create(tx, terms, Caller.portal()));
  }

  private static List<String> contracts(DemoPortal portal) {
    return portal
        .store
        .read(tx -> portal.contracts.page(tx, Caller.portal(), java.util.Optional.empty(), "", 100))
        .stream()
        .map(WrittenContract::id)
        .toList();
  }

  @Nested
  class Loading {

    @Test
    void twice_changes_nothing() {
      try (DemoPortal portal = DemoPortal.loaded()) {
        List<ChainHead> before = portal.heads();

        assertThat(portal.demonstration.loadIfEmpty(portal.store)).isFalse();
        assertThat(portal.heads()).isEqualTo(before);
      }
    }

    @Test
    void is_left_out_where_there_is_a_department_already() {
      try (DemoPortal portal = DemoPortal.on("2026-11-25")) {
        write(portal, "REAL-1", "real");

        assertThat(portal.demonstration.loadIfEmpty(portal.store)).isFalse();
        assertThat(contracts(portal)).containsExactly("REAL-1");
      }
    }

    @Test
    void tells_the_story_no_further_than_to_the_day_of_the_portal() {
      try (DemoPortal portal = DemoPortal.on("2026-02-09")) {
        assertThat(portal.demonstration.loadIfEmpty(portal.store)).isTrue();

        assertThat(contracts(portal)).containsExactly(DemoPortal.SERVICES);
        assertThat(portal.issued(DemoPortal.SERVICES))
            .extracting(one -> one.stored().period())
            .containsExactly("2025-11", "2025-12", "2026-01");
      }
    }

    @Test
    void leaves_a_whole_chain() {
      try (DemoPortal portal = DemoPortal.loaded()) {
        assertThat(portal.store.read(tx -> tx.events().verify(Demonstration.DEPARTMENT)).isWhole())
            .isTrue();
      }
    }
  }

  private static Map<String, Object> paper(String kind) {
    String digest = "sha256:" + "0".repeat(64);
    return Map.of("paper", kind, "reference", "P-1", "on", "2026-09-14", "digest", digest);
  }

  @Test
  void the_contract_of_the_closed_purchase_is_refused_while_its_standstill_runs() {
    try (DemoPortal portal = DemoPortal.on("2026-09-14")) {
      portal.demonstration.loadIfEmpty(portal.store);
      Clock day = Clock.fixed(Instant.parse("2026-09-14T06:30:00Z"), ZoneOffset.UTC);
      ProcedureDesk desk = new ProcedureDesk((tx, on) -> DemoPortal.LAW, day);
      Map<String, @Nullable Object> step = new LinkedHashMap<>(Map.of("event", "contract"));
      Caller by = Chapter.as("buyer");
      step.put("papers", List.of(paper("contract"), paper("performance-security")));
      step.put("on", "2026-09-14");
      step.put("elsewhere", true);

      assertThatExceptionOfType(ProblemException.class)
          .isThrownBy(
              () ->
                  portal.store.write(
                      tx -> {
                        desk.step(tx, Demonstration.DEPARTMENT, "2027-nutrition", step, by);
                        return true;
                      }))
          .withMessageContaining("procedures.early");
    }
  }

  @Nested
  class Reset {

    @Test
    void takes_out_what_visitors_added_and_gives_the_same_department_again() {
      try (DemoPortal portal = DemoPortal.loaded()) {
        portal.demonstration.reset(portal.store); // bids are sealed under a key of each store
        List<ChainHead> fresh = portal.heads();
        write(portal, "DEMO-OWN", Demonstration.DEPARTMENT);

        portal.demonstration.reset(portal.store);

        assertThat(contracts(portal))
            .containsExactly(
                DemoPortal.CREATOR,
                DemoPortal.DESK,
                DemoPortal.FESTIVAL,
                DemoPortal.FILM,
                DemoPortal.NUTRITION,
                DemoPortal.SERVICES);
        assertThat(portal.heads()).isEqualTo(fresh);
        assertThat(portal.store.read(tx -> tx.events().verify(Demonstration.DEPARTMENT)).isWhole())
            .isTrue();
      }
    }

    @Test
    void of_an_empty_store_loads_the_department() {
      try (DemoPortal portal = DemoPortal.on("2025-10-28")) {
        portal.demonstration.reset(portal.store);

        assertThat(contracts(portal)).containsExactly(DemoPortal.SERVICES);
      }
    }

    @Test
    void is_refused_and_changes_nothing_where_there_is_any_other_department() {
      try (DemoPortal portal = DemoPortal.on("2025-10-28")) {
        portal.demonstration.loadIfEmpty(portal.store);
        write(portal, "REAL-1", "real");
        List<ChainHead> before = portal.heads();

        assertThatExceptionOfType(StoreRefusal.class)
            .isThrownBy(() -> portal.demonstration.reset(portal.store))
            .satisfies(
                refusal ->
                    assertThat(DemoPortal.LANGUAGES.find("en").orElseThrow().say(refusal.text()))
                        .contains("other departments than demo: real"));
        assertThat(portal.heads()).isEqualTo(before);
        assertThat(contracts(portal)).containsExactly(DemoPortal.SERVICES, "REAL-1");
      }
    }
  }

  @Nested
  class Names {

    @Test
    void say_in_both_languages_that_they_are_invented() {
      for (String file :
          List.of("services-1", "services-2", "creator", "festival", "film", "nutrition")) {
        Map<String, Object> terms = Story.terms("terms/" + file + ".xml");
        assertThat(String.valueOf(terms.get("marked")))
            .isEqualTo("Invented for demonstration · प्रदर्शन हेतु काल्पनिक");
        for (String party : List.of("buyer", "supplier")) {
          assertThat(String.valueOf(terms.get(party))).contains("(invented)", "(काल्पनिक)");
        }
      }
    }
  }
}
