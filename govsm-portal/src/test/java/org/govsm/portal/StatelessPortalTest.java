package org.govsm.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.govsm.portal.store.DatabaseConfig;
import org.govsm.portal.web.Rule;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever embeds nothing asks a sidecar that keeps nothing. */
class StatelessPortalTest {

  private static final String DECISION = "/api/v1/decisions/procedure";
  private static final String CASE =
      """
      {"book": "IN", "days": {"publication": "2026-06-24"},
       "facts": {"value": "40000", "availableOnGem": true, "scientific": false,
                 "category": "NON_CONSULTING"}}\
      """;
  private static final Pattern LINK = Pattern.compile("(?:href|action)=\"(/[^\"#?]*)");

  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static StatelessPortal portal;

  @BeforeAll
  static void start() throws IOException {
    PortalMain.prepareLibraries();
    portal = StatelessPortal.start(PortalConfig.of("--stateless", "--listen", "127.0.0.1:0"));
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  private static HttpResponse<String> send(URI address, HttpRequest.Builder request) {
    try {
      return CLIENT.send(request.uri(address).build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new AssertionError(address.toString(), e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static HttpResponse<String> get(String path) {
    return send(portal.address().resolve(path), HttpRequest.newBuilder());
  }

  private static HttpRequest.Builder decision(HttpRequest.Builder request) {
    return request.header("Content-Type", "application/json").POST(BodyPublishers.ofString(CASE));
  }

  private static HttpRequest.Builder asked(TestPortal whole) {
    return decision(whole.request(DECISION));
  }

  @Test
  void a_decision_is_what_it_is_with_a_store() {
    HttpResponse<String> here =
        send(portal.address().resolve(DECISION), decision(HttpRequest.newBuilder()));
    try (TestPortal whole = TestPortal.start()) {
      HttpResponse<String> there = whole.send(asked(whole));

      assertThat(here.statusCode()).isEqualTo(200);
      assertThat(here.body()).isEqualTo(there.body());
    }
  }

  @Test
  void a_decision_opens_no_transaction_where_there_is_a_store() {
    DatabaseConfig database = DatabaseConfig.temporary();
    try (TestPortal whole =
        TestPortal.withSignIn(0, database, TestPortal.CLOCK, TestPortal.OFFERED)) {
      whole.send(asked(whole));
      whole.store().close();

      assertThat(whole.send(asked(whole)).statusCode()).isEqualTo(200);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/questions",
        "/api/v1/controls",
        "/api/v1/processes",
        "/api/v1/profiles",
        "/api/v1/openapi.json",
        "/health",
        "/ready"
      })
  void what_needs_no_store_is_answered(String path) {
    assertThat(get(path).statusCode()).isEqualTo(200);
  }

  @Test
  void the_description_of_the_api_names_what_is_answered_and_nothing_else() {
    String described = get("/api/v1/openapi.json").body();

    assertThat(described)
        .contains("/api/v1/decisions/{question}", "/health")
        .doesNotContain("/api/v1/contracts", "/api/v1/departments", "/api/v1/export");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/contracts",
        "/api/v1/contracts",
        "/sign-in",
        "/users",
        "/api/v1/export",
        "/metrics"
      })
  void what_needs_a_store_is_not_there(String path) {
    assertThat(get(path).statusCode()).isEqualTo(404);
  }

  @Test
  void no_link_of_its_pages_leads_to_what_is_not_there() {
    List<String> dead = new ArrayList<>();
    for (String page : List.of("/", "/adviser", "/rules", "/controls", "/processes", "/check")) {
      HttpResponse<String> shown = get(page);
      assertThat(shown.statusCode()).as(page).isEqualTo(200);
      Matcher links = LINK.matcher(shown.body());
      while (links.find()) {
        if (get(links.group(1)).statusCode() == 404) {
          dead.add(page + " -> " + links.group(1));
        }
      }
    }

    assertThat(dead).isEmpty();
  }

  @Test
  void every_route_that_keeps_nothing_is_there() {
    Set<String> routes = EveryRoute.of(Application.stateless(PortalConfig.of("--stateless")));

    assertThat(routes).contains("POST /api/v1/decisions/{question}");
    assertThat(routes).noneMatch(route -> route.contains("{department}"));
    assertThat(Slices.table().only(routes::contains).routes().values())
        .extracting(Rule::audience)
        .as("nobody can sign in")
        .containsOnly(Rule.Audience.PUBLIC);
  }

  @Test
  void a_page_says_that_nothing_is_kept_and_not_that_one_should_sign_in() {
    assertThat(get("/").body()).contains("keeps nothing").doesNotContain("sign-in");
    assertThat(get("/purchases?lang=en").body())
        .contains("there are no pages of contracts, purchases or accounts");
    assertThat(get("/purchases?lang=hi").body()).contains("यह पोर्टल कुछ भी सहेजकर नहीं रखता");
  }

  @Test
  void it_makes_no_folder() throws IOException {
    try (StatelessPortal other =
            StatelessPortal.start(PortalConfig.of("--stateless", "--listen", "127.0.0.1:0"));
        var files = Files.list(Path.of("").toAbsolutePath())) {
      assertThat(files).noneMatch(file -> file.endsWith("govsm-data"));
      assertThat(other.address().getPort()).isPositive();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"--no-demo", "--repair", "--move-h2", "--reset-demo"})
  void an_option_of_the_store_is_refused_beside_it(String option) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PortalConfig.of("--stateless", option))
        .withMessageContaining(option + " has no meaning with --stateless");
  }
}
