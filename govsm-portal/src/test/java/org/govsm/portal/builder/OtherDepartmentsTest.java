package org.govsm.portal.builder;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.govsm.portal.People;
import org.govsm.portal.TestPortal;
import org.govsm.portal.contracts.Contracts;
import org.govsm.portal.store.DatabaseConfig;
import org.govsm.portal.web.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A draft tells nobody what other departments have")
class OtherDepartmentsTest {

  private TestPortal portal;
  private People people;

  @BeforeEach
  void start() {
    Clock clock = Clock.systemUTC();
    portal =
        TestPortal.withSignIn(DatabaseConfig.temporary(), clock)
            .knowing("example-directorate")
            .knowing("soil");
    people = new People(portal, clock);
    people.add("owner", List.of("buyer"), List.of("example-directorate"));
    people.add("soil", List.of("buyer"), List.of("soil"));
    people.add("agency", List.of("supplier"), List.of("example-directorate"));
  }

  @AfterEach
  void close() {
    portal.close();
  }

  private HttpResponse<String> post(String user, String path, Map<String, ?> body) {
    return people
        .signedIn(user)
        .send(
            portal
                .request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(Json.pretty(body))));
  }

  @Test
  void a_contract_of_another_is_as_unknown_as_one_that_nobody_has() {
    String id = "EXAMPLE-2026-01";
    portal
        .store()
        .write(
            tx ->
                new Contracts(tx)
                    .create(
                        id,
                        "example-directorate",
                        TestTerms.example(),
                        TestPortal.CLOCK.instant(),
                        "owner"));

    HttpResponse<String> other =
        post("soil", "/api/v1/departments/soil/contract-drafts", Map.of("amends", id));
    HttpResponse<String> unknown =
        post("soil", "/api/v1/departments/soil/contract-drafts", Map.of("amends", "NONE"));
    assertThat(List.of(other.statusCode(), unknown.statusCode())).containsExactly(404, 404);
    assertThat(other.body()).contains(id).doesNotContain("example-directorate");
    assertThat(people.signedIn("soil").get("/contract-drafts/new?amend=" + id).statusCode())
        .isEqualTo(404);
    assertThat(people.signedIn("owner").get("/contract-drafts/new?amend=" + id).statusCode())
        .isEqualTo(200);
  }

  @Test
  void who_enters_no_contract_is_not_led_to_the_form() {
    assertThat(people.signedIn("owner").get("/contracts").body()).contains("/contracts/new");
    HttpResponse<String> list = people.signedIn("agency").get("/contracts");
    assertThat(list.statusCode()).isEqualTo(200);
    assertThat(list.body()).doesNotContain("/contracts/new");
  }
}
