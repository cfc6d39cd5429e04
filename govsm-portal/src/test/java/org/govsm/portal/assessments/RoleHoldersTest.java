package org.govsm.portal.assessments;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.govsm.portal.People;
import org.govsm.portal.TestPortal;
import org.govsm.portal.access.UserFacts;
import org.govsm.portal.access.Users;
import org.govsm.portal.store.DatabaseConfig;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** It is nobody's turn who left, is out of service or can no longer sign in. */
class RoleHoldersTest {

  private static Map<String, @Nullable Object> role(String name, String holder) {
    return Map.of("name", name, "holder", holder);
  }

  @Test
  void a_role_is_with_whoever_can_still_act() {
    try (TestPortal portal = TestPortal.withSignIn(DatabaseConfig.temporary(), TestPortal.CLOCK)) {
      People people = new People(portal, TestPortal.CLOCK);
      for (String id : List.of("stays", "leaves", "locked")) {
        people.add(id, List.of("author"), List.of("demo"));
      }
      Map<String, @Nullable Object> facts =
          Map.of(
              "people",
              List.of(Map.of("id", "retired", "leftPostAt", "2026-01-01")),
              "roles",
              List.of(
                  role("a", "stays"),
                  role("b", "leaves"),
                  role("c", "locked"),
                  role("d", "retired"),
                  role("e", "no-user")));

      Object roles =
          portal
              .store()
              .write(
                  tx -> {
                    Users users = new Users(tx);
                    for (String[] one :
                        List.of(
                            new String[] {"leaves", UserFacts.LEFT},
                            new String[] {"locked", UserFacts.LOCKED})) {
                      UserFacts was = users.find(one[0]).orElseThrow().facts();
                      users.change(one[0], was.in(one[1]), TestPortal.CLOCK.instant(), "test");
                    }
                    return RoleHolders.in(tx, facts).get("roles");
                  });

      assertThat(roles)
          .isEqualTo(
              List.of(
                  role("a", "stays"),
                  role("b", ""),
                  role("c", ""),
                  role("d", ""),
                  role("e", "no-user")));
    }
  }
}
