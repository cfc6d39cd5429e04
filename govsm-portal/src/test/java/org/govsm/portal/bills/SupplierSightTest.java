package org.govsm.portal.bills;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.govsm.portal.People;
import org.govsm.portal.TestPortal;
import org.govsm.portal.store.DatabaseConfig;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What suppliers see and do of deliveries and bills: their own, and nothing of others. */
class SupplierSightTest {

  private static final String DELIVERIES = "/contracts/DEMO-FESTIVAL-2026/deliveries";
  private static final String BILLS = "/contracts/DEMO-CREATOR-2026/bills/DEMO-CREATOR-2026-B";

  private TestPortal portal;
  private People people;

  @BeforeEach
  void start() throws IOException {
    DatabaseConfig database = DatabaseConfig.temporary();
    TestPortal.demonstrate(database);
    portal = TestPortal.withSignIn(database, TestPortal.CLOCK);
    people = new People(portal, TestPortal.CLOCK);
    people.add("festival", List.of("supplier"), List.of("demo-festival"));
    people.add("creator", List.of("supplier"), List.of("demo-creator"));
  }

  @AfterEach
  void stop() {
    portal.close();
  }

  @Test
  void a_supplier_reports_its_own_deliveries_and_accepts_none() {
    People.Browsing own = people.signedIn("festival");
    String report = "on=2026-11-20&deliverable=coverage&quantity=1&evidence=post-9";

    assertThat(own.form(DELIVERIES + "/delivery", report).statusCode()).isEqualTo(303);
    assertThat(
            own.form(DELIVERIES + "/delivery?lang=en", report.replace("quantity=1", "quantity=2"))
                .body())
        .contains("shows an earlier delivery");
    assertThat(own.get(DELIVERIES + "?lang=en").body())
        .contains("D4", "Report a delivery")
        .doesNotContain("/deliveries/acceptance");
    assertThat(own.get("/work?lang=en").body()).contains("delivery D2 is to be corrected");
    assertThat(
            own.form(DELIVERIES + "/acceptance?delivery=D4", "on=2026-11-20&quantity=1")
                .statusCode())
        .isEqualTo(403);

    People.Browsing other = people.signedIn("creator");
    assertThat(other.get(DELIVERIES).statusCode()).isEqualTo(404);
    assertThat(other.form(DELIVERIES + "/delivery", report).statusCode()).isEqualTo(404);
    assertThat(other.get("/work?lang=en").body()).doesNotContain("D2");
  }

  @Test
  void a_supplier_sees_and_answers_its_own_bills() {
    People.Browsing own = people.signedIn("creator");
    assertThat(own.get("/bills?lang=en").body()).contains("KSC/26-27/3").doesNotContain("UFS/118");
    assertThat(own.get("/bills?format=csv").body()).doesNotContain("UFS/118");
    assertThat(own.get("/work?lang=en").body())
        .contains("Answer the objection to invoice KSC/26-27/2")
        .doesNotContain("UFS/118");
    assertThat(own.form(BILLS + "3/examined", "").statusCode()).isEqualTo(403);
    String version = own.get("/api/v1" + BILLS + "2").headers().firstValue("ETag").orElseThrow();
    String answer = "reason=A+corrected+invoice+follows.&version=" + version.replace("\"", "");
    assertThat(own.form(BILLS + "2/answered", answer).statusCode()).isEqualTo(303);

    People.Browsing other = people.signedIn("festival");
    assertThat(other.get(BILLS + "3").statusCode()).isEqualTo(404);
    assertThat(other.get("/api/v1" + BILLS + "3").statusCode()).isEqualTo(404);
    assertThat(other.get("/bills").body()).doesNotContain("KSC/26-27/3");
  }
}
