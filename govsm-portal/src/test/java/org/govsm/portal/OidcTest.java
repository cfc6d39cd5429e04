package org.govsm.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.govsm.portal.access.SignInEvents;
import org.govsm.portal.access.User;
import org.govsm.portal.access.UserFacts;
import org.govsm.portal.access.Users;
import org.govsm.portal.edge.HttpListener;
import org.govsm.portal.edge.RequestRate;
import org.govsm.portal.options.Option;
import org.govsm.portal.options.Options;
import org.govsm.portal.store.DatabaseConfig;
import org.govsm.portal.users.OidcConfig;
import org.govsm.portal.users.OidcSignIns;
import org.govsm.portal.users.RoleMapping;
import org.govsm.portal.web.Authorisation;
import org.govsm.portal.web.PublicHosts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** Signing in at a real authorisation server, which runs beside the test. */
class OidcTest {

  private static final RoleMapping MAPPING =
      RoleMapping.read("govsm-buyers = buyer @demo", Authorisation.shipped().roles());
  private static final Pattern LOGIN_TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)");

  private static TurnedClock clock;

  private static AuthorisationServer server;
  private static TestPortal portal;

  private HttpClient browser;

  @BeforeAll
  static void start() throws IOException {
    // The server has a clock of its own, so that ours begins with the real time.
    clock = new TurnedClock(Clock.system(ZoneId.of("Asia/Kolkata")).instant());
    int port = AuthorisationServer.freePort();
    server =
        AuthorisationServer.start(URI.create("http://127.0.0.1:" + port + "/sign-in/oidc/done"));
    portal = portal(port, "portal-secret");
  }

  private static TestPortal portal(int port, String secret) {
    return portal(port, secret, MAPPING, DatabaseConfig.temporary());
  }

  private static TestPortal portal(
      int port, String secret, RoleMapping mapping, DatabaseConfig database) {
    OidcConfig config = new OidcConfig(server.issuer(), "govsm", secret, "groups", mapping);
    return TestPortal.withSignIn(
        port,
        database,
        clock,
        new AccessOptions(PublicHosts.LOCAL, Optional.of(config), RequestRate.NONE));
  }

  @AfterAll
  static void stop() {
    portal.close();
    server.close();
  }

  @BeforeEach
  void openBrowser() {
    browser = browser();
  }

  private static HttpClient browser() {
    return HttpClient.newBuilder()
        .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
        .connectTimeout(Duration.ofSeconds(5))
        .build();
  }

  private HttpResponse<String> get(URI address) throws Exception {
    HttpRequest request = HttpRequest.newBuilder(address).header("Accept", "text/html").build();
    return browser.send(request, HttpResponse.BodyHandlers.ofString());
  }

  private static URI place(HttpResponse<String> answer) {
    String location = answer.headers().firstValue("Location").orElseThrow();
    return answer.uri().resolve(location);
  }

  /** Goes to the provider and signs in there; gives the address that the provider sends back to. */
  private URI answerFor(String user) throws Exception {
    return answerAt(place(get(portal.uri("/sign-in/oidc?back=/account"))), user);
  }

  private URI answerAt(URI authorise, String user) throws Exception {
    HttpResponse<String> first = get(authorise);
    String page = get(place(first)).body();
    Matcher token = LOGIN_TOKEN.matcher(page);
    assertThat(token.find()).isTrue();
    HttpRequest login =
        HttpRequest.newBuilder(server.issuer().resolve("/login"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    "username=" + user + "&password=" + user + "&_csrf=" + token.group(1)))
            .build();
    HttpResponse<String> entered = browser.send(login, HttpResponse.BodyHandlers.ofString());
    return place(get(place(entered)));
  }

  /** The address with another first letter in a parameter. */
  private static URI changed(URI address, String parameter) {
    Matcher first = Pattern.compile("(?<=[?&]" + parameter + "=).").matcher(address.toString());
    return URI.create(first.replaceFirst(letter -> letter.group().equals("a") ? "b" : "a"));
  }

  private static List<User> users() {
    return portal.store().read(tx -> new Users(tx).all());
  }

  @Test
  void opens_a_session_with_the_roles_of_the_mapping() throws Exception {
    HttpResponse<String> done = get(answerFor("anita"));

    assertThat(done.statusCode()).isEqualTo(303);
    HttpResponse<String> account = get(place(done));
    assertThat(account.statusCode()).isEqualTo(200);
    assertThat(account.body()).contains("Name of anita", "Buyer", "demo");
    assertThat(get(portal.uri("/contracts")).statusCode()).isEqualTo(200);
    assertThat(get(portal.uri("/users")).statusCode()).isEqualTo(403);
  }

  @Test
  void asks_no_signer_for_a_second_factor_of_the_portal() throws Exception {
    int port = portal.uri("/").getPort();
    RoleMapping signers =
        RoleMapping.read(
            "govsm-buyers = competent-authority @demo", Authorisation.shipped().roles());
    portal.close();
    portal = portal(port, "portal-secret", signers, DatabaseConfig.temporary());
    try {
      URI place = place(get(answerFor("anita")));
      assertThat(place.getPath()).isEqualTo("/account");
      assertThat(get(place).statusCode()).isEqualTo(200);
      assertThat(get(portal.uri("/account/second-factor")).body()).doesNotContain("name=\"what\"");
    } finally {
      portal.close();
      portal = portal(port, "portal-secret");
    }
  }

  @Test
  void makes_a_user_once_however_often_somebody_comes() throws Exception {
    get(answerFor("anita"));
    browser = browser();
    get(answerFor("anita"));

    assertThat(users()).filteredOn(user -> user.name().equals("Name of anita")).hasSize(1);
  }

  @Test
  void asks_with_state_nonce_and_pkce() throws Exception {
    URI authorise = place(get(portal.uri("/sign-in/oidc")));

    assertThat(authorise.getQuery())
        .contains("response_type=code", "client_id=govsm", "code_challenge_method=S256")
        .containsPattern("state=[\\w-]{43}")
        .containsPattern("nonce=[\\w-]{43}")
        .containsPattern("code_challenge=[\\w-]{43}");
  }

  @Test
  void counts_an_answer_once() throws Exception {
    URI answer = answerFor("anita");

    assertThat(get(answer).statusCode()).isEqualTo(303);
    assertThat(get(answer).statusCode()).isEqualTo(403);
  }

  @Test
  void takes_no_answer_that_another_browser_asked_for() throws Exception {
    URI answer = answerFor("anita");
    browser = browser();

    assertThat(get(answer).statusCode()).isEqualTo(403);
    assertThat(get(portal.uri("/account")).statusCode()).isEqualTo(303);
  }

  @Test
  void takes_no_answer_with_another_state_or_code() throws Exception {
    URI answer = answerFor("anita");

    assertThat(get(changed(answer, "state")).statusCode()).isEqualTo(403);
    assertThat(get(changed(answer, "code")).statusCode()).isEqualTo(403);
  }

  @Test
  void takes_no_token_whose_nonce_was_not_the_one_asked_with() throws Exception {
    URI authorise = place(get(portal.uri("/sign-in/oidc")));
    assertThat(get(answerAt(changed(authorise, "nonce"), "anita")).statusCode()).isEqualTo(403);
  }

  @Test
  void takes_a_refusal_of_the_provider_for_one_and_counts_it_once() throws Exception {
    URI authorise = place(get(portal.uri("/sign-in/oidc")));
    Matcher state = Pattern.compile("state=([\\w-]+)").matcher(authorise.toString());
    assertThat(state.find()).isTrue();
    String refusal = "/sign-in/oidc/done?error=access_denied&state=" + state.group(1);

    HttpResponse<String> refused = get(portal.uri(refusal));

    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(get(portal.uri("/account")).statusCode()).isEqualTo(303);
    assertThat(get(answerAt(authorise, "anita")).statusCode()).isEqualTo(403);
  }

  @Test
  void takes_no_answer_that_comes_too_late() throws Exception {
    URI answer = answerFor("anita");
    clock.turn(Duration.ofMinutes(10));

    assertThat(get(answer).statusCode()).isEqualTo(403);
  }

  @Test
  void lets_nobody_in_whose_groups_mean_nothing_here() throws Exception {
    HttpResponse<String> done = get(answerFor("ravi"));

    assertThat(done.statusCode()).isEqualTo(303);
    assertThat(place(done)).hasPath("/sign-in/no-role");
    assertThat(get(portal.uri("/sign-in/no-role")).body())
        .contains("No role in a department yet", "Ask the administrator of this portal");
    assertThat(get(portal.uri("/account")).statusCode()).as("nobody").isEqualTo(303);
    assertThat(users()).noneMatch(user -> user.name().equals("Name of ravi"));
  }

  @Test
  void ends_the_sessions_of_whoever_has_no_role_any_more(@TempDir Path folder) throws Exception {
    int port = portal.uri("/").getPort();
    portal.close();
    portal = portal(port, "portal-secret", MAPPING, DatabaseConfig.inFolder(folder));
    get(answerFor("anita"));
    HttpClient before = browser;
    portal.close();
    RoleMapping other = RoleMapping.read("others = buyer @demo", Authorisation.shipped().roles());
    portal = portal(port, "portal-secret", other, DatabaseConfig.inFolder(folder));
    try {
      assertThat(get(portal.uri("/contracts")).statusCode()).isEqualTo(200);
      browser = browser();
      assertThat(place(get(answerFor("anita")))).hasPath("/sign-in/no-role");
      browser = before;
      assertThat(get(portal.uri("/contracts")).statusCode()).isEqualTo(303);
    } finally {
      portal.close();
      portal = portal(port, "portal-secret");
    }
  }

  @Test
  void writes_down_only_some_of_many_false_answers_and_each_on_one_line() throws Exception {
    ListAppender<ILoggingEvent> log = new ListAppender<>();
    log.start();
    Logger logger = (Logger) LoggerFactory.getLogger(OidcSignIns.class);
    logger.addAppender(log);
    long before = failures();
    for (int i = 0; i < 8; i++) {
      Matcher state =
          Pattern.compile("state=([\\w-]+)")
              .matcher(place(get(portal.uri("/sign-in/oidc"))).toString());
      assertThat(state.find()).isTrue();
      String answer = "?code=x&iss=https://a/%0AERROR+forged&state=" + state.group(1);
      assertThat(get(portal.uri("/sign-in/oidc/done" + answer)).statusCode()).isEqualTo(403);
    }
    logger.detachAppender(log);

    assertThat(failures() - before).isBetween(0L, 5L);
    assertThat(log.list)
        .hasSizeLessThanOrEqualTo(5)
        .allMatch(line -> line.getFormattedMessage().lines().count() == 1);
  }

  private static long failures() {
    return portal.store().read(tx -> tx.events().page(Users.CHAIN, 0, 500)).stream()
        .filter(event -> event.kind().equals(SignInEvents.FAILED))
        .count();
  }

  @Test
  void goes_on_when_the_provider_signs_with_another_key() throws Exception {
    assertThat(get(answerFor("anita")).statusCode()).isEqualTo(303);
    server.rotateKey();
    browser = browser();

    assertThat(get(answerFor("anita")).statusCode()).isEqualTo(303);
  }

  @Test
  void keeps_out_whoever_was_locked_here() throws Exception {
    get(answerFor("anita"));
    User anita =
        users().stream().filter(u -> u.name().equals("Name of anita")).findFirst().orElseThrow();
    state(anita, UserFacts.LOCKED);
    browser = browser();

    assertThat(get(answerFor("anita")).statusCode()).isEqualTo(403);
    state(anita, UserFacts.ACTIVE);
  }

  private static void state(User user, String state) {
    portal
        .store()
        .write(
            tx -> {
              new Users(tx).change(user.id(), user.facts().in(state), clock.instant(), "test");
              return true;
            });
  }

  @Test
  void offers_to_sign_out_at_the_provider_too() throws Exception {
    HttpResponse<String> account = get(place(get(answerFor("anita"))));
    HttpRequest out =
        HttpRequest.newBuilder(portal.uri("/sign-out"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString("csrf=" + People.formToken(account.body())))
            .build();
    HttpResponse<String> done = browser.send(out, HttpResponse.BodyHandlers.ofString());

    assertThat(done.body()).contains(server.issuer() + "/connect/logout?");
    assertThat(get(portal.uri("/account")).statusCode()).isEqualTo(303);
  }

  @Test
  void with_a_wrong_secret_lets_nobody_in() throws Exception {
    int port = portal.uri("/").getPort();
    portal.close();
    portal = portal(port, "another secret");
    try {
      assertThat(get(answerFor("anita")).statusCode()).isEqualTo(403);
    } finally {
      portal.close();
      portal = portal(port, "portal-secret");
    }
  }

  @Test
  void a_provider_that_does_not_answer_keeps_nobody_from_the_rest() throws Exception {
    try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      URI issuer = URI.create("http://127.0.0.1:" + silent.getLocalPort());
      OidcConfig config = new OidcConfig(issuer, "govsm", "secret", "groups", MAPPING);
      try (TestPortal waiting =
          TestPortal.withSignIn(
              0,
              DatabaseConfig.temporary(),
              clock,
              new AccessOptions(PublicHosts.LOCAL, Optional.of(config), RequestRate.NONE))) {
        HttpRequest ask = HttpRequest.newBuilder(waiting.uri("/sign-in/oidc")).build();
        List<CompletableFuture<HttpResponse<Void>>> asked = new ArrayList<>();
        for (int i = 0; i < 2 * HttpListener.workers(); i++) {
          asked.add(browser.sendAsync(ask, HttpResponse.BodyHandlers.discarding()));
        }

        assertThat(asked).hasSizeGreaterThan(HttpListener.workers());
        assertThat(waiting.get("/health").statusCode()).isEqualTo(200);
      }
    }
  }

  @Test
  void the_options_name_the_provider_and_where_its_secret_is(@TempDir Path folder)
      throws IOException {
    Path roles = Files.writeString(folder.resolve("roles.txt"), "# who\ng one = buyer @a @b\n");
    Map<String, String> environment =
        Map.of(
            "GOVSM_OIDC_ISSUER",
            "https://idp.example",
            "GOVSM_OIDC_CLIENT",
            "c",
            "GOVSM_OIDC_ROLES",
            roles.toString());
    Map<String, String> known = new HashMap<>(environment);
    known.put("GOVSM_OIDC_SECRET", "s3cret");
    OidcConfig config = AccessOptions.of(Options.read(known)).oidc().orElseThrow();

    assertThat(config.clientSecret()).isEqualTo("s3cret");
    assertThat(config.toString()).doesNotContain("s3cret");
    assertThat(config.mapping().facts(List.of("g one", "unknown")).units())
        .containsExactly("a", "b");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AccessOptions.of(Options.read(environment)))
        .withMessageContaining("GOVSM_OIDC_SECRET");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AccessOptions.of(Options.of(Map.of(Option.OIDC_CLIENT, "c"))));
  }

  @Test
  void a_supplier_is_not_all_of_them() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RoleMapping.read("g = supplier @*", Authorisation.shipped().roles()))
        .withMessageContaining("a supplier is one");
  }

  @Test
  void a_mapping_to_a_role_that_is_none_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RoleMapping.read("g = king", Authorisation.shipped().roles()))
        .withMessageContaining("there is no role 'king'");
  }
}
