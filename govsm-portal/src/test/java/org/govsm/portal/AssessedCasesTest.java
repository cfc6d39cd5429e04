package org.govsm.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.govsm.governance.assessment.Assessment;
import org.govsm.governance.framework.ControlCatalogue;
import org.govsm.portal.store.DatabaseConfig;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Worked cases, recorded as the facts of a department and assessed at their moment. */
class AssessedCasesTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @ParameterizedTest
  @ValueSource(strings = {"S04", "S07", "S09", "S12"})
  void a_department_that_records_a_case_gets_what_the_case_expects(String id) throws IOException {
    JsonNode item = item(id);
    TurnedClock clock =
        new TurnedClock(OffsetDateTime.parse(item.get("asOf").asText()).toInstant());
    try (TestPortal portal = TestPortal.withSignIn(DatabaseConfig.temporary(), clock)) {
      People people = new People(portal, clock);
      portal.knowing(Department.ID);
      people.add("first", List.of("administrator"), List.of("*"));
      people.add("officer", List.of("nodal-officer"), List.of(Department.ID));

      HttpResponse<String> recorded =
          people
              .signedIn("officer")
              .send(
                  portal
                      .request(Department.AT + "/facts")
                      .header("Content-Type", "application/json")
                      .header("If-Match", "\"0\"")
                      .PUT(BodyPublishers.ofString(item.get("facts").toString())));
      HttpResponse<String> assessed =
          people
              .signedIn("officer")
              .send(
                  portal
                      .request(Department.AT + "/assessments")
                      .header("Content-Type", "application/json")
                      .POST(BodyPublishers.ofString("{\"profile\":\"framework-2012\"}")));

      assertThat(recorded.statusCode()).as(recorded.body()).isEqualTo(200);
      assertThat(assessed.statusCode()).as(assessed.body()).isEqualTo(201);
      assertThat(wrong(item.get("expected"), Department.json(assessed).get("report"))).isEmpty();
    }
  }

  private static List<String> wrong(JsonNode expected, JsonNode report) {
    List<String> wrong = new ArrayList<>();
    for (JsonNode one : expected) {
      String control = one.get("control").asText();
      boolean asked = ControlCatalogue.shipped().find(control).isPresent();
      if (asked && Assessment.judged().contains(control)) {
        String subject = one.path("subject").asText();
        List<String> found = Department.outcomes(report, control, subject);
        if (!found.contains(one.get("outcome").asText())) {
          wrong.add(one + " but " + found);
        }
      }
    }
    return wrong;
  }

  private static JsonNode item(String id) throws IOException {
    String folder = System.getProperty("govsm.cases", "");
    assumeTrue(!folder.isEmpty(), "no folder of cases beside the project: -Dgovsm.cases=DIR");
    Path file = Path.of(folder, "governance.json");
    for (JsonNode item : JSON.readTree(file.toFile()).get("cases")) {
      if (item.get("id").asText().equals(id)) {
        return item;
      }
    }
    return fail("no case " + id);
  }
}
