package org.govsm.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A page of another site must not change anything through the browser of somebody who visits it.
 */
class CrossSiteTest {

  /** What is refused changes nothing: one is enough for all that is. */
  private static TestPortal portal;

  @BeforeAll
  static void start() {
    portal = begun();
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  private static TestPortal begun() {
    TestPortal begun = TestPortal.start();
    Sample.create(begun);
    return begun;
  }

  private static String self(TestPortal portal) {
    return portal.uri("").toString();
  }

  private static String post(String path, String type, String body, String... lines) {
    return post(portal, path, type, body, lines);
  }

  /** Sends lines that Java's own client does not let others write. */
  private static String post(
      TestPortal portal, String path, String type, String body, String... lines) {
    return portal.raw(
        "POST "
            + path
            + " HTTP/1.1\r\nHost: "
            + portal.uri("").getAuthority()
            + "\r\nConnection: close\r\nContent-Type: "
            + type
            + "\r\nContent-Length: "
            + body.length()
            + "\r\n"
            + String.join("\r\n", lines)
            + (lines.length == 0 ? "" : "\r\n")
            + "\r\n"
            + body);
  }

  @Nested
  class A_change {

    @ParameterizedTest
    @CsvSource({
      "/readings?format=govsm.readings.csv, text/plain",
      "/certificates, application/json",
    })
    void that_comes_from_another_site_is_refused_by_the_api(String path, String type) {
      String answer =
          post(
              Sample.AT + path,
              type,
              Sample.twoMonths(),
              "Sec-Fetch-Site: cross-site",
              "Origin: http://evil.example");

      assertThat(answer).startsWith("HTTP/1.1 403").contains("application/problem+json");
      assertThat(Sample.json(portal.get(Sample.AT + "/imports")).get("imports")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
        strings = {"/today", "/contract-drafts/document", "/contracts/INV-2026-01/certificates"})
    void that_comes_from_another_site_is_refused_by_pages(String path) {
      assertThat(
              post(path, "application/x-www-form-urlencoded", "x=1", "Sec-Fetch-Site: same-site"))
          .startsWith("HTTP/1.1 403");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site", "anything"})
    void whose_site_is_said_to_be_another_is_refused(String site) {
      assertThat(checkpoint("Sec-Fetch-Site: " + site)).startsWith("HTTP/1.1 403");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "null",
          "http://evil.example",
          "http://127.0.0.1",
          "http://127.0.0.1:1",
          "http://localhost:80"
        })
    void of_another_origin_is_refused(String origin) {
      assertThat(checkpoint("Origin: " + origin)).startsWith("HTTP/1.1 403");
    }

    @Test
    void of_another_scheme_is_refused() {
      assertThat(checkpoint("Origin: " + self(portal).replace("http:", "https:")))
          .startsWith("HTTP/1.1 403");
    }

    @Test
    void by_put_is_looked_at_as_well() {
      HttpRequest.Builder put =
          Sample.put(portal, Sample.terms(Sample.ID, "1.00"))
              .header("If-Match", "\"1\"")
              .header("Sec-Fetch-Site", "cross-site");

      assertThat(portal.send(put).statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"same-origin", "none"})
    void of_the_own_pages_is_done(String site) {
      try (TestPortal own = begun()) {
        assertThat(checkpoint(own, "Sec-Fetch-Site: " + site, "Origin: " + self(own)))
            .startsWith("HTTP/1.1 201");
      }
    }

    @Test
    void of_a_program_that_says_nothing_is_done() {
      try (TestPortal own = begun()) {
        assertThat(checkpoint(own)).startsWith("HTTP/1.1 201");
      }
    }

    private String checkpoint(String... lines) {
      return checkpoint(portal, lines);
    }

    private String checkpoint(TestPortal portal, String... lines) {
      return post(portal, "/api/v1/checkpoints", "application/json", "", lines);
    }
  }

  @Test
  void reading_is_open_to_links_from_everywhere() {
    HttpResponse<String> answer =
        portal.get("/contracts", "Sec-Fetch-Site", "cross-site", "Origin", "http://evil.example");

    assertThat(answer.statusCode()).isEqualTo(200);
  }

  @Test
  void browsers_are_told_to_name_the_origin_to_the_portal_itself() {
    assertThat(portal.get("/").headers().firstValue("Referrer-Policy")).contains("same-origin");
  }
}
