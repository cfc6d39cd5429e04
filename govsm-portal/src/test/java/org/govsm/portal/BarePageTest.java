package org.govsm.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a person sees whose request is refused at the door. */
class BarePageTest {

  private static final String FORM = "/contracts/INV-2026-01/readings";

  private static TestPortal portal;

  @BeforeAll
  static void start() {
    portal = TestPortal.start();
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  /** Announces a file of a gigabyte; the answer comes before it. */
  private static String tooLarge(String path, String... headers) {
    return portal.raw(
        "POST "
            + path
            + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000000000\r\n"
            + String.join("\r\n", headers)
            + "\r\n\r\n");
  }

  @Test
  void too_large_a_file_is_told_in_a_page_with_limits_and_a_way_back() {
    assertThat(tooLarge(FORM + "?lang=en", "Accept: text/html,*/*;q=0.8"))
        .startsWith("HTTP/1.1 413")
        .containsIgnoringCase("Content-Type: text/html;charset=utf-8")
        .contains("<html lang=\"en\">", "<h1>The request is too large</h1>")
        .contains("All files of one request together may be up to 64 MiB.")
        .doesNotContain("KiB")
        .contains("href=\"" + FORM + "\"", "Back to the form");
  }

  @Test
  void it_is_in_the_language_of_the_visitor() {
    assertThat(tooLarge(FORM, "Accept: text/html", "Cookie: day=2026-01-01; lang=hi"))
        .contains("<html lang=\"hi\">", "64 MiB");
    assertThat(tooLarge(FORM, "Accept: text/html", "Accept-Language: hi-IN"))
        .contains("<html lang=\"hi\">");
  }

  @Test
  void a_program_gets_a_document() throws JsonProcessingException {
    String answer = tooLarge("/api/v1" + FORM, "Accept: text/html");

    assertThat(answer).containsIgnoringCase("Content-Type: application/problem+json");
    assertThat(Sample.JSON.readTree(answer.substring(answer.indexOf("{"))).get("detail").asText())
        .contains("64 MiB");
  }

  @Test
  void a_tree_that_is_too_large_is_told_the_limit_of_trees() {
    assertThat(tooLarge("/api/v1/decisions/bid-evaluation", "Accept: application/json"))
        .contains("256 KiB")
        .doesNotContain("MiB");
  }

  @Test
  void an_address_that_is_no_plain_one_is_not_repeated() {
    assertThat(tooLarge("/contracts/%22%3E%3Cb%3E/readings", "Accept: text/html"))
        .startsWith("HTTP/1.1 413")
        .contains("href=\"/\"")
        .doesNotContain("%22");
  }
}
