package org.govsm.portal.builder;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.govsm.portal.TestPortal;
import org.govsm.portal.requirements.AgreedRequirement;
import org.govsm.portal.web.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The contract of a purchase begins with what is on record of it, and of what it is for. */
class PurchasedTermsTest {

  private static final String PURCHASE =
      """
      {"id": "films-1", "title": "Films for the fair", "need": "films", "used": "DIRECT_PURCHASE",
       "supplier": "Studio One", "days": {"publication": "2026-04-15"},
       "facts": {"value": "45000.00", "availableOnGem": true, "scientific": false,
         "category": "NON_CONSULTING", "classReason": "counted films"}}\
      """;
  private static final String NEW = "/contract-drafts/new?lang=en&department=demo&from=purchase:";

  private TestPortal portal;

  @BeforeEach
  void start() {
    portal = TestPortal.start().knowing("demo");
    AgreedRequirement.record(portal, "demo", "films", "short-video");
    HttpResponse<String> kept = portal.postJson("/api/v1/departments/demo/purchases", PURCHASE);
    assertThat(kept.statusCode()).as(kept.body()).isEqualTo(201);
  }

  @AfterEach
  void close() {
    portal.close();
  }

  @Test
  void a_draft_begins_with_need_purchase_and_supplier_and_without_a_sum() {
    assertThat(portal.get("/purchases/demo/films-1?lang=en").body())
        .contains("Start a contract from this purchase", "from=purchase:films-1");
    assertThat(portal.get(NEW + "films-1").body())
        .contains("Films for the fair", "value=\"purchase:films-1\" checked");

    assertThat(begin("films-1").statusCode()).isEqualTo(303);
    Map<String, Object> draft =
        Json.readObject(
            portal.get("/api/v1/departments/demo/contract-drafts/1").body().getBytes(UTF_8));
    String terms = Json.pretty(Map.of("terms", draft.get("terms")));
    assertThat(terms)
        .contains("\"id\" : \"films-1\"", "\"name\" : \"Studio One\"", "\"id\" : \"films\"")
        .doesNotContain("\"value\"", "45000");
  }

  @Test
  void a_purchase_that_is_not_there_begins_nothing() {
    assertThat(portal.get(NEW + "films-2").body()).doesNotContain("value=\"purchase:films-2\"");
    assertThat(begin("films-2").statusCode()).isEqualTo(422);
  }

  private HttpResponse<String> begin(String purchase) {
    return portal.postForm(
        "/contract-drafts", "department=demo&drafts=0&do=start&from=purchase%3A" + purchase);
  }
}
