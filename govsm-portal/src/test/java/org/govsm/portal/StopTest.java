package org.govsm.portal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.HttpURLConnection;
import java.net.Socket;
import java.net.SocketException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A portal in a process of its own that is told to end, and what it logs until then. */
class StopTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern STOPS = Pattern.compile("govsm stops");

  private static final String QUESTION =
      """
      {"book":"IN","days":{"publication":"2019-04-02"},"facts":{"value":"40000.00"}}\
      """;

  @TempDir private Path folder;

  private PortalProcess start(Map<String, String> environment) throws IOException {
    return PortalProcess.start(
        environment, "--listen", "127.0.0.1:0", "--data", folder.toString(), "--no-demo");
  }

  /** A question that the portal has begun to read, as it says itself. */
  private static Socket begun(PortalProcess portal) throws IOException {
    Socket socket = open(portal);
    send(
        socket,
        "POST /api/v1/decisions/procedure.gem HTTP/1.1",
        "Host: localhost",
        "Content-Type: application/json",
        "Content-Length: " + QUESTION.length(),
        "Expect: 100-continue",
        "",
        "");
    String going = "HTTP/1.1 100 Continue\r\n\r\n";
    assertThat(new String(socket.getInputStream().readNBytes(going.length()), UTF_8))
        .isEqualTo(going);
    return socket;
  }

  private static Socket open(PortalProcess portal) throws IOException {
    Socket socket = new Socket("127.0.0.1", portal.at("/").getPort());
    socket.setSoTimeout(30_000);
    return socket;
  }

  private static void send(Socket socket, String... lines) throws IOException {
    socket.getOutputStream().write(String.join("\r\n", lines).getBytes(UTF_8));
  }

  /** The status of an answer to a request on a connection that is open; 0 where it was closed. */
  private static int ask(Socket socket) throws IOException {
    try {
      send(socket, "HEAD /health HTTP/1.1", "Host: localhost", "", "");
      InputStream in = socket.getInputStream();
      StringBuilder head = new StringBuilder();
      while (head.indexOf("\r\n\r\n") < 0) {
        int next = in.read();
        if (next < 0) {
          return 0;
        }
        head.append((char) next);
      }
      return Integer.parseInt(head.substring(9, 12));
    } catch (SocketException e) {
      return 0;
    }
  }

  private static boolean isOpen(PortalProcess portal) throws IOException {
    try (Socket socket = open(portal)) {
      return socket.isConnected();
    } catch (ConnectException e) {
      return false;
    }
  }

  private static void waitUntilItRefuses(PortalProcess portal, Socket known) throws IOException {
    int status = ask(known);
    while (status == 200) {
      status = ask(known);
    }
    assertThat(status).isIn(503, 0);
    boolean open = isOpen(portal);
    while (open) {
      open = isOpen(portal);
    }
  }

  @Test
  void that_is_told_to_end_answers_what_it_has_begun_and_nothing_new_and_ends_with_0()
      throws Exception {
    try (PortalProcess portal = start(Map.of());
        Socket known = open(portal);
        Socket begun = begun(portal)) {
      assertThat(ask(known)).isEqualTo(200);

      portal.end();
      portal.await(STOPS);
      waitUntilItRefuses(portal, known);
      send(begun, QUESTION);

      assertThat(new String(begun.getInputStream().readAllBytes(), UTF_8))
          .startsWith("HTTP/1.1 200")
          .endsWith("}");
      assertThat(portal.process().waitFor(60, TimeUnit.SECONDS)).isTrue();
      assertThat(portal.process().exitValue()).isZero();
    }
  }

  @Test
  void that_is_told_to_end_waits_no_longer_than_it_may_and_logs_an_object_a_line()
      throws Exception {
    Map<String, String> environment = Map.of("GOVSM_LOG_FORMAT", "json", "GOVSM_STOP_SECONDS", "1");
    String id;
    List<String> lines = new ArrayList<>();
    try (PortalProcess portal = start(environment);
        Socket begun = begun(portal)) {
      id = refused(portal);

      portal.end();
      assertThat(portal.process().waitFor(60, TimeUnit.SECONDS)).isTrue();

      assertThat(portal.process().exitValue()).isZero();
      assertThat(begun.isConnected()).isTrue();
      for (String line = portal.next(); line != null; line = portal.next()) {
        lines.add(line);
      }
    }
    // after the setting up, which is told to the console alone
    List<JsonNode> log = new ArrayList<>();
    for (String line : lines) {
      if (line.startsWith("{")) {
        log.add(JSON.readTree(line));
      }
    }
    assertThat(log).extracting(line -> line.path("message").asText()).anyMatch(STOPS.asPredicate());
    assertThat(log)
        .anySatisfy(line -> assertThat(line.path("message").asText()).contains("are cut off"));
    assertThat(log)
        .anySatisfy(
            line -> {
              assertThat(line.path("request").asText()).isEqualTo(id);
              assertThat(line.path("message").asText()).isEqualTo("401 GET / public");
              assertThat(line.path("level").asText()).isEqualTo("WARN");
            });
  }

  private static String refused(PortalProcess portal) throws IOException {
    var asked = portal.at("/api/v1/export").toURL().openConnection();
    asked.setRequestProperty("Authorization", "Bearer govsm_secret-that-nobody-has");
    assertThat(((HttpURLConnection) asked).getResponseCode()).isEqualTo(401);
    return String.valueOf(asked.getHeaderField("X-Request-Id"));
  }
}
