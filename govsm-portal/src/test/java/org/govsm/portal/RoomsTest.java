package org.govsm.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.govsm.portal.edge.RequestRate;
import org.govsm.portal.store.DatabaseConfig;
import org.govsm.portal.web.PublicHosts;
import org.govsm.portal.web.Rule;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** No visitor can keep the others out. */
class RoomsTest {

  private static TestPortal portal;
  private static People.Browsing buyer;

  @BeforeAll
  static void start() {
    portal =
        TestPortal.withSignIn(
            0,
            DatabaseConfig.temporary(),
            TestPortal.CLOCK,
            new AccessOptions(PublicHosts.LOCAL, Optional.empty(), RequestRate.NONE));
    People people = new People(portal, TestPortal.CLOCK);
    people.add("anita", List.of("buyer"), List.of("*"));
    buyer = people.signedIn("anita");
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  private static Socket sent(String head) throws IOException {
    Socket socket = portal.open();
    socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
    return socket;
  }

  private static String answer(Socket socket) throws IOException {
    return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  private static String upload(String path, String header) {
    return "POST "
        + path
        + " HTTP/1.1\r\nHost: localhost\r\n"
        + header
        + "Content-Type: text/csv\r\nContent-Length: 60000000\r\n\r\nx";
  }

  @Test
  void a_file_of_nobody_who_is_known_is_refused_before_it_comes() throws IOException {
    String api = upload("/api/v1/contracts/a/readings", "");
    String token = upload("/api/v1/packs", "Authorization: Bearer govsm_none\r\n");
    String page = upload("/contracts/a/readings", "Cookie: govsm-session=none\r\n");

    try (Socket one = sent(api);
        Socket two = sent(token);
        Socket three = sent(page)) {
      assertThat(answer(one)).startsWith("HTTP/1.1 401").contains("urn:govsm:problem:401");
      assertThat(answer(two)).startsWith("HTTP/1.1 401").contains("WWW-Authenticate: Bearer");
      assertThat(answer(three)).startsWith("HTTP/1.1 303").contains("Location: /sign-in");
    }
  }

  @Test
  void slow_files_of_strangers_take_no_place_of_those_who_are_known() throws IOException {
    List<Socket> slow = new ArrayList<>();
    try {
      for (int i = 0; i < 70; i++) {
        slow.add(sent(upload("/api/v1/contracts/a/readings", "")));
      }
      String known = upload("/contracts/a/readings", "Cookie: " + buyer.cookie + "\r\n");
      for (int i = 0; i < 8; i++) {
        slow.add(sent(known));
      }
      for (int i = 0; i < 70; i++) {
        assertThat(answer(slow.get(i))).startsWith("HTTP/1.1 401");
      }
      HttpResponse<String> answer =
          portal.postForm("/contracts/a/readings", "a=b", "Cookie", buyer.cookie);
      // until those that were sent have been looked at
      for (int i = 0; i < 200 && answer.statusCode() != 429; i++) {
        answer = portal.postForm("/contracts/a/readings", "a=b", "Cookie", buyer.cookie);
      }
      assertThat(answer.statusCode()).isEqualTo(429);
      assertThat(answer.body())
          .contains("8 files of yours are being read. Wait until one is done")
          .doesNotContain("from your address");
    } finally {
      for (Socket socket : slow) {
        socket.close();
      }
    }
  }

  @Test
  void bodies_of_strangers_leave_room_for_those_of_the_known() throws IOException {
    List<Socket> slow = new ArrayList<>();
    String stranger =
        String.join(
            "\r\n",
            "POST /api/v1/decisions/replay HTTP/1.1",
            "Host: localhost",
            "Content-Length: 260000",
            "",
            "x");
    try {
      String body = "csrf=" + "x".repeat(200_000);
      int refused = 0; // in a row: one may be for a body whose answer is out and whose room is not
      for (int i = 0; i < 100 && refused < 3; i++) {
        for (int j = 0; j < 8; j++) {
          slow.add(sent(stranger));
        }
        refused = portal.postForm("/sign-out", body).statusCode() == 429 ? refused + 1 : 0;
      }
      HttpResponse<String> known = portal.postForm("/sign-out", body, "Cookie", buyer.cookie);
      HttpResponse<String> other = portal.postForm("/sign-out", body);

      assertThat(known.statusCode()).isEqualTo(403);
      assertThat(other.statusCode()).isEqualTo(429);
      assertThat(portal.get("/health").statusCode()).isEqualTo(200);
    } finally {
      for (Socket socket : slow) {
        socket.close();
      }
    }
  }

  private static String purchases(int count) {
    return IntStream.range(0, count)
        .mapToObj(
            i ->
                "{\"id\":\"p%d\",\"need\":\"n%d\",\"days\":{\"publication\":\"2026-05-01\"},\"facts\":{\"value\":\"%d.00\"}}"
                    .formatted(i, i % 7, 1000 + i))
        .collect(Collectors.joining(",", "{\"purchases\":[", "]}"));
  }

  @Test
  void thirty_large_questions_at_once_are_answered_in_part_and_hold_nothing_afterwards()
      throws Exception {
    String body = purchases(60);
    Callable<HttpResponse<String>> question =
        () ->
            portal.send(
                portal
                    .request("/api/v1/decisions/replay")
                    .header("Content-Type", "application/json")
                    .timeout(Duration.ofMinutes(2))
                    .POST(HttpRequest.BodyPublishers.ofString(body)));
    ExecutorService askers = Executors.newFixedThreadPool(30);
    List<HttpResponse<String>> answers = new ArrayList<>();
    try {
      for (Future<HttpResponse<String>> one : askers.invokeAll(Collections.nCopies(30, question))) {
        answers.add(one.get());
      }
    } finally {
      askers.shutdown();
    }

    assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(200, 429);
    assertThat(answers)
        .filteredOn(one -> one.statusCode() == 429)
        .allSatisfy(
            one -> {
              assertThat(one.headers().firstValue("Retry-After")).contains("2");
              assertThat(one.body()).contains("problem:429");
            });
    for (int i = 0; i < 5; i++) {
      assertThat(question.call().statusCode()).isEqualTo(200);
    }
  }

  @Test
  void small_questions_need_no_room() {
    String small = "{\"days\":{\"publication\":\"2026-05-01\"},\"facts\":{}}";

    for (int i = 0; i < 20; i++) {
      assertThat(portal.postJson("/api/v1/decisions/procedure.gem", small).statusCode())
          .isEqualTo(200);
    }
  }

  @Test
  void what_runs_over_everything_is_costly() {
    List<String> over =
        Slices.table().routes().keySet().stream()
            .filter(route -> route.matches(".*/(?:replay|impact|export|verification)"))
            .toList();

    assertThat(over).hasSizeGreaterThan(9);
    assertThat(over)
        .allSatisfy(route -> assertThat(Slices.table().routes().get(route)).matches(Rule::costly));
  }
}
