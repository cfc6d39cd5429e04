package org.govsm.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.govsm.portal.store.DatabaseConfig;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who sees and changes what belongs to which department. */
class ScopeTest {

  private static final String DEPARTMENT = "example-directorate";
  private static final String DRAFTS = "/api/v1/departments/" + DEPARTMENT + "/contract-drafts";

  private static TestPortal portal;
  private static People people;

  @BeforeAll
  static void start() {
    portal =
        TestPortal.withSignIn(DatabaseConfig.temporary(), TestPortal.CLOCK)
            .knowing(DEPARTMENT)
            .knowing("elsewhere");
    people = new People(portal, TestPortal.CLOCK);
    people.add("own", List.of("buyer", "finance-officer"), List.of(DEPARTMENT));
    people.add("other", List.of("buyer", "finance-officer"), List.of("elsewhere"));
    people.add("auditor", List.of("auditor"), List.of("*"));
    people.add("own-auditor", List.of("auditor"), List.of(DEPARTMENT));
    people.add("agency", List.of("supplier"), List.of("example-agency"));
    people.add("rival", List.of("supplier"), List.of("rival-agency"));
    Sample.record(portal, Sample.terms());
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  private static int send(String who, String method, String path, String json) {
    return people
        .signedIn(who)
        .send(
            portal
                .request(path)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(json)))
        .statusCode();
  }

  private static String get(String who, String path) {
    return people.signedIn(who).get(path).body();
  }

  private static int status(String who, String path) {
    return people.signedIn(who).get(path).statusCode();
  }

  @Test
  void an_officer_sees_the_contracts_of_the_own_department_only() {
    assertThat(status("own", Sample.AT)).isEqualTo(200);
    assertThat(get("own", Sample.CONTRACTS)).contains(DEPARTMENT);
    assertThat(status("other", Sample.AT)).isEqualTo(404);
    assertThat(get("other", Sample.CONTRACTS)).isEqualTo("{\"contracts\":[]}");
    assertThat(get("other", "/")).doesNotContain(DEPARTMENT);
    assertThat(get("other", "/contracts")).doesNotContain(Sample.ID);
  }

  @Test
  void nobody_writes_a_contract_for_another_department() {
    String terms = Sample.terms("INV-2", "1.00");
    String draft = "{\"terms\":" + terms + "}";

    assertThat(send("other", "POST", DRAFTS, draft)).isEqualTo(404);
    assertThat(send("own", "POST", DRAFTS, draft)).isEqualTo(201);
    assertThat(send("other", "GET", DRAFTS, "")).isEqualTo(404);
    assertThat(send("other", "POST", Sample.AT + "/certificates", "{\"period\":\"2026-08\"}"))
        .isEqualTo(404);
  }

  @Test
  void a_supplier_sees_its_own_contracts_and_issues_no_certificate() {
    assertThat(get("agency", Sample.CONTRACTS)).contains(DEPARTMENT);
    assertThat(status("agency", Sample.AT)).isEqualTo(200);
    assertThat(send("agency", "POST", Sample.AT + "/certificates", "{\"period\":\"2026-08\"}"))
        .isEqualTo(403);
    assertThat(status("rival", Sample.AT)).isEqualTo(404);
    assertThat(get("rival", Sample.CONTRACTS)).isEqualTo("{\"contracts\":[]}");
  }

  @Test
  void a_supplier_says_nothing_of_a_file_that_lifts_a_hold() {
    for (String said : List.of("leaveOut=not%20ours", "dates=as-shown")) {
      String path = Sample.AT + "/readings?" + said;

      HttpResponse<String> refused = upload("agency", path);
      assertThat(refused.statusCode()).as(said).isEqualTo(403);
      assertThat(refused.body()).contains("Only an officer", "Your role: Supplier");
      assertThat(upload("own", path).statusCode()).as(said).isNotEqualTo(403);
    }
    assertThat(upload("agency", Sample.AT + "/readings").statusCode()).isNotEqualTo(403);
  }

  private static HttpResponse<String> upload(String who, String path) {
    return people
        .signedIn(who)
        .send(
            portal
                .request(path)
                .header("Content-Type", "text/csv")
                .POST(HttpRequest.BodyPublishers.ofString("subject,value\n")));
  }

  @Test
  void an_auditor_of_all_departments_reads_everything_and_changes_nothing() {
    assertThat(status("auditor", Sample.AT)).isEqualTo(200);
    assertThat(get("auditor", "/api/v1/departments")).contains(DEPARTMENT, "govsm.users");
    assertThat(send("auditor", "PUT", Sample.AT, Sample.terms())).isEqualTo(403);
  }

  @Test
  void an_auditor_of_one_department_takes_no_copy_of_all() {
    assertThat(status("own-auditor", Sample.AT)).isEqualTo(200);
    assertThat(status("own-auditor", "/api/v1/export")).isEqualTo(403);
    assertThat(get("own-auditor", "/api/v1/export")).contains("belong to all of them");
    assertThat(status("auditor", "/api/v1/export")).isEqualTo(200);
  }

  @Test
  void events_of_other_departments_and_of_users_are_not_found() {
    assertThat(status("own", "/events/" + DEPARTMENT)).isEqualTo(200);
    assertThat(status("own", "/events/govsm.users")).isEqualTo(404);
    assertThat(status("other", "/api/v1/departments/" + DEPARTMENT + "/events")).isEqualTo(404);
    assertThat(get("other", "/api/v1/departments")).doesNotContain(DEPARTMENT, "govsm.users");
  }

  @Test
  void the_event_names_who_did_it() {
    assertThat(get("own", "/api/v1/departments/" + DEPARTMENT + "/events"))
        .contains("\"actor\":\"own\"");
  }
}
