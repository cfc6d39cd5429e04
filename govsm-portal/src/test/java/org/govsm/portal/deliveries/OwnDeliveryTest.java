package org.govsm.portal.deliveries;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.govsm.portal.People;
import org.govsm.portal.TestPortal;
import org.junit.jupiter.api.Test;

/** What the supplier takes back of what stands as its own. */
class OwnDeliveryTest {

  private static final String FEED = "/contracts/DEMO-SM-2025/deliveries";
  private static final String BACK = "{'withdrawn': [%d], 'decided': 'Another post, letter 4'}";
  private static final String TERMS =
      "{'channel': 'OUTSIDE_GEM', 'supplierClass': 'OTHER',"
          + " 'deliverables': [{'id': 'post', 'clause': '2'}],"
          + " 'decided': 'Ordered outside GeM: note 14 of 2026'}";
  private static final String DELIVERY =
      "{'act': {'kind': 'DELIVERY', 'deliverable': 'post', 'quantity': 1, 'evidence':"
          + " ['https://example.org/post/%d']}}";

  private static HttpResponse<String> post(
      TestPortal portal, People.Browsing by, String path, String body) {
    return by.send(
        portal
            .request("/api/v1" + path + "?lang=en")
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body.replace('\'', '"'))));
  }

  private static JsonNode read(TestPortal portal) throws IOException {
    return new ObjectMapper().readTree(portal.get("/api/v1" + FEED).body());
  }

  @Test
  void the_supplier_takes_back_its_own_delivery_and_nothing_else() throws IOException {
    try (TestPortal portal = TestPortal.withDemonstration()) {
      People people = new People(portal, TestPortal.CLOCK);
      People.Browsing buyer = people.acting("buyer");
      People.Browsing supplier = people.acting("supplier");
      assertThat(post(portal, buyer, FEED, TERMS).statusCode()).isEqualTo(201);
      for (int i = 1; i <= 2; i++) {
        HttpResponse<String> entered =
            post(portal, supplier, FEED + "/acts", DELIVERY.formatted(i));
        assertThat(entered.statusCode()).as(entered.body()).isEqualTo(201);
      }
      String receipt = "{'act': {'kind': 'PROVISIONAL_RECEIPT', 'delivery': 'D1', 'quantity': 1}}";
      assertThat(post(portal, buyer, FEED + "/acts", receipt).statusCode()).isEqualTo(201);

      HttpResponse<String> other = post(portal, supplier, FEED, BACK.formatted(3));
      assertThat(other.statusCode()).isEqualTo(422);
      assertThat(other.body()).contains("The supplier takes back deliveries");
      assertThat(post(portal, supplier, FEED, TERMS).statusCode()).isEqualTo(403);
      HttpResponse<String> own = post(portal, supplier, FEED, BACK.formatted(2));
      assertThat(own.statusCode()).as(own.body()).isEqualTo(201);
      String confirms =
          "{'confirmed': true, 'decided': 'Compared with letter 4', 'seen': '"
              + read(portal).at("/proposed/digest").asText()
              + "'}";
      assertThat(
              post(portal, people.acting("indentor"), FEED + "/correction", confirms).statusCode())
          .isEqualTo(201);
      assertThat(read(portal).path("deliveries").findValuesAsText("id")).containsExactly("D1");
    }
  }
}
