package org.govsm.portal.suppliers;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.govsm.portal.People.encoded;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import org.govsm.portal.People;
import org.govsm.portal.TestPortal;
import org.govsm.portal.store.DatabaseConfig;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who owns an enterprise: stated freely, told to few, in no event, and erased for good. */
class OwnershipTest {

  private static final String API = "/api/v1/departments/wb.it/suppliers/";
  private static final String EVIDENCE = "marked evidence 4711";

  private static TestPortal portal;
  private static People.Browsing nodal;
  private static People.Browsing reader;

  @BeforeAll
  static void start() {
    portal = TestPortal.withSignIn(DatabaseConfig.temporary(), TestPortal.CLOCK).knowing("wb.it");
    People people = new People(portal, TestPortal.CLOCK);
    people.add("nodal-officer", List.of("nodal-officer"), List.of("wb.it"));
    people.add("indentor", List.of("indentor"), List.of("wb.it"));
    nodal = people.signedIn("nodal-officer");
    reader = people.signedIn("indentor");
    assertThat(post("", "{\"id\": \"reel\", \"name\": \"Reel\", \"identifiers\": []}").statusCode())
        .isEqualTo(201);
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  private static HttpResponse<String> post(String path, String body) {
    String at = (API + path).replaceFirst("/$", "");
    return nodal.send(
        portal
            .request(at)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body)));
  }

  private static boolean isKept() {
    Optional<Ownerships.Stored> one =
        portal.store().read(tx -> new Ownerships(tx).find("wb.it", "reel"));
    return one.isPresent();
  }

  private static String kept() {
    StringBuilder all = new StringBuilder();
    portal
        .store()
        .read(
            tx ->
                tx.handle()
                    .select("select content from event where department = 'wb.it'")
                    .map((row, context) -> new String(row.getBytes(1), UTF_8))
                    .list())
        .forEach(all::append);
    return all.toString();
  }

  @Test
  void what_an_owner_states_is_in_no_event_and_is_gone_once_erased() {
    String page = "/suppliers/wb.it/reel/ownership";
    assertThat(nodal.get(API + "reel/ownership").body()).contains("\"stated\":false");
    HttpResponse<String> stated =
        nodal.form(
            page,
            "owners=supplier.owner.SC_ST&owners=supplier.owner.WOMEN&on=2026-11-20&evidence="
                + encoded(EVIDENCE));
    assertThat(stated.statusCode()).as(stated.body()).isEqualTo(303);

    assertThat(nodal.get(page + "?lang=en").body())
        .contains("Scheduled Castes or Tribes, women", EVIDENCE);
    assertThat(nodal.get(API + "reel/ownership").body()).contains("SC_ST", "WOMEN");
    assertThat(reader.get(page).statusCode()).isEqualTo(403);
    assertThat(reader.get(API + "reel/ownership").statusCode()).isEqualTo(403);
    assertThat(reader.get("/suppliers/wb.it/reel?lang=en").body())
        .doesNotContain(EVIDENCE, "Owners of the enterprise");
    assertThat(kept()).contains("supplier.ownership-stated").doesNotContain(EVIDENCE, "SC_ST");

    assertThat(nodal.form(page + "/erasure", "").body()).contains("for good");
    assertThat(isKept()).isTrue();
    assertThat(nodal.form(page + "/erasure", "sure=yes").statusCode()).isEqualTo(303);
    assertThat(isKept()).isFalse();
    assertThat(post("reel/ownership/erasure", "{}").statusCode()).isEqualTo(404);
    assertThat(kept()).contains("supplier.ownership-erased");
  }

  @Test
  void what_cannot_be_is_refused_at_its_place() {
    assertThat(
            post(
                    "reel/ownership",
                    "{\"owners\": [\"NONE\", \"WOMEN\"], \"on\": \"2026-11-20\", \"evidence\":"
                        + " \"file 7\"}")
                .body())
        .contains("supplier.owners");
    assertThat(
            post(
                    "reel/ownership",
                    "{\"owners\": [], \"on\": \"2026-11-20\", \"evidence\": \"file 7\"}")
                .body())
        .contains("supplier.owners");
    assertThat(
            post(
                    "reel/ownership",
                    "{\"owners\": [\"NONE\"], \"on\": \"2026-11-26\", \"evidence\": \"file 7\"}")
                .body())
        .contains("\"/on\"");
    assertThat(
            post(
                    "reel/ownership",
                    "{\"owners\": [\"NONE\"], \"on\": \"2026-11-20\", \"evidence\": \"9999 4105"
                        + " 7058\"}")
                .body())
        .contains("secret.aadhaar")
        .doesNotContain("4105");
    assertThat(
            post(
                    "nobody/ownership",
                    "{\"owners\": [\"NONE\"], \"on\": \"2026-11-20\", \"evidence\": \"file 7\"}")
                .statusCode())
        .isEqualTo(404);
  }
}
