package org.govsm.portal.builder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.govsm.portal.TestPortal;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.tenders.KnownSuppliers;
import org.govsm.portal.tenders.OtherSuppliers;
import org.govsm.portal.web.Json;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A contract that leaves out its need, beside a tender that is published, and what it names. */
class DraftBesideTenderTest {

  private static TestPortal portal;
  private static int keys;

  @BeforeAll
  static void start() throws IOException {
    portal = TestPortal.withDemonstration();
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  private static Map<String, Object> terms(String service, String from, String until) {
    Map<String, Object> terms = new TreeMap<>();
    terms.put("id", "K-77");
    terms.put("title", "Films for the bureau");
    terms.put("from", from);
    terms.put("until", until);
    terms.put("deliverables", List.of(Map.of("id", "films", "service", service)));
    return terms;
  }

  private static String draft(Map<String, Object> terms) {
    keys++;
    return portal
        .postJson(
            "/api/v1/departments/demo/contract-drafts",
            Json.pretty(Map.of("terms", terms)),
            "Idempotency-Key",
            "beside-number-" + keys)
        .body();
  }

  /** Found: with its need it was refused, without it two buyers signed it. */
  @Test
  void like_services_in_the_days_of_a_published_tender_are_asked_about() {
    Map<String, Object> like = terms("short-video", "2027-06-01", "2027-09-01");
    assertThat(draft(like)).contains("TENDER_ALIKE", "DPI-2027-02", "Name the requirement");
    assertThat(draft(terms("podcast", "2027-06-01", "2027-09-01"))).doesNotContain("TENDER_ALIKE");
    assertThat(draft(terms("short-video", "2026-12-01", "2027-04-01")))
        .as("it ends as the work of the tender begins")
        .doesNotContain("TENDER_ALIKE");
    like.put("requirement", Map.of("id", "other"));
    assertThat(draft(like)).doesNotContain("TENDER_ALIKE");
  }

  /** Found: what said that it orders nothing was not asked about, and signed. */
  @Test
  void a_contract_that_does_not_say_what_it_orders_may_be_for_any_tender_of_its_days() {
    Map<String, Object> silent = terms("short-video", "2027-06-01", "2027-09-01");
    silent.put("title", "Outreach");
    silent.put("deliverables", List.of());
    assertThat(draft(silent)).contains("TENDER_ALIKE", "does not say which services it orders");
    silent.put("deliverables", List.of(Map.of("id", "things", "title", Map.of("en", "Things"))));
    assertThat(draft(silent)).as("of no service").contains("TENDER_ALIKE");
    silent.put("deliverables", List.of(Map.of("id", "talks", "service", "podcast")));
    assertThat(draft(silent)).doesNotContain("TENDER_ALIKE");
    silent.put("deliverables", List.of());
    silent.put("until", "2026-06-15");
    silent.put("from", "2026-06-01");
    assertThat(draft(silent)).as("of other days").doesNotContain("TENDER_ALIKE");
  }

  /** Found: a purchase of no register, or of another department, was signed without a word. */
  @Test
  void a_purchase_that_the_register_has_not_is_refused_with_the_nearest() {
    Map<String, Object> terms = terms("podcast", "2027-06-01", "2027-09-01");
    terms.put("purchase", Map.of("id", "2026-camra"));
    assertThat(draft(terms)).contains("PURCHASE_UNKNOWN", "Was 2026-camera meant?");
    terms.put("purchase", Map.of("id", "2026-camera"));
    assertThat(draft(terms)).doesNotContain("PURCHASE_UNKNOWN");
  }

  /** Found: the reason that was published told who was too dear. */
  @Test
  void what_is_published_with_a_contract_names_no_other_supplier() {
    Map<String, Object> terms = Map.of("supplier", Map.of("id", "demo-agency"));
    portal
        .store()
        .<Boolean>read(
            tx -> {
              assertThat(named(tx, terms, "Namuna Reels was too dear")).isTrue();
              assertThat(named(tx, terms, "namuna reels were late")).isTrue();
              assertThat(named(tx, terms, "Kalpanik Media Agency alone can do it")).isFalse();
              assertThat(named(tx, terms, "No other firm has the licence, rule 166")).isFalse();
              return true;
            });
  }

  private static boolean named(Transaction tx, Map<String, Object> terms, String reason) {
    KnownSuppliers register =
        new KnownSuppliers() {
          @Override
          public Map<String, String> of(Transaction tx, String department, String language) {
            return named(tx, department, language);
          }

          @Override
          public Map<String, String> named(Transaction tx, String department, String language) {
            return Map.of(
                "demo-agency", "Kalpanik Media Agency", "demo-reels", "Namuna Reels (invented)");
          }
        };
    return !new OtherSuppliers(register)
        .faults(tx, "demo", terms, Map.of("/reason", reason), "builder.names-supplier")
        .isEmpty();
  }
}
