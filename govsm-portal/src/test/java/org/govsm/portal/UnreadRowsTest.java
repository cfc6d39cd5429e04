package org.govsm.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rows of a file that were set aside hold what they may belong to. */
class UnreadRowsTest {

  private static final String GOOD = good("");

  private TestPortal portal;

  private static String good(String more) {
    return Sample.HEADINGS
        + Sample.line("engagements", "2026-08-01", "2026-09-01", 13_713, "2026-09-01T10:00:00Z")
        + Sample.line("reach", "2026-08-01", "2026-09-01", 500_480, "2026-09-01T10:00:00Z")
        + more;
  }

  private static String broken() {
    return good(Sample.line("shares", "0000-01-01", "2026-09-01", 5, "2026-09-01T10:00:00Z"));
  }

  private static String whole() {
    return good(Sample.line("shares", "2026-08-01", "2026-09-01", 5, "2026-09-01T10:00:00Z"));
  }

  @BeforeEach
  void start() {
    portal = TestPortal.start();
    Sample.create(portal);
  }

  @AfterEach
  void stop() {
    portal.close();
  }

  private JsonNode certify() {
    HttpResponse<String> answer = Sample.certify(portal, "2026-08", "2026-09-10");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return Sample.json(answer);
  }

  @Test
  void a_certificate_is_final_where_every_row_was_read() {
    Sample.neutral(portal, GOOD);

    assertThat(certify().at("/certificate/status").asText()).isEqualTo("final");
  }

  @Test
  void a_row_that_was_set_aside_holds_the_period_and_is_named_on_the_certificate() {
    assertThat(Sample.json(Sample.neutral(portal, broken())).get("quarantined").isEmpty())
        .isFalse();

    JsonNode held = certify();
    assertThat(held.at("/certificate/status").asText()).isNotEqualTo("final");
    assertThat(held.toString()).contains("missing.set-aside");
    assertThat(portal.get(Sample.AT + "/certificates/2026-08.1/verification").body())
        .startsWith("{\"same\":true,");
  }

  @Test
  void the_whole_file_makes_up_for_it() {
    Sample.neutral(portal, broken());
    Sample.neutral(portal, whole());

    assertThat(certify().at("/certificate/status").asText()).isEqualTo("final");
  }

  @Test
  void the_file_without_the_row_does_not_make_up_for_it() {
    Sample.neutral(portal, broken());
    Sample.neutral(portal, GOOD);

    assertThat(certify().toString()).contains("missing.set-aside");
  }
}
