package org.govsm.portal.suppliers;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.govsm.core.identity.Identifier;
import org.govsm.core.identity.Identifiers;
import org.govsm.core.identity.RegisterEntry;
import org.govsm.core.lookup.Lookup;
import org.govsm.portal.TestPortal;
import org.govsm.procurement.supplier.CheckEvidence;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A register asked over HTTP, against a server of this machine. */
class HttpRegisterTest {

  private static final Identifier NUMBER =
      Identifiers.shipped()
          .check(Identifiers.GSTIN, "27ZZZFK0000Z1ZA", LocalDate.of(2026, 11, 25))
          .orThrow();

  private final List<String> asked = new ArrayList<>();
  private final List<Integer> statuses = new ArrayList<>();
  private final CountDownLatch never = new CountDownLatch(1);
  private HttpServer server;
  private String answer = "";
  private boolean silent;
  private boolean dripping;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          asked.add(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
          if (silent) {
            try {
              never.await();
            } catch (InterruptedException e) {
              Thread.currentThread().interrupt();
            }
          }
          if (dripping) {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write('{');
            exchange.getResponseBody().flush();
            try {
              never.await();
            } catch (InterruptedException e) {
              Thread.currentThread().interrupt();
            }
            exchange.close();
            return;
          }
          byte[] bytes = answer.getBytes(UTF_8);
          int status = statuses.isEmpty() ? 200 : statuses.remove(0);
          exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    never.countDown();
    server.stop(0);
  }

  private Lookup<RegisterEntry> find(Duration patience) {
    URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/gstin");
    return new HttpRegister("GSTIN", address, patience, TestPortal.CLOCK).find(NUMBER);
  }

  private Lookup<RegisterEntry> find() {
    return find(Duration.ofSeconds(20));
  }

  private static String said(String rest) {
    return "{\"number\": \"27ZZZFK0000Z1ZA\", " + rest + "}";
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'\"found\": true, \"verified\": true, \"name\": \"A\", \"status\":"
            + " \"ACTIVE\"'|found|PASSED",
        "'\"found\": true, \"verified\": true, \"name\": \"A\", \"status\":"
            + " \"CANCELLED\"'|found|NOT_CONFIRMED",
        "'\"found\": true, \"name\": \"A\", \"status\": \"ACTIVE\"'|unverified|UNVERIFIED",
        "'\"found\": false'|not-found|NOT_CONFIRMED",
        "'\"found\": true'|unavailable|UNAVAILABLE",
        "'\"error\": \"no such key\"'|unavailable|UNAVAILABLE"
      })
  void only_an_answer_in_the_agreed_form_says_anything(String rest, String status, String outcome) {
    answer = said(rest);

    Lookup<RegisterEntry> found = find();

    assertThat(found.status()).isEqualTo(status);
    assertThat(CheckEvidence.of(NUMBER, found).outcome().name()).isEqualTo(outcome);
    assertThat(asked).hasSize(1);
    assertThat(asked.get(0)).contains("\"number\":\"27ZZZFK0000Z1ZA\"");
  }

  @ParameterizedTest
  @CsvSource({"404, 1", "302, 1", "503, 2"})
  void an_error_is_no_answer_and_only_that_of_a_server_is_tried_again(int status, int times) {
    statuses.addAll(List.of(status, status, status));

    assertThat(find().status()).isEqualTo("unavailable");
    assertThat(asked).hasSize(times);
  }

  @Test
  void a_server_that_is_there_again_answers() {
    statuses.addAll(List.of(503, 200));
    answer = said("\"found\": false");

    assertThat(find().status()).isEqualTo("not-found");
  }

  @Test
  void the_answer_on_another_number_is_none() {
    answer = said("\"found\": false").replace("ZA", "ZB");

    assertThat(find().status()).isEqualTo("unavailable");
  }

  @Test
  void who_keeps_silent_or_is_not_there_is_unavailable() {
    silent = true;
    Lookup<RegisterEntry> late = find(Duration.ofMillis(50));

    assertThat(late).isInstanceOf(Lookup.Unavailable.class);
    never.countDown();
    server.stop(0);
    assertThat(find().status()).isEqualTo("unavailable");
  }

  @Test
  void who_answers_drop_by_drop_is_given_up_in_the_time_of_all() {
    dripping = true;

    assertThat(find(Duration.ofMillis(200))).isInstanceOf(Lookup.Unavailable.class);
    assertThat(asked).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "GSTIN, no KIND=ADDRESS",
    "GSTN=https://a.example, no register of 'GSTN'",
    "GSTIN=http://a.example, begins with https://",
    "GSTIN=http://127.0.0.1.example, begins with https://",
    "PAN=file:/etc/hosts, begins with https://",
    "PAN=https://me:secret@a.example/pan, holds a name or password"
  })
  void an_address_is_refused_that_would_tell_numbers_to_others(String text, String why) {
    assertThatThrownBy(() -> HttpRegisters.of(text)).hasMessageContaining(why);
    assertThat(HttpRegisters.of("GSTIN=http://127.0.0.1:9/x,PAN=https://a.example").kinds())
        .containsExactly("GSTIN", "PAN");
    assertThat(HttpRegisters.NONE.kinds()).isEmpty();
  }
}
