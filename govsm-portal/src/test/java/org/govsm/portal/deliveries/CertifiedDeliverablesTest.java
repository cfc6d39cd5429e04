package org.govsm.portal.deliveries;

import static org.assertj.core.api.Assertions.assertThat;

import org.govsm.portal.People;
import org.govsm.portal.TestPortal;
import org.junit.jupiter.api.Test;

/** A certificate tells what was due and accepted in its period. */
class CertifiedDeliverablesTest {

  private static final String CONTRACT = "DEMO-NUTRITION-2026";

  @Test
  void before_it_is_issued_on_its_page_and_in_its_data() throws Exception {
    try (TestPortal portal = TestPortal.withDemonstration()) {
      People.Browsing officer = new People(portal, TestPortal.CLOCK).acting("finance-officer");
      String data = officer.get("/api/v1/contracts/" + CONTRACT + "/certificates/2026-10.1").body();
      String page =
          officer.get("/contracts/" + CONTRACT + "/certificates/2026-10.1?lang=en").body();

      assertThat(data)
          .contains("\"deliverables\":[{\"id\":\"short-video\",\"due\":12,\"accepted\":");
      assertThat(page)
          .contains("What was due and accepted in the period", "Due in the period: 12.")
          .contains("How many are due in the period cannot be told from the terms.");
      assertThat(officer.get("/api/v1/contracts/DEMO-FILM-2026/certificates/2026-07.1").body())
          .doesNotContain("\"deliverables\"");
    }
  }
}
