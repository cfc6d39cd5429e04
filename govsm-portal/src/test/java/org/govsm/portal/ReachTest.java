package org.govsm.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.govsm.portal.PortalConfig.Demo;
import org.govsm.portal.access.Person;
import org.govsm.portal.access.UserFacts;
import org.govsm.portal.access.Users;
import org.govsm.portal.edge.RequestLimits;
import org.govsm.portal.edge.RequestRate;
import org.govsm.portal.options.Option;
import org.govsm.portal.options.Options;
import org.govsm.portal.store.DatabaseConfig;
import org.govsm.portal.store.Store;
import org.govsm.portal.web.PublicHosts;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Under which names and from where the portal can be reached. */
class ReachTest {

  private static final AccessOptions PUBLIC =
      new AccessOptions(
          PublicHosts.of(
              Optional.of("https://govsm.example"), List.of("other.example:8443"), List.of()),
          Optional.empty(),
          RequestRate.NONE);

  @TempDir Path folder;

  @BeforeAll
  static void libraries() {
    PortalMain.prepareLibraries();
  }

  private PortalConfig config(String host, Demo demo) {
    return config(folder, host, demo);
  }

  private static PortalConfig config(Path data, String host, Demo demo) {
    return new PortalConfig(
        new InetSocketAddress(host, 0),
        RequestLimits.USUAL,
        TestPortal.CLOCK,
        DatabaseConfig.inFolder(data),
        Optional.empty(),
        demo,
        PUBLIC);
  }

  @Nested
  class AnAddressForOthers {

    @Test
    void is_refused_as_long_as_nobody_can_sign_in() throws IOException {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Portal.start(config("0.0.0.0", Demo.IF_EMPTY)))
          .withMessageContaining("nobody can sign in yet");
      Store.open(DatabaseConfig.inFolder(folder), PortalEvents.shipped()).close();
    }

    @Test
    void is_refused_to_a_demonstration_that_is_reset() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Portal.start(config("0.0.0.0", Demo.RESET)))
          .withMessageContaining("on this machine only");
    }

    @Test
    void is_taken_once_there_is_an_administrator_and_everybody_must_sign_in() throws IOException {
      try (Store store = Store.open(DatabaseConfig.inFolder(folder), PortalEvents.shipped())) {
        UserFacts facts = UserFacts.active(UserFacts.PERSON, Set.of("administrator"), Set.of("*"));
        Optional<Person> person = Optional.of(Person.local("A", "aaa").withPassword("h"));
        store.write(
            tx -> new Users(tx).create("u1", facts, person, TestPortal.CLOCK.instant(), "test"));
      }
      try (Portal portal = Portal.start(config("0.0.0.0", Demo.IF_EMPTY))) {
        assertThat(portal.setUpToken()).isEmpty();
      }
    }
  }

  @Test
  void a_first_start_with_users_gives_a_token_and_a_demonstration_gives_none() throws IOException {
    try (Portal portal = Portal.start(config("127.0.0.1", Demo.NONE))) {
      assertThat(portal.setUpToken().orElseThrow()).hasSize(43);
    }
    Path other = folder.resolve("demonstration");
    TestPortal.demonstrate(DatabaseConfig.inFolder(other));
    try (Portal portal = Portal.start(config(other, "127.0.0.1", Demo.IF_EMPTY))) {
      assertThat(portal.setUpToken()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://govsm.example",
        "https://govsm.example/portal",
        "ftp://govsm.example",
        "govsm",
        "https://user@govsm.example",
        "https://govsm.example?a=1"
      })
  void a_public_address_that_is_not_secure_or_not_bare_is_refused(String url) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AccessOptions.of(Options.of(Map.of(Option.PUBLIC_URL, url))));
  }

  @Test
  void names_that_are_allowed_are_answered_and_others_are_not() {
    try (TestPortal portal =
        TestPortal.withSignIn(0, DatabaseConfig.temporary(), TestPortal.CLOCK, PUBLIC)) {
      assertThat(portal.raw(get("govsm.example"))).startsWith("HTTP/1.1 200");
      assertThat(portal.raw(get("OTHER.example:8443"))).startsWith("HTTP/1.1 200");
      assertThat(portal.raw(get("other.example"))).startsWith("HTTP/1.1 400");
      assertThat(portal.raw(get("evil.example"))).startsWith("HTTP/1.1 400");
    }
  }

  private static String get(String host) {
    return "GET /health HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
  }

  @Test
  void cookies_of_a_secure_portal_travel_by_tls_and_belong_to_its_name_only() {
    try (TestPortal portal =
        TestPortal.withSignIn(0, DatabaseConfig.temporary(), TestPortal.CLOCK, PUBLIC)) {
      HttpResponse<String> answer = portal.get("/sign-in");

      assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow())
          .startsWith("__Host-govsm-visit=")
          .contains("Secure", "HttpOnly", "Path=/")
          .doesNotContain("Domain");
      assertThat(portal.get("/sign-in?lang=hi").headers().allValues("Set-Cookie"))
          .anyMatch(cookie -> cookie.startsWith("lang=hi;"))
          .allMatch(cookie -> cookie.contains(";Secure"));
      assertThat(answer.headers().firstValue("Strict-Transport-Security")).isPresent();
    }
  }

  private static AccessOptions behind(Optional<String> publicUrl, String... proxies) {
    return new AccessOptions(
        PublicHosts.of(publicUrl, List.of("other.example"), List.of(proxies)),
        Optional.empty(),
        RequestRate.NONE);
  }

  @Nested
  class TheAddressOfAVisitor {

    private static final String GUESSER = "198.51.100.1";

    @Test
    void is_believed_from_a_proxy_that_was_named() {
      assertThat(afterFive(GUESSER, "198.51.100.2", "127.0.0.1")).isEqualTo(422);
      assertThat(afterFive(GUESSER, "198.51.100.2", "10.0.0.1", "127.0.0.0/8")).isEqualTo(422);
      assertThat(afterFive(GUESSER, GUESSER, "127.0.0.1")).isEqualTo(429);
    }

    @Test
    void is_not_believed_from_anybody_else() {
      assertThat(afterFive(GUESSER, "198.51.100.2")).isEqualTo(429);
      assertThat(afterFive(GUESSER, "198.51.100.2", "10.0.0.1")).isEqualTo(429);
    }

    @Test
    void is_the_last_that_no_proxy_of_ours_has() {
      String way = "203.0.113.9, " + GUESSER + ", 10.0.0.7";

      assertThat(afterFive(GUESSER, way, "127.0.0.1", "10.0.0.0/8")).isEqualTo(429);
      assertThat(afterFive(GUESSER, way, "127.0.0.1")).isEqualTo(422);
    }

    @Test
    void is_that_of_the_proxy_where_it_writes_none() {
      assertThat(afterFive("unknown", "_hidden", "127.0.0.1")).isEqualTo(429);
    }

    @Test
    void of_the_sixth_version_counts_with_its_whole_network() {
      assertThat(afterFive("2001:db8::1", "[2001:db8::ffff:1]:99", "127.0.0.1")).isEqualTo(429);
      assertThat(afterFive("2001:db8::1", "2001:db8:0:1::1", "127.0.0.1")).isEqualTo(422);
    }

    /** What the sixth attempt to sign in gets, forwarded for another than the first five. */
    private int afterFive(String five, String sixth, String... proxies) {
      try (TestPortal portal =
          TestPortal.withSignIn(
              0, DatabaseConfig.temporary(), TestPortal.CLOCK, behind(Optional.empty(), proxies))) {
        People people = new People(portal, TestPortal.CLOCK);
        String form = "name=anita&password=wrong";
        for (int i = 0; i < 5; i++) {
          people.visitor().form("/sign-in", form, "X-Forwarded-For", five);
        }
        return people.visitor().form("/sign-in", form, "X-Forwarded-For", sixth).statusCode();
      }
    }
  }

  @Nested
  class TheOriginOfAForm {

    @Test
    void is_by_the_scheme_that_a_proxy_forwards() {
      assertThat(post("other.example", "https://other.example", "https", "127.0.0.1"))
          .isEqualTo(OWN);
      assertThat(post("other.example", "http://other.example", "https", "127.0.0.1"))
          .isEqualTo(FOREIGN);
      assertThat(post("other.example", "https://other.example", "http, https", "127.0.0.1"))
          .isEqualTo(OWN);
      assertThat(post("other.example", "https://other.example", "https, http", "127.0.0.1"))
          .isEqualTo(FOREIGN);
    }

    @Test
    void is_by_the_scheme_of_the_connection_where_nobody_is_believed() {
      assertThat(post("other.example", "https://other.example", "https")).isEqualTo(FOREIGN);
      assertThat(post("other.example", "https://other.example", "https", "10.0.0.1"))
          .isEqualTo(FOREIGN);
      assertThat(post("other.example", "http://other.example", "https")).isEqualTo(OWN);
      assertThat(post("other.example", "http://other.example", "ftp", "127.0.0.1")).isEqualTo(OWN);
    }

    @Test
    void is_the_public_address_for_its_name_whatever_is_forwarded() {
      assertThat(post("govsm.example", "https://govsm.example", "http")).isEqualTo(OWN);
      assertThat(post("govsm.example", "http://govsm.example", "http")).isEqualTo(FOREIGN);
      assertThat(post("127.0.0.1", "https://govsm.example", "http")).isEqualTo(OWN);
      assertThat(post("govsm.example", "https://evil.example", "https", "127.0.0.1"))
          .isEqualTo(FOREIGN);
    }

    private static final String OWN = "HTTP/1.1 303";
    private static final String FOREIGN = "HTTP/1.1 403";

    /** What setting the day gets, which everybody may. */
    private String post(String host, String origin, String scheme, String... proxies) {
      try (TestPortal portal =
          TestPortal.withSignIn(
              0,
              DatabaseConfig.temporary(),
              TestPortal.CLOCK,
              behind(Optional.of("https://govsm.example"), proxies))) {
        return portal
            .raw(
                "POST /today HTTP/1.1\r\nHost: "
                    + host
                    + "\r\nOrigin: "
                    + origin
                    + "\r\nX-Forwarded-Proto: "
                    + scheme
                    + "\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                    + "Content-Length: 4\r\nConnection: close\r\n\r\nday=")
            .substring(0, OWN.length());
      }
    }
  }

  /** A browser that once came without TLS is not told that it came by it. */
  @ParameterizedTest
  @CsvSource({"https, 127.0.0.1, true", "http, 127.0.0.1, false", "http, 10.0.0.1, true"})
  void tls_is_required_from_now_on_unless_a_proxy_that_is_believed_says_there_was_none(
      String scheme, String proxy, boolean required) {
    try (TestPortal portal =
        TestPortal.withSignIn(
            0,
            DatabaseConfig.temporary(),
            TestPortal.CLOCK,
            behind(Optional.of("https://govsm.example"), proxy))) {
      HttpResponse<String> answer = portal.get("/health", "X-Forwarded-Proto", scheme);

      assertThat(answer.headers().firstValue("Strict-Transport-Security").isPresent())
          .isEqualTo(required);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"proxy.example", "10.0.0.0/33", "10.0.0", "256.1.1.1", "fd00::/129", "/8"})
  void a_proxy_that_is_no_address_is_refused(String proxy) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AccessOptions.of(Options.of(Map.of(Option.BEHIND_PROXY, proxy))))
        .withMessageContaining(proxy);
  }
}
