package org.govsm.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.portal.edge.RequestLimits;
import org.govsm.portal.edge.RequestRate;
import org.govsm.portal.options.Option;
import org.govsm.portal.options.Options;
import org.govsm.portal.store.DatabaseConfig;
import org.govsm.portal.web.PublicHosts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How often one address may ask. */
class RequestRateTest {

  private static final RequestRate THREE_AT_ONCE = new RequestRate(1, 3);

  private static AccessOptions access(RequestRate rate) {
    return new AccessOptions(
        PublicHosts.of(Optional.empty(), List.of(), List.of("127.0.0.1")), Optional.empty(), rate);
  }

  @BeforeAll
  static void libraries() {
    PortalMain.prepareLibraries();
  }

  @Nested
  class APortalWithUsers {

    private final TurnedClock clock = new TurnedClock(TestPortal.CLOCK.instant());
    private TestPortal portal;

    @BeforeEach
    void start() {
      portal = TestPortal.withSignIn(0, DatabaseConfig.temporary(), clock, access(THREE_AT_ONCE));
    }

    @AfterEach
    void stop() {
      portal.close();
    }

    private HttpResponse<String> ask(String path, String... headers) {
      return portal.get(path, headers);
    }

    private void askThrice() {
      for (int i = 0; i < 3; i++) {
        assertThat(ask("/health").statusCode()).isEqualTo(200);
      }
    }

    @Test
    void tells_a_program_that_asks_too_often_how_long_to_wait() throws Exception {
      askThrice();
      HttpResponse<String> refused = ask("/api/v1/questions");

      assertThat(refused.statusCode()).isEqualTo(429);
      assertThat(refused.headers().firstValue("Retry-After")).contains("1");
      assertThat(refused.headers().firstValue("Content-Type"))
          .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
      assertThat(Sample.JSON.readTree(refused.body()).get("detail").asText())
          .contains("Try again in 1 second.");
    }

    @Test
    void tells_a_person_in_a_page() {
      askThrice();

      assertThat(ask("/?lang=en", "Accept", "text/html").body())
          .contains("<h1>Too many requests</h1>", "Too many requests came from your address");
      assertThat(ask("/?lang=hi", "Accept", "text/html").body())
          .contains("<html lang=\"hi\">", "1 सेकंड बाद");
    }

    @Test
    void answers_again_when_time_has_passed() {
      askThrice();
      clock.turn(Duration.ofMillis(999));
      assertThat(ask("/health").statusCode()).isEqualTo(429);

      clock.turn(Duration.ofMillis(1));
      assertThat(ask("/health").statusCode()).isEqualTo(200);
    }

    @Test
    void counts_those_apart_whom_its_proxy_names() {
      for (int i = 0; i < 4; i++) {
        ask("/health", "X-Forwarded-For", "198.51.100.1");
      }

      assertThat(ask("/health", "X-Forwarded-For", "198.51.100.1").statusCode()).isEqualTo(429);
      assertThat(ask("/health", "X-Forwarded-For", "198.51.100.2").statusCode()).isEqualTo(200);
    }

    @Test
    void counts_what_is_refused_for_another_reason() {
      String unclean = "GET /%00 HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
      for (int i = 0; i < 3; i++) {
        assertThat(portal.raw(unclean)).startsWith("HTTP/1.1 400");
      }

      assertThat(portal.raw(unclean)).startsWith("HTTP/1.1 429 Too Many Requests");
    }
  }

  @ParameterizedTest
  @CsvSource({"NONE, 429", "IF_EMPTY, 200"})
  void a_demonstration_has_no_limit_and_a_portal_with_users_has(
      PortalConfig.Demo demo, int afterThree) throws Exception {
    DatabaseConfig database = DatabaseConfig.temporary();
    if (demo == PortalConfig.Demo.IF_EMPTY) {
      TestPortal.demonstrate(database); // to load it takes seconds
    }
    PortalConfig config =
        new PortalConfig(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
            RequestLimits.USUAL,
            TestPortal.CLOCK,
            database,
            Optional.empty(),
            demo,
            access(THREE_AT_ONCE));
    try (Portal portal = Portal.start(config)) {
      for (int i = 0; i < 3; i++) {
        assertThat(status(portal.address())).isEqualTo(200);
      }

      assertThat(status(portal.address())).isEqualTo(afterThree);
    }
  }

  private static int status(URI portal) throws Exception {
    HttpRequest health = HttpRequest.newBuilder(portal.resolve("health")).build();
    return HttpClient.newHttpClient()
        .send(health, HttpResponse.BodyHandlers.discarding())
        .statusCode();
  }

  @Nested
  class TheOptions {

    @Test
    void have_usual_values_that_an_office_behind_one_address_does_not_reach() {
      assertThat(AccessOptions.of(Options.of(Map.of())).rate())
          .isEqualTo(new RequestRate(50, 1_000));
    }

    @Test
    void can_be_set_and_nought_is_no_limit() {
      Options set = Options.of(Map.of(Option.REQUESTS_PER_SECOND, "7", Option.REQUEST_BURST, "30"));
      Options nought = Options.of(Map.of(Option.REQUESTS_PER_SECOND, "0"));

      assertThat(AccessOptions.of(set).rate()).isEqualTo(new RequestRate(7, 30));
      assertThat(AccessOptions.of(nought).rate().perSecond()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
      "--requests-per-second, -1",
      "--requests-per-second, many",
      "--requests-per-second, 1000000",
      "--request-burst, 0",
    })
    void of_no_use_are_refused(String option, String text) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> AccessOptions.of(Options.read(Map.of(), option, text)))
          .withMessageContaining(option);
    }
  }
}
