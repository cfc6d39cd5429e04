package org.govsm.portal.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.govsm.portal.People;
import org.govsm.portal.TestPortal;
import org.junit.jupiter.api.Test;

/** A result that counts as missed since its figures were withdrawn is named beside questions. */
class WithdrawnAndRuledTest {

  @Test
  void page_and_tasks_name_a_result_that_a_rule_decides() throws IOException {
    try (TestPortal portal = TestPortal.withDemonstration()) {
      People people = new People(portal, TestPortal.CLOCK);
      for (int upload = 1; upload <= 2; upload++) {
        String path = "/api/v1/contracts/DEMO-NUTRITION-2026/imports/" + upload + "/withdrawal";
        HttpResponse<String> gone =
            acting(portal, people, "indentor")
                .send(
                    portal
                        .request(path)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("{\"reason\": \"A wrong export.\"}")));
        assertThat(gone.statusCode()).as(gone.body()).isEqualTo(201);
      }
      People.Browsing finance = acting(portal, people, "finance-officer");
      assertThat(finance.get("/contracts/DEMO-NUTRITION-2026?lang=en").body())
          .contains("Answered within 24 hours: before 96.83", "now missed.");
      assertThat(finance.get("/work?lang=en").body()).contains("Further questions: 1");
    }
  }

  private static People.Browsing acting(TestPortal portal, People people, String role) {
    return people.acting(role);
  }
}
