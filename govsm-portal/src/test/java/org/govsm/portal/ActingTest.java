package org.govsm.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** In a demonstration nobody signs in, and a visitor may act as one role. */
class ActingTest {

  private static TestPortal portal;
  private static People people;

  @BeforeAll
  static void start() throws Exception {
    portal = TestPortal.withDemonstration();
    people = new People(portal, TestPortal.CLOCK);
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  private static People.Browsing acting(String role) {
    HttpResponse<String> answer = portal.postForm("/acting", "role=" + role + "&back=%2Fcontracts");
    assertThat(answer.headers().firstValue("Location")).contains("/contracts");
    return people.browsing(People.cookie(answer, "govsm-session").orElseThrow());
  }

  @Test
  void at_first_a_visitor_may_all_and_needs_no_cookie() {
    assertThat(portal.get("/api/v1/me").body())
        .contains("\"kind\":\"demonstration\"", "\"actor\":\"demo\"", "finance-officer");
    portal.postJson(Sample.CONTRACTS, Sample.terms());
    assertThat(portal.get("/api/v1/departments/example-directorate/events").body())
        .contains("\"actor\":\"demo\"");
  }

  @Test
  void whoever_acts_as_one_role_may_what_that_role_may() {
    People.Browsing auditor = acting("auditor");

    assertThat(auditor.get("/contracts").statusCode()).isEqualTo(200);
    assertThat(auditor.get("/contracts/new").statusCode()).isEqualTo(403);
    assertThat(auditor.get("/api/v1/me").body()).contains("\"actor\":\"demo.auditor\"");
    assertThat(acting("supplier").get("/contracts").body())
        .contains("DEMO-SM-2025")
        .doesNotContain("DEMO-FILM-2026");
  }

  @Test
  void one_person_neither_amends_nor_corrects_terms_without_a_draft() {
    portal.postJson(Sample.CONTRACTS, Sample.terms());
    String correction = Sample.corrected("612450.75", "ceiling");

    assertThat(put("buyer", Sample.terms()).body()).contains("Begin a draft", "contract-drafts");
    assertThat(put("finance-officer", correction).statusCode()).isEqualTo(403);
    assertThat(put("auditor", correction).statusCode()).isEqualTo(403);
    assertThat(portal.get(Sample.AT).headers().firstValue("ETag")).contains("\"1\"");
  }

  private static HttpResponse<String> put(String role, String terms) {
    return acting(role).send(Sample.put(portal, terms).header("If-Match", "\"1\""));
  }

  @Test
  void what_a_buyer_drafts_the_second_buyer_signs() {
    People.Browsing buyer = acting("buyer");
    People.Browsing second = acting("buyer-2");
    assertThat(second.get("/api/v1/me").body())
        .contains("\"actor\":\"demo.buyer-2\"", "\"roles\":[\"buyer\"]");
    assertThat(second.get("/?lang=en").body()).contains("selected>Second buyer</option>");
    String draft = "/contract-drafts/demo/1/check?lang=en";
    assertThat(buyer.get(draft).body()).doesNotContain("value=\"sign\"");
    assertThat(second.get(draft).body()).contains("value=\"sign\"");
    assertThat(acting("auditor").get(draft).body())
        .as("who does not sign reads that it is sent")
        .contains("These terms are sent for signature.")
        .doesNotContain("then send them for signature");
    assertThat(portal.postForm("/acting", "role=buyer-3").statusCode()).isEqualTo(404);
  }

  @Test
  void the_first_steps_of_a_department_wait_for_the_role_that_takes_them() {
    People.Browsing administrator = acting("administrator");
    String step = "/departments/wbi/change?lang=en#officers";
    assertThat(administrator.get("/work?lang=en").body()).doesNotContain(step);

    String typed =
        "name.en=Office+of+the+West&shortName=WBI&kind=directorate&government=IN.WB&do=save";
    assertThat(administrator.form("/departments", typed).statusCode()).isEqualTo(303);

    assertThat(administrator.get("/work?lang=en").body())
        .contains(step, "Read the rule book that applies");
    assertThat(administrator.get("/departments/wbi?lang=en").body())
        .contains("the roles at the top of each page stand for users");
    assertThat(acting("buyer").get("/work?lang=en").body()).doesNotContain(step);
  }

  @Test
  void files_of_figures_were_brought_by_an_officer() {
    assertThat(acting("auditor").get("/api/v1/departments/demo/events?limit=500").body())
        .contains("\"actor\":\"demo.buyer\"")
        .doesNotContain("\"actor\":\"portal\"");
  }

  @Test
  void a_hand_over_waits_for_whoever_may_approve_it_and_people_are_chosen_by_name() {
    People.Browsing approver = acting("account-administrator");
    String task = "Approve the hand-over of the keys of instagram";
    assertThat(acting("auditor").get("/work?lang=en").body()).doesNotContain(task);
    assertThat(approver.get("/work?lang=en").body()).contains(task);
    String custody = "/governance/demo/custody";
    assertThat(portal.get(custody + "?lang=en").body())
        .contains("<option value=\"demo.nodal-officer\">Nodal officer</option>");
    assertThat(approver.get(custody + "?lang=en").body())
        .as("whoever chose a role is that person")
        .doesNotContain("name=\"person\"", "name=\"actor\"");
    assertThat(approver.form(custody + "/C18", "answer=approve&person=demo.security-lead").body())
        .contains("Nobody can act in the name of another person.");

    HttpResponse<String> done = approver.form(custody + "/C18", "answer=approve");
    assertThat(done.statusCode()).isEqualTo(303);
    assertThat(approver.get("/governance/demo/hand-overs/C18/memo?lang=hi").body())
        .contains("खाता प्रशासक")
        .doesNotContain("demo.account-administrator", "demo.nodal-officer");
  }

  @Test
  void two_persons_who_type_the_same_both_sign_the_end_of_a_hand_over() {
    People.Browsing nodal = acting("nodal-officer");
    People.Browsing comes = acting("security-lead");
    String moves = "/governance/demo/accounts/x/moves";
    String custody = "/governance/demo/custody";
    String end = "event=completeHandover&completeHandover.checklist=File+12";

    assertThat(
            nodal
                .form(
                    moves + "?lang=en",
                    "event=startHandover&startHandover.exit=transfer"
                        + "&startHandover.incomingHolder=demo.nodal-officer")
                .body())
        .contains(
            "href=\"#startHandover.incomingHolder\"",
            "The end is signed by Nodal officer and another nodal officer, and there is no other.");
    sent(
        nodal,
        moves,
        "event=startHandover&startHandover.exit=transfer"
            + "&startHandover.incomingHolder=demo.security-lead");
    String keys = "accountId=x&begun=x&event=";
    sent(
        nodal,
        custody,
        keys
            + "TRANSFERRED&fromHolder=demo.account-administrator&toHolder=demo.security-lead"
            + "&reason=Order+12");
    String task = comes.get("/work?lang=en").body().split("#approve-K", 2)[1].split("\"", 2)[0];
    sent(comes, custody + "/K" + task, "answer=approve");
    sent(comes, custody, keys + "ROTATED");
    sent(comes, moves, end);
    assertThat(nodal.get("/governance/demo/accounts/x?lang=en").body()).contains("In hand-over");
    sent(nodal, moves, end);

    assertThat(nodal.get("/api/v1/departments/demo/accounts/x").body()).contains("\"ACTIVE\"");
  }

  private static void sent(People.Browsing person, String path, String form) {
    HttpResponse<String> answer = person.form(path, form);
    assertThat(answer.statusCode()).as(path + form + answer.body()).isEqualTo(303);
  }

  @Test
  void another_role_is_another_session() {
    People.Browsing auditor = acting("auditor");
    HttpResponse<String> next = auditor.form("/acting", "role=buyer");

    assertThat(People.cookie(next, "govsm-session").orElseThrow()).isNotEqualTo(auditor.cookie);
    assertThat(auditor.get("/api/v1/me").body()).contains("\"actor\":\"demo\"");
  }

  @Test
  void the_role_is_not_changed_by_another_site() {
    assertThat(
            portal.postForm("/acting", "role=buyer", "Sec-Fetch-Site", "cross-site").statusCode())
        .isEqualTo(403);
    assertThat(
            portal
                .postForm("/acting", "role=buyer", "Cookie", acting("auditor").cookie)
                .statusCode())
        .isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "X-Forwarded-For",
        "x-forwarded-host",
        "X-Real-IP",
        "Forwarded",
        "Via",
        "X-Forwarded-Proto",
        "X-Forwarded-Port",
        "X-Client-IP",
        "Client-IP",
        "True-Client-IP",
        "CF-Connecting-IP",
        "X-Cluster-Client-IP",
        "Fastly-Client-IP",
        "X-Original-URL",
        "X-Original-Forwarded-For",
        "X-Originating-IP",
        "X-Remote-Addr",
        "X-Amzn-Trace-Id",
        "X-Envoy-External-Address",
        "X-ProxyUser-Ip",
        "CDN-Loop",
        "Front-End-Https",
        "X-Scheme"
      })
  void whoever_comes_through_a_proxy_may_nothing(String header) {
    assertThat(portal.get("/contracts", header, "203.0.113.9").statusCode()).isEqualTo(403);
    assertThat(portal.get("/api/v1/contracts", header, "203.0.113.9").body())
        .contains("only on this computer");
  }

  @Test
  void a_role_that_is_none_is_refused() {
    assertThat(portal.postForm("/acting", "role=king").statusCode()).isEqualTo(404);
  }

  @Test
  void no_users_are_made_and_nobody_signs_in() {
    assertThat(portal.postForm("/users", "kind=person&role=buyer").statusCode()).isEqualTo(409);
    assertThat(acting("administrator").form("/sign-in", "name=a&password=b").statusCode())
        .isEqualTo(409);
    assertThat(portal.get("/api/v1/departments").body()).doesNotContain("govsm.users");
  }
}
