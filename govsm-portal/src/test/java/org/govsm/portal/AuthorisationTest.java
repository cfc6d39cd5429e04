package org.govsm.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.govsm.portal.edge.RequestLimits;
import org.govsm.portal.web.Authorisation;
import org.govsm.portal.web.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuthorisationTest {

  private static final String ROLES = "role buyer\nrole auditor\ngroup both = buyer auditor\n";

  @Test
  void a_route_names_roles_and_the_part_that_must_be_seen() {
    Authorisation table = Authorisation.read(ROLES + "GET /c/{id} = both | contract id");
    Rule rule = table.route("HEAD", "/c/{id}").orElseThrow();

    assertThat(rule.roles()).containsExactly("auditor", "buyer");
    assertThat(rule.part()).contains(new Rule.Part("contract", "id"));
    assertThat(table.route("POST", "/c/{id}")).isEmpty();
  }

  @Test
  void a_route_may_be_for_those_only_who_see_all_departments() {
    Authorisation table = Authorisation.read(ROLES + "GET /a = buyer | everywhere\nGET /b = buyer");

    assertThat(table.route("GET", "/a").orElseThrow().everywhere()).isTrue();
    assertThat(table.route("GET", "/b").orElseThrow().everywhere()).isFalse();
  }

  @Test
  void a_transition_names_roles_and_the_states_in_which_they_may() {
    Authorisation table =
        Authorisation.read(ROLES + "transition account verify = buyer | from proposed held");
    Authorisation.Transition verify = table.transition("account", "verify").orElseThrow();

    assertThat(verify.roles()).containsExactly("buyer");
    assertThat(verify.from()).containsExactly("held", "proposed");
    assertThat(table.transition("account", "close")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /a = nobody",
        "GET a = buyer",
        "LOOK /a = buyer",
        "GET /a = buyer\nGET /a = auditor",
        "GET /a/{b} = buyer | contract c",
        "GET /a = buyer | sometimes",
        "transition a = buyer",
        "role buyer",
        "nothing"
      })
  void a_line_that_is_none_is_refused(String line) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Authorisation.read(ROLES + line))
        .withMessageContaining(line.lines().reduce((a, b) -> b).orElseThrow());
  }

  /** Of which the table says nothing. */
  @Path("api/v1/forgotten")
  public static final class Forgotten {

    @GET
    public String get() {
      return "secret";
    }
  }

  @Test
  void a_route_that_the_table_does_not_know_is_refused_to_everybody() {
    try (TestPortal portal = TestPortal.start(RequestLimits.USUAL, new Forgotten())) {
      assertThat(portal.get("/api/v1/forgotten").statusCode()).isEqualTo(403);
      assertThat(portal.get("/api/v1/forgotten").body())
          .contains("No rule states who may do this")
          .doesNotContain("secret");
    }
  }
}
