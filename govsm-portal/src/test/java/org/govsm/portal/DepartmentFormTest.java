package org.govsm.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DepartmentFormTest {

  @ParameterizedTest
  @ValueSource(strings = {"%20", "govsm.users", "-", "%E0%A4%95"})
  void what_no_department_can_be_called_is_not_found_on_any_route_of_a_department(String id) {
    List<String> wrong = new ArrayList<>();
    try (TestPortal portal = TestPortal.start()) {
      for (String route : EveryRoute.of(portal.application())) {
        if (route.startsWith("GET ") && route.contains("/{department}")) {
          String path =
              route
                  .substring("GET ".length())
                  .replace("{department}", id)
                  .replaceAll("\\{(number|version)}", "1")
                  .replaceAll("\\{\\w+}", "x");
          int status =
              portal.send(portal.request(path).method("GET", BodyPublishers.noBody())).statusCode();
          boolean ofBidders = path.matches("(/api/v1)?/bids/.*"); // refused to whoever is none
          if (status != (ofBidders ? 403 : 404)) {
            wrong.add(path + " " + status);
          }
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void nobody_is_ready_to_leave_a_department_of_which_nothing_is_kept() {
    try (TestPortal portal = TestPortal.start()) {
      for (String path :
          List.of("/api/v1/departments/nosuch/people/x/exit", "/governance/nosuch/people/x/exit")) {
        assertThat(portal.get(path).statusCode()).as(path).isEqualTo(404);
      }
    }
  }
}
