package org.govsm.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.govsm.portal.PortalConfig.Demo;
import org.govsm.portal.edge.RequestLimits;
import org.govsm.portal.store.DatabaseConfig;
import org.govsm.portal.store.Store;
import org.govsm.portal.store.Tampering;
import org.govsm.portal.web.Preparation;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the options make of the demonstration department when the portal starts. */
class DemoStartTest {

  @TempDir Path folder;

  @BeforeAll
  static void libraries() {
    PortalMain.prepareLibraries();
  }

  @Test
  void an_empty_database_gets_the_department_at_the_first_start_and_keeps_it() throws Exception {
    assertThat(contract(Demo.IF_EMPTY)).startsWith("200").contains("Invented for demonstration");
    assertThat(contract(Demo.NONE)).startsWith("401");
  }

  @Test
  void the_portal_answers_while_the_department_is_being_loaded_and_says_so() throws Exception {
    CountDownLatch loaded = new CountDownLatch(1);
    Preparation preparation = Preparation.of(() -> await(loaded));
    preparation.start();
    try (TestPortal portal = TestPortal.preparing(preparation)) {
      CompletableFuture<HttpResponse<String>> contracts =
          HttpClient.newHttpClient()
              .sendAsync(
                  portal.request("/api/v1/contracts").build(),
                  HttpResponse.BodyHandlers.ofString());

      assertThat(portal.get("/health").statusCode()).isEqualTo(200);
      assertThat(portal.get("/?lang=en").body()).contains("The demonstration is being prepared");
      assertThat(portal.get("/contracts?lang=en").body())
          .contains("The demonstration is being prepared")
          .doesNotContain("There is no contract yet");
      assertThat(contracts).isNotDone();

      loaded.countDown();
      assertThat(contracts.get().statusCode()).isEqualTo(200);
      assertThat(portal.get("/contracts?lang=en").body())
          .contains("There is no contract yet")
          .doesNotContain("The demonstration is being prepared");
    }
  }

  @Test
  void a_demonstration_that_cannot_be_loaded_stops_nobody() {
    Preparation preparation =
        Preparation.of(
            () -> {
              throw new IllegalStateException("no room");
            });
    preparation.start();
    preparation.await();

    assertThat(preparation.isOver()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/purchases",
        "/purchases/demo",
        "/governance/demo/accounts",
        "/handles",
        "/packs",
        "/api/v1/packs",
        "/api/v1/handles/search?q=soil",
        "/api/v1/departments/demo/purchases"
      })
  void what_is_kept_is_not_answered_before_the_department_is_there(String path) throws Exception {
    CountDownLatch loaded = new CountDownLatch(1);
    Preparation preparation = Preparation.of(() -> await(loaded));
    preparation.start();
    try (TestPortal portal = TestPortal.preparing(preparation)) {
      CompletableFuture<HttpResponse<String>> asked =
          HttpClient.newHttpClient()
              .sendAsync(portal.request(path).build(), HttpResponse.BodyHandlers.ofString());

      for (String other : List.of("/health", "/?lang=en", "/contracts?lang=en", "/rules?lang=en")) {
        assertThat(portal.get(other).statusCode()).isEqualTo(200);
      }
      assertThat(asked).isNotDone();
      loaded.countDown();
      assertThat(asked.get().statusCode()).isIn(200, 404);
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void without_a_demonstration_an_empty_database_stays_empty() throws Exception {
    assertThat(contract(Demo.NONE)).startsWith("401");
    try (Store store = Store.open(DatabaseConfig.inFolder(folder), PortalEvents.shipped())) {
      boolean empty = store.read(tx -> tx.events().heads().isEmpty());
      assertThat(empty).isTrue();
    }
  }

  @Test
  void a_demonstration_whose_head_is_lost_stays_one() throws Exception {
    TestPortal.demonstrate(DatabaseConfig.inFolder(folder));
    for (String lost :
        List.of(
            "delete from chain_head where department = 'demo'",
            "delete from event where department = 'demo'")) {
      Tampering.change(DatabaseConfig.inFolder(folder), lost);

      assertThat(contract(Demo.IF_EMPTY)).startsWith("200");
    }
  }

  @Test
  void a_reset_beside_another_department_stops_the_start_and_lets_the_folder_go() throws Exception {
    try (Store store = Store.open(DatabaseConfig.inFolder(folder), PortalEvents.shipped())) {
      store.write(
          tx ->
              tx.events().append("real", "any", TestPortal.CLOCK.instant(), "somebody", Map.of()));
    }

    assertThatIllegalArgumentException()
        .isThrownBy(() -> Portal.start(config(Demo.RESET)))
        .withMessageContaining("other departments than demo: real");
    Store.open(DatabaseConfig.inFolder(folder), PortalEvents.shipped()).close();
  }

  /** The status and the answer for the main contract. */
  private String contract(Demo demo) throws IOException, InterruptedException {
    try (Portal portal = Portal.start(config(demo))) {
      URI address = portal.address().resolve("api/v1/contracts/DEMO-SM-2025");
      HttpRequest request = HttpRequest.newBuilder(address).build();
      HttpResponse<String> answer =
          HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
      return answer.statusCode() + " " + answer.body();
    }
  }

  private PortalConfig config(Demo demo) {
    return new PortalConfig(
        new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
        RequestLimits.USUAL,
        TestPortal.CLOCK,
        DatabaseConfig.inFolder(folder),
        Optional.empty(),
        demo);
  }
}
