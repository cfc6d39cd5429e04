package org.govsm.portal;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.govsm.portal.edge.RequestLimits;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies whose length nobody knew before (RFC 9112, 7.1), and what only looks like one. */
class ChunkedBodyTest {

  private static final String HEAD =
      """
      POST /api/echo HTTP/1.1\r
      Host: localhost\r
      Content-Type: text/plain\r
      Transfer-Encoding: chunked\r
      \r
      """;

  /** Longer than any chunk whose size a wrong byte could say, so that nobody waits for more. */
  private static final String NEXT =
      "GET /api/echo HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nX: "
          + "x".repeat(5000)
          + "\r\n\r\n";

  private static final String GOOD = "5\r\nhello\r\n0C\r\n, wide\r\nworld\r\n1\r\n!\r\n0\r\n\r\n";
  private static final Pattern CHUNK =
      Pattern.compile("([0-9A-Fa-f]{1,8})\r\n(.*)", Pattern.DOTALL);

  private static final AtomicInteger SECOND = new AtomicInteger();
  private static TestPortal portal;

  @BeforeAll
  static void start() {
    portal = TestPortal.start(RequestLimits.USUAL, new Echo());
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  /** Gives back what it was sent, and counts who asks a second time. */
  @Path("api/echo")
  @Produces("text/plain")
  public static final class Echo {

    @POST
    @Consumes("text/plain")
    public byte[] echo(byte[] body) {
      return body;
    }

    @GET
    public String count() {
      return "second " + SECOND.incrementAndGet();
    }
  }

  /** The body by the standard, read in another way than the portal does; null if it is none. */
  private static @Nullable String body(String chunks) {
    StringBuilder body = new StringBuilder();
    String rest = chunks;
    while (true) {
      Matcher chunk = CHUNK.matcher(rest);
      if (!chunk.matches()) {
        return null;
      }
      long size = Long.parseLong(chunk.group(1), 16);
      String after = chunk.group(2);
      if (after.length() < size + 2 || !after.startsWith("\r\n", (int) size)) {
        return null;
      }
      body.append(after, 0, (int) size);
      rest = after.substring((int) size + 2);
      if (size == 0) {
        return rest.equals(NEXT) ? body.toString() : null;
      }
    }
  }

  /** What comes back for a body and a second request, sent in two pieces. */
  private static String answers(String chunks, int cut) throws IOException {
    ByteArrayOutputStream answers = new ByteArrayOutputStream();
    String all = HEAD + chunks + NEXT;
    try (Socket socket = portal.open()) {
      socket.setTcpNoDelay(true);
      socket.getOutputStream().write(all.substring(0, cut).getBytes(ISO_8859_1));
      socket.getOutputStream().write(all.substring(cut).getBytes(ISO_8859_1));
      socket.getInputStream().transferTo(answers);
    } catch (SocketException e) {
      assertThat(e).hasMessageMatching("(?i).*(?:reset|broken pipe).*"); // a refusal did not wait
    }
    return answers.toString(ISO_8859_1);
  }

  private static void isAsTheStandardHasIt(String chunks, int cut) throws IOException {
    SECOND.set(0);
    @Nullable String body = body(chunks + NEXT);

    String answers = answers(chunks, cut);

    String what = (chunks + " cut at " + cut + ": " + answers).replace("\r", "\\r");
    if (body == null) {
      assertThat(answers).as(what).matches("(?s)(?:HTTP/1\\.1 400.*)?");
      assertThat(answers.split("HTTP/1\\.1 ", -1)).as(what).hasSizeLessThanOrEqualTo(2);
      assertThat(SECOND).as(what).hasValue(0);
    } else {
      assertThat(answers).as(what).startsWith("HTTP/1.1 200").contains("\r\n\r\n" + body + "HTTP");
      assertThat(answers.split("HTTP/1\\.1 ", -1)).as(what).hasSize(3);
      assertThat(SECOND).as(what).hasValue(1);
    }
  }

  @Test
  void may_be_cut_anywhere() throws IOException {
    for (int cut = 1; cut < HEAD.length() + GOOD.length() + 3; cut++) {
      isAsTheStandardHasIt(GOOD, cut);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {20261127, 20261128, 20261129})
  void with_one_wrong_byte_is_refused_or_is_another_body_seed(long seed) throws IOException {
    Random random = new Random(seed);
    String bytes = "\r\n0123456789abcdefABCDEF \t;x+-\0\u00ff:";
    for (int at = 0; at < GOOD.length(); at++) {
      for (int i = 0; i < 3; i++) {
        StringBuilder wrong = new StringBuilder(GOOD);
        char one = bytes.charAt(random.nextInt(bytes.length()));
        switch (random.nextInt(3)) {
          case 0 -> wrong.setCharAt(at, one);
          case 1 -> wrong.insert(at, one);
          default -> wrong.deleteCharAt(at);
        }
        isAsTheStandardHasIt(
            wrong.toString(), HEAD.length() + random.nextInt(wrong.length() + NEXT.length()));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2\n{}\n0\n\n",
        "2\r\n{}\n0\r\n\r\n",
        "2\n{}\r\n0\r\n\r\n",
        "2\r\n{}\r\n0\n\r\n",
        "2\r\n{}\r\n0\r\n\n",
        "2\r\n{}XX0\r\n\r\n",
        "2\r\n{}0\r\n\r\n",
        "2\r\n{}\r\r\n0\r\n\r\n",
        "2\r\n{}\r\n\r\n0\r\n\r\n",
        "2;a=b\r\n{}\r\n0\r\n\r\n",
        "2;\r\n{}\r\n0\r\n\r\n",
        "2\r\n{}\r\n0;a\r\n\r\n",
        " 2\r\n{}\r\n0\r\n\r\n",
        "2 \r\n{}\r\n0\r\n\r\n",
        "2\t\r\n{}\r\n0\r\n\r\n",
        "+2\r\n{}\r\n0\r\n\r\n",
        "-2\r\n{}\r\n0\r\n\r\n",
        "0x2\r\n{}\r\n0\r\n\r\n",
        "2h\r\n{}\r\n0\r\n\r\n",
        "000000002\r\n{}\r\n0\r\n\r\n",
        "100000002\r\n{}\r\n0\r\n\r\n",
        "ffffffffffffffff\r\n{}\r\n0\r\n\r\n",
        "10000000000000002\r\n{}\r\n0\r\n\r\n",
        "2\r\n{}\r\n0\r\nA: b\r\n\r\n",
        "2\r\n{}\r\n0\r\nContent-Length: 4\r\n\r\n",
        "\r\n2\r\n{}\r\n0\r\n\r\n",
        "\r\n",
        "0\r\n0\r\n\r\n",
        "2\r\n{}\r\n"
      })
  void in_any_other_way_are_refused_and_what_follows_is_not_read(String chunks) throws IOException {
    assertThat(body(chunks + NEXT)).isNull();
    SECOND.set(0);

    assertThat(portal.raw(HEAD + chunks + NEXT))
        .startsWith("HTTP/1.1 400")
        .contains("application/problem+json", "urn:govsm:problem:400")
        .doesNotContainPattern("(?s)HTTP.*HTTP");
    assertThat(SECOND).hasValue(0);
    isAsTheStandardHasIt(chunks, HEAD.length());
  }

  @Test
  void of_thousands_of_chunks_is_one_body() throws IOException {
    String chunks = "1\r\nx\r\n".repeat(4_000) + "0\r\n\r\n";

    isAsTheStandardHasIt(chunks, HEAD.length() + 1);
  }

  @Test
  void of_javas_own_client_without_a_length_is_taken() {
    byte[] body = "a,b\n".repeat(50_000).getBytes(ISO_8859_1);

    assertThat(
            portal
                .send(
                    portal
                        .request("/api/echo")
                        .header("Content-Type", "text/plain")
                        .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body))))
                .body())
        .isEqualTo(new String(body, ISO_8859_1));
  }

  /** In HTTP/1.0 there are no chunks; a proxy of that age reads to the end (RFC 9112, 6.1). */
  @Test
  void in_a_request_of_an_older_version_is_refused() throws IOException {
    SECOND.set(0);

    assertThat(portal.raw(HEAD.replace("HTTP/1.1", "HTTP/1.0") + "0\r\n\r\n" + NEXT))
        .startsWith("HTTP/1.1 400");
    assertThat(SECOND).hasValue(0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"TRACE", "CONNECT", "PRI", "FOO", "GET", "HEAD", "DELETE", "OPTIONS"})
  void and_others_of_any_method_are_no_second_request(String method) throws IOException {
    for (String body :
        new String[] {
          "Content-Length: " + NEXT.length() + "\r\n\r\n" + NEXT,
          "Transfer-Encoding: chunked\r\n\r\n"
              + Integer.toHexString(NEXT.length())
              + "\r\n"
              + NEXT
              + "\r\n0\r\n\r\n"
        }) {
      SECOND.set(0);

      String answers =
          portal.raw(
              method
                  + " /api/v1/contracts HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                  + body);

      assertThat(SECOND).as(answers).hasValue(0);
    }
  }
}
