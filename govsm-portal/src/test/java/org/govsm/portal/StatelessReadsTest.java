package org.govsm.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.govsm.portal.access.AccessToken;
import org.govsm.portal.access.AccessTokens;
import org.govsm.portal.access.Person;
import org.govsm.portal.access.UserFacts;
import org.govsm.portal.access.Users;
import org.govsm.portal.store.DatabaseConfig;
import org.govsm.portal.web.RandomTokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stateless questions read: nothing of the database but who asks. */
class StatelessReadsTest {

  private static final String TOKEN = "govsm_" + "t".repeat(43);
  private static final String GEM =
      """
      {"book": "IN", "days": {"publication": "2025-08-01"}, "facts": {"value": "40000",
       "scientific": false}}\
      """;
  private static final String DECISION = "/api/v1/decisions/procedure.gem";

  @ParameterizedTest
  @ValueSource(strings = {DECISION, "/api/v1/questions", "/api/v1/controls", "/rules"})
  void a_question_reads_nothing_in_a_demonstration(String path) {
    try (TestPortal portal = TestPortal.start()) {
      Supplier<HttpResponse<String>> ask =
          () -> path.equals(DECISION) ? portal.postJson(path, GEM) : portal.get(path);
      // A page says beside its door how many tasks wait: one look at what was recorded.
      assertThat(reads(portal, ask)).as(path).isEqualTo(path.startsWith("/api/") ? 0 : 1);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {DECISION, "/api/v1/questions", "/rules"})
  void a_question_reads_the_session_and_its_user_where_people_sign_in(String path) {
    try (TestPortal portal = TestPortal.withSignIn(DatabaseConfig.temporary(), TestPortal.CLOCK)) {
      People people = new People(portal, TestPortal.CLOCK);
      people.add("buyer", List.of("buyer"), List.of("demo"));
      String cookie = people.signedIn("buyer").cookie;
      Supplier<HttpResponse<String>> ask =
          () ->
              path.equals(DECISION)
                  ? portal.postJson(path, GEM, "Cookie", cookie)
                  : portal.get(path, "Cookie", cookie);
      assertThat(reads(portal, ask)).as(path).isLessThanOrEqualTo(path.startsWith("/api/") ? 2 : 3);
    }
  }

  @Test
  void a_question_reads_the_token_of_a_machine_once() {
    try (TestPortal portal = TestPortal.withSignIn(DatabaseConfig.temporary(), TestPortal.CLOCK)) {
      machine(portal);
      String bearer = "Bearer " + TOKEN;
      Supplier<HttpResponse<String>> ask =
          () -> portal.postJson(DECISION, GEM, "Authorization", bearer);
      assertThat(reads(portal, ask)).isLessThanOrEqualTo(1);
    }
  }

  private static void machine(TestPortal portal) {
    Instant now = TestPortal.CLOCK.instant();
    UserFacts facts = UserFacts.active(UserFacts.SERVICE, List.of("buyer"), List.of("*"));
    Instant end = now.plus(Duration.ofDays(9));
    AccessToken token = new AccessToken(RandomTokens.digest(TOKEN), "t-1", "s-1", now, end);
    portal
        .store()
        .write(
            tx -> {
              new Users(tx).create("s-1", facts, Optional.of(Person.machine("m")), now, "test");
              new AccessTokens(tx).issue(token, "test");
              return true;
            });
  }

  /** How often the second of two equal requests reads. */
  private static long reads(TestPortal portal, Supplier<HttpResponse<String>> ask) {
    assertThat(ask.get().statusCode()).isEqualTo(200);
    long before = portal.store().reads();
    assertThat(ask.get().statusCode()).isEqualTo(200);
    return portal.store().reads() - before;
  }
}
