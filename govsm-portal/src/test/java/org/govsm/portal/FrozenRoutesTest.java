package org.govsm.portal;

import static java.util.stream.Collectors.joining;

import java.nio.file.Path;
import java.util.TreeMap;
import org.govsm.core.testing.Golden;
import org.govsm.portal.web.Rule;
import org.junit.jupiter.api.Test;

/** Every route with who may ask for it, in one list: a route or a role that goes is seen. */
class FrozenRoutesTest {

  @Test
  void the_routes_and_their_roles_are_those_of_the_list() {
    String list =
        new TreeMap<>(Slices.table().routes())
            .entrySet().stream()
                .map(route -> route.getKey() + " = " + who(route.getValue()) + "\n")
                .collect(joining());

    Golden.assertSame(Path.of("src/test/resources/frozen/routes.txt"), list);
  }

  private static String who(Rule rule) {
    String seen = rule.part().map(part -> ", of a " + part.kind() + " they see").orElse("");
    return roles(rule) + seen + (rule.everywhere() ? ", of all departments" : "");
  }

  private static String roles(Rule rule) {
    return switch (rule.audience()) {
      case PUBLIC -> "everybody";
      case SIGNED_IN -> "who is signed in";
      case ROLES -> String.join(" ", rule.roles());
    };
  }
}
