package org.govsm.portal.edge;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.govsm.portal.TestPortal;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that a proxy in front and the portal could read differently. */
class SmugglingTest {

  private static final String SECOND = "GET /health HTTP/1.1\r\nHost: localhost\r\n\r\n";
  private static final String COUNTED =
      "GET /api/echo?smuggled=1 HTTP/1.1\r\nHost: localhost\r\n\r\n";
  private static final AtomicInteger COUNT = new AtomicInteger();

  private static TestPortal portal;

  @BeforeAll
  static void start() {
    portal = TestPortal.start(RequestLimits.USUAL, new Counted());
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  /** Notes that it was asked. */
  @Path("api/echo")
  public static final class Counted {

    @GET
    public String count(@QueryParam("smuggled") @DefaultValue("0") int more) {
      return String.valueOf(COUNT.addAndGet(more));
    }
  }

  /** One answer, a refusal, and the end of the connection: nothing after it was read. */
  private static void isRefused(String bytes) {
    COUNT.set(0);

    String answers = portal.raw(bytes);

    assertThat(answers).startsWith("HTTP/1.1 400").contains("urn:govsm:problem:400");
    assertThat(answers.split("HTTP/1\\.1 ", -1)).as(answers).hasSize(2);
    assertThat(portal.get("/api/echo").body()).isEqualTo("0");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Transfer-Encoding: chunked\r\nContent-Length: 4",
        "Content-Length: 4\r\nTransfer-Encoding: chunked",
        "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked",
        "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity",
        "Transfer-Encoding: identity",
        "Transfer-Encoding: gzip, chunked",
        "Transfer-Encoding: chunked, identity",
        "Transfer-Encoding: xchunked",
        "Transfer-Encoding: chunked-no",
        "Transfer-Encoding:",
        "Content-Length: 4\r\nContent-Length: 4",
        "Content-Length: 4\r\nContent-Length: 5",
        "Content-Length: 4, 4",
        "Content-Length: +4",
        "Content-Length: -1",
        "Content-Length: 0x4",
        "Content-Length: 4 4"
      })
  void a_length_said_twice_or_otherwise_is_refused(String headers) {
    isRefused(
        "POST /api/v1/decisions/procedure HTTP/1.1\r\nHost: localhost\r\n"
            + "Content-Type: application/json\r\n"
            + headers
            + "\r\n\r\n0\r\n\r\n"
            + COUNTED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A: b\r\n c",
        "A: b\r\n\tc",
        " A: b",
        "A: b\rc",
        "A: b\r\rc",
        "A: b\nC: d",
        "A: b\u0000c",
        "A: b\u0001c",
        "A: b\u007fc",
        "A\u0000: b",
        "A : b",
        "Content-Length : 4",
        "Transfer-Encoding\t: chunked",
        "A b: c",
        "A",
        ": a",
        "(A): b"
      })
  void an_odd_head_is_refused(String header) {
    isRefused(
        "GET /health HTTP/1.1\r\nHost: localhost\r\n" + header + "\r\n\r\n" + COUNTED + COUNTED);
  }

  @Test
  void what_follows_any_refusal_is_not_read() {
    isRefused("GET /%00 HTTP/1.1\r\nHost: localhost\r\n\r\n" + COUNTED + COUNTED);
  }

  @Test
  void what_follows_a_request_that_says_it_is_the_last_is_not_read() {
    COUNT.set(0);

    String answers =
        portal.raw(
            "GET /health HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n" + COUNTED);

    assertThat(answers).startsWith("HTTP/1.1 200").doesNotContainPattern("(?s)HTTP.*HTTP");
    assertThat(COUNT).hasValue(0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"GET /health\u0000 HTTP/1.1", "GET\u0001 /health HTTP/1.1", "GET /\r HTTP/1.1"})
  void an_odd_first_line_is_refused(String line) {
    isRefused(line + "\r\nHost: localhost\r\n\r\n" + COUNTED);
  }

  @Test
  void what_is_written_as_the_standard_has_it_is_answered_one_after_the_other() {
    String post =
        String.join(
            "\r\n",
            "POST /api/v1/decisions/procedure HTTP/1.1",
            "Host: localhost",
            "X_y!: \tb;c='d' é\t",
            "Content-Type: application/json",
            "Transfer-Encoding: Chunked",
            "",
            "2",
            "{}",
            "0",
            "",
            "");
    String last = SECOND.replace("\r\n\r\n", "\r\nConnection: close\r\n\r\n");

    String answers = portal.raw(SECOND + post + last);

    assertThat(answers.split("HTTP/1\\.1 ", -1)).as(answers).hasSize(4);
    assertThat(answers.split("\"UP\"", -1)).hasSize(3);
  }

  @Test
  void a_head_that_comes_byte_by_byte_is_looked_at_whole() throws IOException {
    String head = "GET /health HTTP/1.1\r\nHost: localhost\r\nA: b\r\n c\r\n\r\n";
    try (Socket socket = portal.open()) {
      socket.setTcpNoDelay(true);
      for (byte one : head.getBytes(StandardCharsets.UTF_8)) {
        socket.getOutputStream().write(one);
      }
      byte[] answer = socket.getInputStream().readAllBytes();
      assertThat(new String(answer, StandardCharsets.UTF_8)).startsWith("HTTP/1.1 400");
    } catch (SocketException e) {
      assertThat(e)
          .hasMessageMatching("(?i).*(?:reset|broken pipe).*"); // before all of it had come
    }
  }
}
