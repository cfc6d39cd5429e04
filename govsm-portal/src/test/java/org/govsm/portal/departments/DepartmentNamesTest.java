package org.govsm.portal.departments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.govsm.portal.departments.DepartmentsTest.ALL;
import static org.govsm.portal.departments.DepartmentsTest.change;
import static org.govsm.portal.departments.DepartmentsTest.order;

import java.util.List;
import org.govsm.portal.TestPortal;
import org.govsm.portal.edge.RequestLimits;
import org.govsm.portal.store.Engine;
import org.govsm.portal.store.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Pages call a department by its name, and begin with the rule book that applies to it. */
class DepartmentNamesTest {

  private TestPortal portal;

  @BeforeEach
  void start() {
    portal = TestPortal.start();
  }

  @AfterEach
  void stop() {
    portal.close();
  }

  private static final List<String> NAMING =
      List.of(
          "/departments",
          "/departments/water",
          "/governance",
          "/governance/water",
          "/governance/water/accounts",
          "/governance/water/custody",
          "/governance/water/watch",
          "/governance/water/facts",
          "/governance/water/attestations",
          "/governance/water/assessments",
          "/purchases",
          "/purchases/water",
          "/purchases/water/new",
          "/events");

  @Test
  void pages_say_the_name_in_the_language_of_the_visitor_and_no_former_one() {
    portal.postJson(ALL, order("water", ""));
    for (String page : NAMING) {
      assertThat(portal.get(page + "?lang=en").body()).as(page).contains("Water Department");
      assertThat(portal.get(page + "?lang=hi").body()).as(page).contains("जल विभाग");
    }

    change(
        portal,
        "water",
        "1",
        order("water", "")
            .replace("Water Department", "Water and Soil")
            .replace(",\"hi\":\"जल विभाग\"", ""));
    for (String page : NAMING) {
      assertThat(portal.get(page + "?lang=en").body())
          .as(page)
          .contains("Water and Soil")
          .doesNotContain("Water Department");
      assertThat(portal.get(page + "?lang=hi").body())
          .as(page)
          .contains("<span lang=\"en\">Water and Soil</span>")
          .doesNotContain("जल विभाग");
    }
  }

  @Test
  void the_other_node_shows_a_new_name_at_once() {
    try (TestDatabase database = Engine.POSTGRESQL.create();
        TestPortal one = TestPortal.start(RequestLimits.USUAL, database.config());
        TestPortal other = TestPortal.start(RequestLimits.USUAL, database.config())) {
      one.postJson(ALL, order("water", ""));
      assertThat(other.get("/governance").body()).contains("Water Department");
      change(one, "water", "1", order("water", "").replace("Water Dep", "New Dep"));
      assertThat(other.get("/governance").body()).contains("New Department");
    }
  }

  @Test
  void one_without_a_record_shows_its_id_and_can_be_registered() {
    portal.knowing("old-board");

    assertThat(portal.get("/governance/old-board?lang=en").body())
        .contains("Official accounts: old-board", "/departments/new?id=old-board");
    assertThat(portal.get("/departments/old-board?lang=en").body())
        .contains("Register this department", "First steps: old-board");
    assertThat(portal.get(ALL + "/old-board").statusCode()).isEqualTo(404);
    assertThat(portal.get("/departments/new?id=old-board").body()).contains("value=\"old-board\"");
    assertThat(portal.postJson(ALL, order("old-board", "")).statusCode()).isEqualTo(201);
    assertThat(portal.get("/governance/old-board?lang=en").body())
        .doesNotContain("/departments/new?id=old-board");
  }

  @Test
  void purchases_are_described_by_the_rule_book_of_the_department() {
    portal.postJson(ALL, order("water", ""));

    assertThat(portal.get("/purchases/water/new").body())
        .contains("<option value=\"IN.PB\" selected");
    assertThat(portal.get("/purchases/water/new?book=IN").body())
        .contains("<option value=\"IN\" selected");
  }

  private static final String NEW = "name.en=Public+Relations&kind=directorate&government=IN.PB";

  @Test
  void the_answers_to_check_say_the_id_and_the_rule_book_that_will_be_saved() {
    assertThat(portal.postForm("/departments?lang=en", NEW + "&shortName=DPR&do=check").body())
        .contains("dpr (made from the short name", "(the rule book of the government")
        .doesNotContain(
            "</dt><dd>Not known yet <a class=\"no-print\" href=\"/departments/new?draft=yes#id");
    assertThat(portal.postForm("/departments?lang=hi", NEW + "&shortName=DPR&do=check").body())
        .contains("dpr (संक्षिप्त नाम से बनी");
    assertThat(
            portal.postForm("/departments?lang=en", NEW + "&shortName=DPR&id=pr&do=check").body())
        .contains("<dd>pr <a");
  }

  @Test
  void an_id_is_asked_for_only_where_the_short_name_makes_none() {
    assertThat(portal.postForm("/departments?lang=en", "do=check").body())
        .contains("Enter a short name", "Short name <span class=\"field__need\">(required)</span>")
        .doesNotContain("id=\"id-e\"");
    assertThat(
            portal
                .postForm("/departments?lang=en", NEW + "&shortName=%E0%A4%9C%E0%A4%B2&do=check")
                .body())
        .contains("id=\"id-e\"", "No id can be made from this short name.");
  }
}
