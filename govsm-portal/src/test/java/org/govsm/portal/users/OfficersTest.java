package org.govsm.portal.users;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.govsm.portal.People;
import org.govsm.portal.TestPortal;
import org.govsm.portal.access.User;
import org.govsm.portal.access.Users;
import org.govsm.portal.store.DatabaseConfig;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Several officers with one form: all or none, each with a token, within the reach of who asks. */
class OfficersTest {

  private static final String AT = "/users/several?lang=en";

  private TestPortal portal;
  private People people;
  private People.Browsing admin;

  @BeforeEach
  void start() {
    portal = TestPortal.withSignIn(DatabaseConfig.temporary(), TestPortal.CLOCK);
    people = new People(portal, TestPortal.CLOCK);
    people.add("first", List.of("administrator"), List.of("*"));
    people.add("clerk", List.of("buyer"), List.of("west"));
    people.add("east-clerk", List.of("buyer"), List.of("east"));
    admin = people.signedIn("first");
  }

  @AfterEach
  void stop() {
    portal.close();
  }

  private static String row(int place, String name, String signIn, String role) {
    String at = "&officers." + place + ".";
    return at + "fullName=" + name + at + "signInName=" + signIn + at + "role=" + role;
  }

  private Optional<User> named(String signInName) {
    return portal.store().read(tx -> new Users(tx).bySignInName(signInName));
  }

  private List<User> everybody() {
    return portal.store().read(tx -> new Users(tx).all());
  }

  @Test
  void the_roles_that_the_first_account_waits_for_are_proposed_and_bind_nobody() {
    assertThat(admin.get("/users/several?unit=west&lang=en").body())
        .contains(
            "value=\"west\" selected",
            "value=\"nodal-officer\" selected",
            "value=\"legal-officer\" selected",
            "value=\"competent-authority\" selected",
            "value=\"account-administrator\" selected");

    String proposed = "&officers.1.fullName=&officers.1.role=legal-officer";
    admin.form(AT, "units=west" + row(0, "Asha+Rao", "", "nodal-officer") + proposed);

    assertThat(everybody()).hasSize(4);
    assertThat(admin.get("/users/several?unit=west&lang=en").body())
        .doesNotContain("value=\"nodal-officer\" selected");
  }

  @Test
  void five_officers_of_a_small_department_share_all_roles_so_that_nobody_signs_twice() {
    String page = admin.get("/users/several?unit=west&set=small&lang=en").body();

    assertThat(page)
        .contains("id=\"officers.4.fullName\"")
        .contains("value=\"nodal-officer\" selected", "value=\"finance-officer\" selected");
    assertThat(Pattern.compile("value=\"([a-z-]+)\" (?:selected|checked)").matcher(page).results())
        .extracting(one -> one.group(1))
        .contains("author", "reviewer", "clearing-authority", "buyer", "records-officer")
        .doesNotContain("administrator", "auditor", "supplier")
        .doesNotHaveDuplicates();
  }

  @Test
  void whoever_proposes_an_answer_under_the_rti_act_is_not_proposed_to_decide_it() {
    String page = admin.get("/users/several?unit=west&set=small&lang=en").body();
    Function<String, List<String>> rows =
        role ->
            Pattern.compile(
                    "id=\"officers\\.(\\d)\\.fullName\"|value=\""
                        + role
                        + "\" (?:selected|checked)")
                .matcher(page)
                .results()
                .map(one -> Optional.ofNullable(one.group(1)).orElse("here"))
                .takeWhile(one -> !one.equals("here"))
                .toList();

    assertThat(rows.apply("records-officer"))
        .isNotEmpty()
        .hasSizeLessThan(6)
        .isNotEqualTo(rows.apply("legal-officer"));
  }

  @Test
  void each_is_listed_with_whoever_added_the_user() {
    admin.form(AT, "units=west" + row(0, "Asha+Rao", "", "nodal-officer"));

    assertThat(admin.get("/users?lang=en&q=asha").body())
        .contains("data-label=\"Added by\">Person first<");
    assertThat(admin.get("/users?lang=en&format=csv").body()).contains("Added by", "Person first");
    assertThat(admin.get("/users/" + named("asha.rao").orElseThrow().id() + "?lang=en").body())
        .contains("Added by</dt><dd>Person first<");
  }

  @Test
  void each_gets_a_token_that_sets_the_password_and_a_name_that_nobody_has() {
    HttpResponse<String> made =
        admin.form(
            AT,
            "units=west"
                + row(0, "Asha+Rao", "", "nodal-officer&officers.0.role=author")
                + row(2, "Asha+R%C4%81o", "", "legal-officer")
                + row(4, People.encoded("अमित दास"), "", "buyer")
                + row(5, "%E0%A4%B0%E0%A4%B5%E0%A4%BF", "ravi", "account-administrator"));

    assertThat(made.statusCode()).as(made.body()).isEqualTo(200);
    assertThat(named("asha.rao").orElseThrow().facts().roles())
        .containsExactly("author", "nodal-officer");
    assertThat(named("asha.rao2").orElseThrow().name()).isEqualTo("Asha Rāo");
    assertThat(named("amit.das").orElseThrow().name()).isEqualTo("अमित दास");
    assertThat(named("ravi").orElseThrow().facts().units()).containsExactly("west");
    List<String> tokens =
        Pattern.compile("class=\"secret\">([^<]+)<")
            .matcher(made.body())
            .results()
            .map((MatchResult one) -> one.group(1))
            .toList();
    assertThat(tokens).hasSize(4).doesNotHaveDuplicates();
    for (String token : tokens) {
      String typed = "token=" + token + "&password=five+quiet+river+boats";
      assertThat(people.visitor().form("/set-up", typed).statusCode()).isIn(200, 303);
    }
  }

  @Test
  void one_wrong_row_makes_nobody_and_each_fault_stands_at_its_field() {
    HttpResponse<String> refused =
        admin.form(
            AT,
            "units=west"
                + row(0, "Asha", "", "nodal-officer")
                + row(1, "", "second", "buyer")
                + row(2, "%E0%A6%B0%E0%A6%AC%E0%A6%BF", "", "")
                + row(3, "Twin", "Asha", "buyer")
                + row(4, "Twin", "asha", "supplier&officers.4.role=buyer")
                + row(5, "Sign+In", "clerk", "administrator&officers.5.role=legal-officer"));

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body())
        .contains(
            "href=\"#officers.1.fullName\"",
            "href=\"#officers.2.signInName\"",
            "href=\"#officers.2.roles\"",
            "href=\"#officers.4.signInName\"",
            "href=\"#officers.4.roles\"",
            "href=\"#officers.5.roles\"",
            "No user name can be made of “রবি”.",
            "value=\"Twin\"")
        .doesNotContain("href=\"#officers.0.", "class=\"secret\"");
    assertThat(everybody()).hasSize(3);

    assertThat(admin.form(AT, "units=" + row(0, "Asha", "", "buyer")).body())
        .contains("href=\"#units\"");
    assertThat(admin.form(AT, "units=west").body()).contains("href=\"#officers.0.fullName\"");
    String taken = "units=west" + row(0, "Asha", "", "buyer") + row(1, "Ravi", "clerk-x", "buyer");
    people.add("clerk-x", List.of("buyer"), List.of("east"));
    assertThat(admin.form(AT, taken).body())
        .contains("href=\"#officers.1.signInName\"", "already taken");
    assertThat(named("asha")).isEmpty();
  }

  @Test
  void an_administrator_of_a_department_adds_no_one_elsewhere_and_no_one_who_decides() {
    people.add("west-admin", List.of("administrator"), List.of("west"));
    People.Browsing west = people.signedIn("west-admin");
    assertThat(west.get("/users/several?unit=west&lang=en").body())
        .contains("value=\"nodal-officer\" selected")
        .doesNotContain("value=\"east\"", "value=\"legal-officer\"");

    String row = row(0, "Asha+Rao", "", "");
    assertThat(west.form(AT, "units=east" + row + "buyer").body()).contains("href=\"#units\"");
    assertThat(west.form(AT, "units=*" + row + "buyer").body()).contains("href=\"#units\"");
    assertThat(west.form(AT, "units=west" + row + "legal-officer").body())
        .contains("href=\"#officers.0.roles\"");
    assertThat(named("asha.rao")).isEmpty();
    assertThat(west.form(AT, "units=west" + row + "buyer").statusCode()).isEqualTo(200);
    assertThat(people.signedIn("clerk").form(AT, "units=west" + row + "buyer").statusCode())
        .isEqualTo(403);
  }
}
