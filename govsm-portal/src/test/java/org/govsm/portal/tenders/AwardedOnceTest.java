package org.govsm.portal.tenders;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.govsm.portal.People;
import org.govsm.portal.TestPortal;
import org.govsm.portal.edge.RequestLimits;
import org.govsm.portal.store.Engine;
import org.govsm.portal.store.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Of two who award at once one does: on one node, and on two of one PostgreSQL. */
class AwardedOnceTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String PAGE = "/tenders/demo/T-9/evaluation";
  private static final String API = "/api/v1/departments/demo/tenders/T-9/evaluation";

  private static People.Browsing as(TestPortal portal, String role) {
    return new People(portal, TestPortal.CLOCK).acting(role);
  }

  private static void proposed(TestPortal portal) {
    RevealedTender.revealed(
        portal.store(),
        RevealedTender.bid("B1", "agency-1", "4610000.00"),
        RevealedTender.bid("B2", "agency-2", "4750000.00"));
    for (String member : List.of("nodal-officer", "finance-officer", "committee-member")) {
      String sheet = "met/B1/R1=true&evidence/B1/R1=a&met/B2/R1=true&evidence/B2/R1=b";
      assertThat(as(portal, member).form(PAGE + "/sheet", sheet).statusCode()).isEqualTo(303);
    }
    assertThat(
            as(portal, "buyer")
                .form(PAGE + "/steps/proposal", "note=As+evaluated&sure=yes")
                .statusCode())
        .isEqualTo(303);
  }

  private static int award(TestPortal portal, String basis, String key) {
    People.Browsing authority = as(portal, "competent-authority");
    return portal
        .postJson(
            API + "/acts",
            "{\"kind\": \"AWARD\", \"basis\": \"" + basis + "\"}",
            "Idempotency-Key",
            key,
            "Cookie",
            authority.cookie,
            "X-CSRF-Token",
            authority.token)
        .statusCode();
  }

  private static JsonNode evaluation(TestPortal portal) throws Exception {
    return JSON.readTree(as(portal, "auditor").get(API).body());
  }

  @ParameterizedTest
  @EnumSource(Engine.class)
  void one_award_stands(Engine engine) throws Exception {
    try (TestDatabase database = engine.create();
        TestPortal one = TestPortal.start(RequestLimits.USUAL, database.config()).knowing("demo");
        TestPortal other =
            engine == Engine.POSTGRESQL
                ? TestPortal.start(RequestLimits.USUAL, database.config())
                : one) {
      proposed(one);
      String basis = evaluation(other).get("basis").asText();
      List<Callable<Integer>> both =
          List.of(() -> award(one, basis, "one"), () -> award(other, basis, "two"));
      ExecutorService threads = Executors.newFixedThreadPool(2);
      List<Integer> statuses = new ArrayList<>();
      try {
        for (Future<Integer> each : threads.invokeAll(both)) {
          statuses.add(each.get());
        }
      } finally {
        threads.shutdownNow();
      }
      assertThat(statuses).containsOnlyOnce(201);
      assertThat(evaluation(other).get("acts").toString().split("\"AWARD\"", -1)).hasSize(2);
    }
  }
}
