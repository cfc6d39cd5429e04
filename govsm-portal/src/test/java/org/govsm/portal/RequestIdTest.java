package org.govsm.portal;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.govsm.portal.edge.RequestLimits;
import org.govsm.portal.edge.RequestLog;
import org.govsm.portal.edge.RequestRate;
import org.govsm.portal.store.DatabaseConfig;
import org.govsm.portal.web.PublicHosts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;

/** Every answer has an id, whoever makes it, and what the listener refuses has its line. */
class RequestIdTest {

  private static final RequestLimits SMALL =
      new RequestLimits(64, Duration.ofMillis(200), 64, Duration.ofMillis(200));
  private static final Pattern ID =
      Pattern.compile("\\r\\nx-request-id: (r-\\w+)\\r\\n", Pattern.CASE_INSENSITIVE);

  private static TestPortal portal;

  private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

  @BeforeAll
  static void start() {
    portal = TestPortal.start(SMALL);
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  @BeforeEach
  void listen() {
    lines.start();
    logger().addAppender(lines);
  }

  @AfterEach
  void endListening() {
    logger().detachAppender(lines);
  }

  private static Logger logger() {
    return (Logger) LoggerFactory.getLogger(RequestLog.class);
  }

  private List<String> lines() {
    return lines.list.stream()
        .map(one -> one.getMDCPropertyMap().get("request") + " " + one.getFormattedMessage())
        .toList();
  }

  /** One id in each answer, no two the same. */
  private static List<String> ids(String answers) {
    List<String> ids = ID.matcher(answers).results().map(one -> one.group(1)).toList();
    assertThat(ids).as(answers).hasSize(answers.split("HTTP/1\\.1 ", -1).length - 1);
    assertThat(ids).doesNotHaveDuplicates();
    return ids;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "400 GET  | GET /health HTTP/1.1~A : b~~",
        "400 GET  | GET /%00 HTTP/1.1~~",
        "400 GET  | GET /health HTTP/1.1~Host: example.org~~",
        "400 GET  | GET /health HTTP/1.1~~",
        "400 POST | POST /api/v1/checkpoints HTTP/1.1~Host: localhost~Content-Length: x~~",
        "501 -    | BREW /health HTTP/1.1~Host: localhost~~",
        "403 POST | POST /api/v1/checkpoints HTTP/1.1~Host: localhost~Sec-Fetch-Site: cross-site~~",
        "413 POST | POST /api/v1/decisions/procedure HTTP/1.1~Host: localhost~Content-Length: 65~~",
        "408 POST | POST /api/v1/decisions/procedure HTTP/1.1~Host: localhost~Content-Length: 9~~",
        "417 GET  | GET /health HTTP/1.1~Host: localhost~Expect: wonders~~",
        "505 GET  | GET /health HTTP/9.1~Host: localhost~~",
      })
  void what_the_listener_refuses_has_an_id_and_a_line_with_it(String line, String request) {
    List<String> ids = ids(portal.raw(request.replace("~", "\r\n")));

    assertThat(lines()).containsExactly(ids.get(0) + " " + line.strip() + " / public");
  }

  @Test
  void so_has_each_answer_of_one_connection() {
    String get = "GET /health HTTP/1.1\r\nHost: localhost\r\n\r\n";

    assertThat(ids(portal.raw(get + get + "GET /%00 HTTP/1.1\r\n\r\n"))).hasSize(3);
  }

  @Test
  void a_body_that_is_waited_for_is_answered_with_one_id() {
    String answers =
        portal.raw(
            String.join(
                "\r\n",
                "POST /api/v1/decisions/none HTTP/1.1",
                "Host: localhost",
                "Expect: 100-continue",
                "Content-Type: application/json",
                "Connection: close",
                "Content-Length: 2",
                "",
                "{}"));

    assertThat(answers.replaceFirst("^HTTP/1.1 100 Continue\r\n\r\n", "")).contains("404");
    assertThat(ID.matcher(answers).results()).hasSize(1);
  }

  @Test
  void whoever_asks_too_often_gets_an_id_and_a_line_with_it() {
    AccessOptions once =
        new AccessOptions(PublicHosts.LOCAL, Optional.empty(), new RequestRate(1, 1));
    try (TestPortal limited =
        TestPortal.withSignIn(0, DatabaseConfig.temporary(), TestPortal.CLOCK, once)) {
      limited.get("/health");
      String id = limited.get("/health").headers().firstValue("X-Request-Id").orElseThrow();

      assertThat(lines()).containsExactly(id + " 429 GET / public");
    }
  }
}
