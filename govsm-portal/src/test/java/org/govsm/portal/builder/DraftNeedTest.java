package org.govsm.portal.builder;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.govsm.portal.TestPortal;
import org.govsm.portal.requirements.AgreedRequirement;
import org.govsm.portal.web.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A contract names a requirement of the register that was agreed and asks for what it buys. */
class DraftNeedTest {

  private TestPortal portal;
  private int keys;

  @BeforeEach
  void start() {
    portal = TestPortal.start().knowing("demo");
    AgreedRequirement.record(portal, "demo", "films", "short-video");
    AgreedRequirement.draft(portal, "demo", "posts", "post");
  }

  @AfterEach
  void close() {
    portal.close();
  }

  private static Map<String, Object> terms(String id, String need, int version, String service) {
    Map<String, Object> terms = TestTerms.cheap(TestTerms.example());
    terms.put("id", id);
    terms.put("buyer", Map.of("id", "demo", "name", "Demo"));
    terms.put("purchase", Map.of("reference", "Sanction 40/2026"));
    terms.put("value", Map.of("amount", "40000.00", "withGst", "40000.00", "clause", "3"));
    terms.remove("ceiling");
    terms.put("requirement", Map.of("id", need, "version", version));
    Map<String, Object> row =
        Map.of("id", "1", "title", Map.of("en", "Films"), "service", service, "clause", "2");
    terms.put("deliverables", List.of(row));
    return terms;
  }

  private HttpResponse<String> send(String path, Map<String, Object> body, int status) {
    keys++;
    HttpResponse<String> answer =
        portal.postJson(path, Json.pretty(body), "Idempotency-Key", "a-key-number-" + keys);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    return answer;
  }

  private Map<String, Object> draft(Map<String, Object> body) {
    HttpResponse<String> answer = send("/api/v1/departments/demo/contract-drafts", body, 201);
    String number = String.valueOf(Json.readObject(answer.body().getBytes(UTF_8)).get("number"));
    String read = portal.get("/api/v1/departments/demo/contract-drafts/" + number).body();
    return Json.readObject(read.getBytes(UTF_8));
  }

  @ParameterizedTest
  @CsvSource({
    "nowhere, 1, short-video, REQUIREMENT_UNKNOWN",
    "posts, 1, post, REQUIREMENT_NOT_AGREED",
    "films, 9, short-video, REQUIREMENT_VERSION",
    "films, 1, post, REQUIREMENT_OTHER_NEED",
  })
  void what_is_no_agreed_need_is_no_ground(String need, int version, String service, String code) {
    Map<String, Object> terms = terms("K-1", need, version, service);
    assertThat(String.valueOf(draft(Map.of("terms", terms)).get("faults"))).contains(code);
    assertThat(send("/api/v1/contracts", terms, 422).body()).contains(code);
  }

  @Test
  void an_agreed_one_is_and_a_change_to_another_is_looked_at() {
    Map<String, Object> terms = terms("K-1", "films", 1, "short-video");
    assertThat((List<?>) draft(Map.of("terms", terms)).get("faults")).isEmpty();
    send("/api/v1/contracts", terms, 201);
    assertThat(
            draft(Map.of("terms", terms("K-1", "posts", 1, "short-video"), "amends", "K-1"))
                .get("faults"))
        .asString()
        .contains("REQUIREMENT_NOT_AGREED");
  }

  private static Map<String, Object> row(String id, String service) {
    return Map.of("id", id, "title", Map.of("en", "Films"), "service", service, "clause", "2");
  }

  /** Found: more of another kind was told once, and no kind after that. */
  @Test
  void another_service_is_told_where_one_was_told_before() {
    Map<String, Object> terms = terms("K-1", "films", 1, "short-video");
    terms.put("deliverables", List.of(row("1", "short-video"), row("2", "post")));
    send("/api/v1/contracts", terms, 201);
    Map<String, Object> same = new TreeMap<>(terms);
    same.put("title", "Films and more");
    assertThat(String.valueOf(draft(Map.of("terms", same, "amends", "K-1")).get("warnings")))
        .doesNotContain("REQUIREMENT_OTHER_NEED");
    same.put("deliverables", List.of(row("1", "short-video"), row("2", "moderation")));
    assertThat(String.valueOf(draft(Map.of("terms", same, "amends", "K-1")).get("warnings")))
        .contains("REQUIREMENT_OTHER_NEED");
  }
}
