package org.govsm.portal.publication;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govsm.portal.TestPortal;
import org.govsm.portal.contracts.Contract;
import org.govsm.portal.contracts.Contracts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was done and paid under a former supplier stays the former's in every public channel. */
class FormerSupplierTest {

  private static final String CONTRACT = "DEMO-NUTRITION-2026";
  private static final String PAGE = "/published-purchases/demo/tender-DPI-2027-01?lang=en";
  private static final String LINES = "/api/v1/departments/demo/ocds/releases.jsonl";
  private static final String NEW = "Namuna Pradesh Film Corporation";

  private TestPortal portal;

  @BeforeEach
  void start() throws Exception {
    portal = TestPortal.withDemonstration();
  }

  @AfterEach
  void stop() {
    portal.close();
  }

  private String read(String address) {
    HttpResponse<String> answer = portal.get(address);
    assertThat(answer.statusCode()).as(address).isEqualTo(200);
    return answer.body();
  }

  private void takenOver() {
    changed("supplier", Map.of("id", "demo-psu", "name", NEW));
  }

  private void changed(String member, Object value) {
    portal
        .store()
        .write(
            tx -> {
              Contracts all = new Contracts(tx);
              Contract now = all.current(CONTRACT).orElseThrow();
              Map<String, @Nullable Object> terms = new LinkedHashMap<>(now.terms());
              terms.put(member, value);
              List<Object> amendments = new ArrayList<>();
              if (terms.get("amendments") instanceof List<?> before) {
                amendments.addAll(before);
              }
              amendments.add(
                  Map.of(
                      "id", "A9-" + member,
                      "signedOn", "2026-11-25",
                      "from", "2026-12-01",
                      "text", "Taken over",
                      "changes", List.of(member)));
              terms.put("amendments", amendments);
              return all.amend(
                  CONTRACT, now.version(), terms, TestPortal.CLOCK.instant(), "demo.buyer");
            });
  }

  /** Found: a contract that left its requirement was published in no process. */
  @Test
  void a_contract_that_left_its_requirement_stays_with_its_tender() {
    List<String> before = nutrition();
    changed("requirement", Map.of("id", "namuna-posts-2027", "version", BigDecimal.ONE));
    assertThat(nutrition()).containsAll(before);
    assertThat(read(LINES)).doesNotContain("tract-" + CONTRACT + "\"");
    takenOver();
    assertThat(read(LINES)).contains(CONTRACT);
  }

  private JsonNode performance(String supplier) throws Exception {
    JsonNode all =
        new ObjectMapper().readTree(read("/api/v1/departments/demo/published-performance"));
    for (JsonNode one : all.get("suppliers")) {
      if (one.get("supplier").asText().startsWith(supplier)) {
        return one;
      }
    }
    throw new AssertionError(all.toString());
  }

  @Test
  void a_contract_stays_with_its_tender_and_its_certificate_and_payment_with_their_supplier()
      throws Exception {
    List<String> before = nutrition();
    JsonNode reels = performance("Namuna Reels");
    assertThat(read(PAGE)).doesNotContain("Former supplier");
    takenOver();

    assertThat(nutrition()).containsAll(before);
    assertThat(read(LINES)).doesNotContain("tract-" + CONTRACT + "\"");
    assertThat(String.join("\n", nutrition()))
        .containsPattern("\"payee\":\\{\"id\":\"bidder-[0-9]+\",\"name\":\"Namuna Reels")
        .doesNotContainPattern("\"payee\":[^}]*" + NEW);
    assertThat(read(PAGE))
        .contains(NEW)
        .doesNotContain("No payment is recorded yet")
        .containsPattern("(?s)Payment certificates of.*Former supplier: .*Namuna Reels")
        .containsPattern("(?s)Payments to the supplier.*Former supplier: .*Namuna Reels");
    assertThat(performance("Namuna Reels")).isEqualTo(reels);
    assertThat(performance(NEW).get("certificates").asInt()).isZero();
  }

  private List<String> nutrition() {
    return read(LINES).lines().filter(one -> one.contains("demo-tender-DPI-2027-01")).toList();
  }
}
