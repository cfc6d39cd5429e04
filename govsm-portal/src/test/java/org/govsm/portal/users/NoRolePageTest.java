package org.govsm.portal.users;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.govsm.portal.People;
import org.govsm.portal.TestPortal;
import org.govsm.portal.store.DatabaseConfig;
import org.junit.jupiter.api.Test;

class NoRolePageTest {

  @Test
  void whoever_has_no_department_is_told_so_with_whom_to_ask_and_nobody_else_learns_a_name() {
    try (TestPortal portal = TestPortal.withSignIn(DatabaseConfig.temporary(), TestPortal.CLOCK)) {
      People people = new People(portal, TestPortal.CLOCK);
      people.add("admin", List.of("administrator"), List.of("*"));
      people.add("new", List.of("indentor"), List.of());
      people.add("old", List.of("indentor"), List.of("water"));

      assertThat(people.signedIn("new").get("/work?only=1").headers().firstValue("Location"))
          .hasValue("/sign-in/no-role");
      assertThat(people.signedIn("new").get("/sign-in/no-role?lang=en").body())
          .contains("No role in a department yet", "Ask an administrator", "Person admin");
      assertThat(people.signedIn("new").get("/sign-in/no-role?lang=hi").body())
          .contains("Person admin", "भूमिका माँगें");
      assertThat(portal.get("/sign-in/no-role").body()).doesNotContain("Person admin");
      assertThat(people.signedIn("old").get("/work?only=1").statusCode()).isEqualTo(200);
    }
  }
}
