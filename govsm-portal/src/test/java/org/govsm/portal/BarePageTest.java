package org.govsm.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import org.govsm.portal.http.RequestLimits;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a person sees whose request is refused at the door. */
class BarePageTest {

  private static final String FORM = "/contracts/INV-2026-01/readings";
  private static final int MIB = 1024 * 1024;

  private static TestPortal portal;

  @BeforeAll
  static void start() {
    portal =
        TestPortal.start(
            new RequestLimits(2_048, Duration.ofSeconds(5), MIB, Duration.ofSeconds(5)));
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  private static HttpResponse<String> tooLarge(String path, String... headers) {
    return new PageForm()
        .file("file", "f.csv", "x".repeat(MIB))
        .with("format", "govsm.readings.csv")
        .to(portal, path, headers);
  }

  @Test
  void too_large_a_file_is_told_in_a_page_with_limits_and_a_way_back() {
    HttpResponse<String> answer = tooLarge(FORM + "?lang=en", "Accept", "text/html,*/*;q=0.8");

    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.headers().firstValue("Content-Type")).contains("text/html;charset=utf-8");
    assertThat(answer.body())
        .contains("<html lang=\"en\">", "<h1>The request is too large</h1>")
        .contains("up to 1 MiB, terms up to 2 KiB", "href=\"" + FORM + "\"", "Back to the form");
  }

  @Test
  void it_is_in_the_language_of_the_visitor() {
    assertThat(tooLarge(FORM, "Accept", "text/html", "Cookie", "day=2026-01-01; lang=hi").body())
        .contains("<html lang=\"hi\">", "1 MiB");
    assertThat(tooLarge(FORM, "Accept", "text/html", "Accept-Language", "hi-IN").body())
        .contains("<html lang=\"hi\">");
  }

  @Test
  void a_program_gets_a_document() {
    HttpResponse<String> answer = tooLarge("/api/v1" + FORM, "Accept", "text/html");

    assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/problem+json");
    assertThat(Sample.json(answer).get("detail").asText()).contains("1 MiB");
  }

  @Test
  void an_address_that_is_no_plain_one_is_not_repeated() {
    String answer =
        portal.raw(
            "POST /contracts/%22%3E%3Cb%3E/readings HTTP/1.1\r\nHost: localhost\r\nAccept:"
                + " text/html\r\nContent-Length: 99999999\r\n\r\n");

    assertThat(answer).startsWith("HTTP/1.1 413").contains("href=\"/\"").doesNotContain("%22");
  }
}
