package org.govsm.portal;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.govsm.portal.edge.HttpListener;
import org.govsm.portal.edge.RequestLimits;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

class HttpTest {

  private static final RequestLimits SHORT =
      new RequestLimits(
          RequestLimits.USUAL.bodyBytes(),
          Duration.ofSeconds(2),
          RequestLimits.USUAL.uploadBytes(),
          Duration.ofSeconds(2));

  private static TestPortal portal;

  @BeforeAll
  static void start() {
    portal = TestPortal.start(SHORT, new Echo());
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  /** Gives back what it was sent, or breaks. */
  @Path("api/echo")
  @Produces("application/json")
  public static final class Echo {

    @POST
    @Consumes("application/json")
    public Map<String, Object> echo(Map<String, Object> body) {
      return body;
    }

    @GET
    public Map<String, Object> breaks(@QueryParam("n") @DefaultValue("secret") String number) {
      return Map.of("n", Integer.valueOf(number));
    }
  }

  @Nested
  class AnUpgradeHeader {

    @Test
    void of_javas_own_client_is_ignored() {
      HttpResponse<String> answer = portal.postJson("/api/echo", "{\"a\":1.50}");

      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.body()).isEqualTo("{\"a\":1.50}");
    }

    @Test
    void leaves_the_body_and_the_connection_whole() {
      String post =
          "POST /api/echo HTTP/1.1\r\nHost: [::1]\r\nUpgrade: h2c\r\nConnection: Upgrade\r\n"
              + "Content-Type: application/json\r\nContent-Length: 7\r\n\r\n{\"a\":1}";
      String get = "GET /health HTTP/1.1\r\nHost: [::1]\r\nConnection: close\r\n\r\n";

      String answers = portal.raw(post + get);

      assertThat(answers).contains("{\"a\":1}").contains("\"UP\"");
    }

    @Test
    void does_not_make_others_wait() {
      for (int i = 0; i < 8; i++) {
        HttpRequest.Builder post =
            portal
                .request("/api/echo")
                .version(HttpClient.Version.HTTP_2)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"n\":" + i + "}"))
                .timeout(Duration.ofSeconds(3));
        assertThat(portal.send(post).statusCode()).isEqualTo(200);
      }
    }
  }

  @Nested
  class ARefusal {

    @ParameterizedTest
    @CsvSource({
      "GET,/api/nothing,404",
      "DELETE,/api/echo,405",
      "TRACE,/health,405",
      "BREW,/health,501",
      "POST,/health,405"
    })
    void is_a_problem_document(String method, String path, int status) {
      String answer =
          portal.raw(method + " " + path + " HTTP/1.1\r\nHost: [::1]\r\nConnection: close\r\n\r\n");

      assertThat(answer)
          .startsWith("HTTP/1.1 " + status)
          .containsIgnoringCase("content-type: application/problem+json")
          .contains("\"status\":" + status, "urn:govsm:problem:" + status)
          .doesNotContain("Grizzly", "Jersey", "<html");
    }

    @Test
    void of_a_media_type_is_415_or_406() {
      HttpRequest.Builder xml =
          portal
              .request("/api/echo")
              .header("Content-Type", "text/xml")
              .POST(HttpRequest.BodyPublishers.ofString("<a/>"));
      HttpRequest.Builder pdf =
          portal
              .request("/api/echo")
              .header("Content-Type", "application/json")
              .header("Accept", "application/pdf")
              .POST(HttpRequest.BodyPublishers.ofString("{}"));

      assertThat(portal.send(xml).statusCode()).isEqualTo(415);
      assertThat(portal.send(pdf).statusCode()).isEqualTo(406);
      assertThat(portal.send(pdf).headers().firstValue("Content-Type"))
          .contains("application/problem+json");
    }

    @Test
    void for_our_own_mistake_says_where_to_look_and_no_more() {
      HttpResponse<String> answer = portal.get("/api/echo");

      assertThat(answer.statusCode()).isEqualTo(500);
      assertThat(answer.body())
          .contains("\"detail\":\"The details are in the log of the portal under ")
          .doesNotContain("secret", "Exception", "at org.govsm");
    }

    @Test
    void says_what_is_allowed_instead() {
      HttpResponse<String> answer = portal.postJson("/health", "{}");

      assertThat(answer.headers().firstValue("Allow").orElse("")).contains("GET");
      assertThat(answer.body()).contains("Possible here: ");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "/%zz",
          "/rules?a=%",
          "/rules?a=%00",
          "/%1F",
          "/?lang=%0B",
          "/a|b",
          "/?a={b}",
          "/?\""
        })
    void of_an_unclean_address_is_400(String path) {
      String answer =
          portal.raw("GET " + path + " HTTP/1.1\r\nHost: [::1]\r\nConnection: close\r\n\r\n");

      assertThat(answer).startsWith("HTTP/1.1 400").contains("urn:govsm:problem:400");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "Host: [",
          "Host: a b",
          "Host: example.org",
          "Host: localhost.example.org",
          "Host: [::1]\r\nAccept: ;;;",
          "Host: [::1]\r\nHost: example.org"
        })
    void of_a_broken_header_is_400_with_a_document(String header) {
      String answer =
          portal.raw("GET /api/echo HTTP/1.1\r\n" + header + "\r\nConnection: close\r\n\r\n");

      assertThat(answer).startsWith("HTTP/1.1 400").contains("urn:govsm:problem:400");
    }

    @Test
    void of_a_page_is_a_page() {
      HttpResponse<String> answer = portal.get("/nowhere?lang=hi");

      assertThat(answer.statusCode()).isEqualTo(404);
      assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
      assertThat(answer.body()).contains("<html lang=\"hi\">", "पृष्ठ नहीं मिला");
    }

    @Test
    void speaks_the_language_of_the_client() {
      String body = portal.get("/api/nothing", "Accept-Language", "hi").body();

      assertThat(body).contains("\"title\":\"नहीं मिला\"");
    }
  }

  @Nested
  class JsonText {

    @ParameterizedTest
    @ValueSource(
        strings = {
          "",
          "[]",
          "{",
          "{\"a\":1}{",
          "{\"a\":1,\"a\":2}",
          "{\"a\":\"\\u0000\"}",
          "{\"a\":\"\\ud800\"}",
          "{\"a\":[\"paid \\u202e0001\"]}",
          "{\"\\u2066a\":1}",
          "{\"a\":1e999999999}",
          "{\"a\":NaN}",
          "{\"a\":01}",
          "{'a':1}"
        })
    void that_is_not_clear_is_refused(String text) {
      HttpResponse<String> answer = portal.postJson("/api/echo", text);

      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    }

    @Test
    void is_refused_with_line_column_and_pointer() {
      String body = portal.postJson("/api/echo", "{\n \"a\": {\"b\": 1,\n \"b\": 2}}").body();

      assertThat(body)
          .contains("\"detail\":\"Line 3, column 2: This name appears twice in the object.\"")
          .contains("\"pointer\":\"/a/b\",\"code\":\"json.twice\"");
    }

    @Test
    void that_is_too_deep_or_too_long_is_refused() {
      assertThat(portal.postJson("/api/echo", "{\"a\":" + "[".repeat(40)).statusCode())
          .isEqualTo(400);
      assertThat(portal.postJson("/api/echo", "{\"a\":" + "9".repeat(100) + "}").statusCode())
          .isEqualTo(400);
      assertThat(
              portal.postJson("/api/echo", "{\"a\":\"" + "x".repeat(70_000) + "\"}").statusCode())
          .isEqualTo(400);
    }

    @Test
    void may_join_letters_as_hindi_does() {
      assertThat(portal.postJson("/api/echo", "{\"a\":\"क्\\u200dष\"}").statusCode())
          .isEqualTo(200);
    }

    @Test
    void keeps_numbers_exact() {
      String exact = "{\"a\":0.1000000000000000000000001,\"b\":12345678901234567890,\"c\":null}";

      assertThat(portal.postJson("/api/echo", exact).body()).isEqualTo(exact);
    }
  }

  @Nested
  class ABody {

    @Test
    void larger_than_the_limit_is_refused_by_its_announced_length() {
      String answer =
          portal.raw(
              "POST /api/echo HTTP/1.1\r\nHost: [::1]\r\nContent-Type: application/json\r\n"
                  + "Content-Length: 300000\r\n\r\n{");

      assertThat(answer).startsWith("HTTP/1.1 413").contains("urn:govsm:problem:413");
    }

    /** A connection that is closed while bytes come is reset, and the refusal is lost with it. */
    @ParameterizedTest
    @ValueSource(
        strings = {
          "POST /api/echo HTTP/1.1\r\nHost: [::1]\r\nContent-Length: 4000000\r\n\r\n",
          "BREW /api/echo HTTP/1.1\r\nHost: [::1]\r\nContent-Length: 4000000\r\n\r\n",
          "POST /contracts/A/readings HTTP/1.1\r\nHost: [::1]\r\nContent-Length: 70000000\r\n\r\n"
        })
    void that_is_refused_may_still_be_sent(String head) throws IOException {
      try (Socket socket = portal.open()) {
        socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
        assertThat(socket.getInputStream().read()).isEqualTo('H'); // of the refusal

        for (int i = 0; i < 400; i++) {
          socket.getOutputStream().write(new byte[10_000]);
        }

        String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(answer).containsPattern("\\ATTP/1\\.1 (?:413|501)");
      }
    }

    /** It has its answer, and is no request that the stop waits for. */
    @Test
    void that_is_refused_and_still_comes_does_not_hold_up_the_stop() throws IOException {
      ListAppender<ILoggingEvent> log = new ListAppender<>();
      log.start();
      Logger logger = (Logger) LoggerFactory.getLogger(HttpListener.class);
      logger.addAppender(log);
      TestPortal stopped = TestPortal.start(SHORT, new Echo());
      try (Socket socket = stopped.open()) {
        String head = "POST /api/echo HTTP/1.1\r\nHost: [::1]\r\nContent-Length: 4000000\r\n\r\n";
        socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
        assertThat(socket.getInputStream().read()).isEqualTo('H'); // of the refusal

        stopped.close();

        assertThat(socket.getInputStream().readAllBytes()).isNotEmpty();
        assertThat(log.list).isEmpty();
      } finally {
        logger.detachAppender(log);
      }
    }

    @Test
    void larger_than_the_limit_is_refused_though_its_length_is_not_announced() {
      HttpRequest.Builder chunked =
          portal
              .request("/api/echo")
              .header("Content-Type", "application/json")
              .POST(
                  HttpRequest.BodyPublishers.fromPublisher(
                      HttpRequest.BodyPublishers.ofString("{\"a\":\"" + "x".repeat(300_000))));

      assertThat(portal.send(chunked).statusCode()).isEqualTo(413);
    }

    @Test
    void that_drips_in_holds_no_worker_and_is_given_up() throws IOException {
      List<Socket> slow = new ArrayList<>();
      try {
        for (int i = 0; i < HttpListener.workers() * 2; i++) {
          Socket socket = portal.open();
          socket
              .getOutputStream()
              .write(
                  ("POST /api/echo HTTP/1.1\r\nHost: [::1]\r\nContent-Type: application/json\r\n"
                          + "Content-Length: 100\r\n\r\n{")
                      .getBytes(StandardCharsets.UTF_8));
          slow.add(socket);
        }

        assertThat(portal.get("/health").statusCode()).isEqualTo(200);
        for (Socket socket : slow) {
          assertThat(socket.getInputStream().available()).isZero(); // none was given up for it
        }
        byte[] end = slow.get(0).getInputStream().readAllBytes();
        assertThat(new String(end, StandardCharsets.UTF_8)).startsWith("HTTP/1.1 408");
      } finally {
        for (Socket socket : slow) {
          socket.close();
        }
      }
    }

    @Test
    void in_pieces_is_put_together() throws IOException {
      String filling = "x".repeat(60_000);
      String body = "{\"a\":\"" + filling + "\",\"b\":1}";
      int half = body.length() / 2;
      try (Socket socket = portal.open()) {
        socket.setTcpNoDelay(true);
        write(
            socket,
            "POST /api/echo HTTP/1.1\r\nHost: [::1]\r\nContent-Type: application/json\r\n"
                + "Connection: close\r\nContent-Length: "
                + body.length()
                + "\r\n\r\n"
                + body.substring(0, half));
        assertThat(portal.get("/health").statusCode()).as("served meanwhile").isEqualTo(200);
        write(socket, body.substring(half));

        assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
            .startsWith("HTTP/1.1 200")
            .contains(body);
      }
    }

    private static void write(Socket socket, String text) throws IOException {
      socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void with_expect_continue_is_read() {
      HttpRequest.Builder post =
          portal
              .request("/api/echo")
              .expectContinue(true)
              .header("Content-Type", "application/json")
              .POST(HttpRequest.BodyPublishers.ofString("{\"a\":1}"));

      assertThat(portal.send(post).statusCode()).isEqualTo(200);
    }
  }

  @Nested
  class EveryAnswer {

    @ParameterizedTest
    @ValueSource(
        strings = {"/", "/nowhere", "/health", "/metrics", "/assets/govsm.css", "/api/x", "/%zz"})
    void has_the_safe_headers(String path) {
      String answer =
          portal.raw("GET " + path + " HTTP/1.1\r\nHost: [::1]\r\nConnection: close\r\n\r\n");

      assertThat(answer.split("\r\n\r\n", 2)[0])
          .containsOnlyOnce("Content-Security-Policy: default-src 'none'; style-src 'self';")
          .contains("X-Content-Type-Options: nosniff", "X-Frame-Options: DENY")
          .contains("Referrer-Policy: ", "Permissions-Policy: ")
          .contains("Cross-Origin-Opener-Policy: same-origin")
          .contains("Cross-Origin-Resource-Policy: same-origin")
          .contains("Cache-Control: ")
          .doesNotContain("Server:");
    }

    @Test
    void to_head_has_no_body() {
      HttpRequest.Builder head =
          portal.request("/").method("HEAD", HttpRequest.BodyPublishers.noBody());

      assertThat(portal.send(head).statusCode()).isEqualTo(200);
      assertThat(portal.send(head).body()).isEmpty();
    }

    @Test
    void to_options_says_what_is_allowed() {
      HttpRequest.Builder options =
          portal.request("/health").method("OPTIONS", HttpRequest.BodyPublishers.noBody());
      HttpResponse<String> answer = portal.send(options);

      assertThat(answer.statusCode()).isEqualTo(204);
      assertThat(answer.body()).isEmpty();
      assertThat(answer.headers().firstValue("Allow")).hasValue("GET, HEAD, OPTIONS");
    }

    @Test
    void to_a_long_clean_address_is_as_to_a_short_one() {
      assertThat(portal.get("/?a=" + "x%20".repeat(3_500)).statusCode()).isEqualTo(200);
    }

    @Test
    void to_too_many_header_bytes_is_a_refusal() {
      String answer =
          portal.raw("GET / HTTP/1.1\r\nHost: [::1]\r\nA: " + "x".repeat(20_000) + "\r\n\r\n");

      assertThat(answer).startsWith("HTTP/1.1 4").doesNotContain("Grizzly");
    }
  }

  @Nested
  class Watching {

    @Test
    void health_says_status_and_version() {
      assertThat(portal.get("/health").body())
          .matches("\\{\"status\":\"UP\",\"version\":\"\\d.*\"}");
    }

    @Test
    void metrics_are_kept_by_route_and_not_by_address() {
      portal.get("/health");
      for (int i = 0; i < 5; i++) {
        portal.get("/assets/" + i + ".css");
        portal.get("/nowhere/" + i);
      }

      HttpResponse<String> answer = portal.get("/metrics");

      assertThat(answer.headers().firstValue("Content-Type").orElse(""))
          .startsWith("text/plain;")
          .contains("version=0.0.4");
      assertThat(answer.body())
          .contains("http_server_requests_seconds_count", "uri=\"/health\"")
          .doesNotContain("nowhere", "3.css");
    }
  }

  @Nested
  class AnAsset {

    @Test
    void is_served_once_and_then_confirmed() {
      HttpResponse<String> first = portal.get("/assets/govsm.css");
      String tag = first.headers().firstValue("ETag").orElseThrow();

      assertThat(first.headers().firstValue("Content-Type")).contains("text/css;charset=utf-8");
      assertThat(portal.get("/assets/govsm.css", "If-None-Match", tag).statusCode()).isEqualTo(304);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "/assets/../messages.en.txt",
          "/assets/%2e%2e/messages.en.txt",
          "/assets/",
          "/assets/x"
        })
    void that_is_not_on_the_list_does_not_exist(String path) {
      String answer =
          portal.raw("GET " + path + " HTTP/1.1\r\nHost: [::1]\r\nConnection: close\r\n\r\n");

      assertThat(answer).startsWith("HTTP/1.1 404");
    }
  }
}
