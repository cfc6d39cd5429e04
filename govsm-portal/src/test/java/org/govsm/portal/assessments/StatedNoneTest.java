package org.govsm.portal.assessments;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.stream.Stream;
import org.govsm.portal.TestPortal;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A fact that is stated to be none, by {@code null}, is refused or read: no page fails on it. */
class StatedNoneTest {

  private static final String FACTS = "/api/v1/departments/demo/facts";

  private static TestPortal portal;

  @BeforeAll
  static void start() throws IOException {
    portal = TestPortal.withDemonstration();
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  static Stream<String> members() throws IOException {
    String text = portal.get("/api/v1/openapi.json").body();
    var members = new ObjectMapper().readTree(text).at("/components/schemas/Facts/properties");
    assertThat(members.size()).isGreaterThan(20);
    return members.properties().stream().map(Map.Entry::getKey);
  }

  @ParameterizedTest
  @MethodSource("members")
  void no_page_fails(String member) {
    String version = portal.get(FACTS).headers().firstValue("ETag").orElse("\"0\"");
    var given =
        portal
            .request(FACTS)
            .header("Content-Type", "application/json")
            .header("If-Match", version)
            .PUT(BodyPublishers.ofString("{\"" + member + "\":null}"));
    assertThat(portal.send(given).statusCode()).isIn(200, 403, 409, 422);

    for (String page : new String[] {"/work", "/governance/demo/facts"}) {
      assertThat(portal.get(page).statusCode()).as(member + " " + page).isEqualTo(200);
    }
    assertThat(portal.get(FACTS).statusCode()).isEqualTo(200);
  }
}
