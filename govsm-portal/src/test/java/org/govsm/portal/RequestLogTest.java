package org.govsm.portal;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.govsm.portal.access.AccessToken;
import org.govsm.portal.access.AccessTokens;
import org.govsm.portal.access.Person;
import org.govsm.portal.access.UserFacts;
import org.govsm.portal.access.Users;
import org.govsm.portal.edge.RequestLog;
import org.govsm.portal.edge.RequestRate;
import org.govsm.portal.store.DatabaseConfig;
import org.govsm.portal.web.PublicHosts;
import org.govsm.portal.web.RandomTokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** What the log says of requests. */
class RequestLogTest {

  private static final String TOKEN = "govsm_" + "t".repeat(43);

  private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
  private TestPortal portal;

  @BeforeEach
  void start() {
    portal =
        TestPortal.withSignIn(
            0,
            DatabaseConfig.temporary(),
            TestPortal.CLOCK,
            new AccessOptions(PublicHosts.LOCAL, Optional.empty(), RequestRate.NONE));
    Instant now = TestPortal.CLOCK.instant();
    portal
        .store()
        .write(
            tx -> {
              new Users(tx)
                  .create(
                      "s-1",
                      UserFacts.active(UserFacts.SERVICE, List.of("buyer"), List.of("*")),
                      Optional.of(Person.machine("Secret name")),
                      now,
                      "test");
              new AccessTokens(tx)
                  .issue(
                      new AccessToken(
                          RandomTokens.digest(TOKEN),
                          "t-1",
                          "s-1",
                          now,
                          now.plus(Duration.ofDays(9))),
                      "test");
              return true;
            });
    lines.start();
    logger().addAppender(lines);
  }

  @AfterEach
  void stop() {
    logger().detachAppender(lines);
    portal.close();
  }

  private static Logger logger() {
    return (Logger) LoggerFactory.getLogger(RequestLog.class);
  }

  @Test
  void each_use_of_a_token_and_each_refusal_has_a_line_with_the_id_of_the_answer() {
    HttpResponse<String> used =
        portal.get("/api/v1/contracts?after=secret", "Authorization", "Bearer " + TOKEN);
    HttpResponse<String> refused = portal.get("/api/v1/export", "Authorization", "Bearer " + TOKEN);
    HttpResponse<String> unknown =
        portal.get("/api/v1/contracts/secret", "Authorization", "Bearer govsm_no");

    assertThat(List.of(used.statusCode(), refused.statusCode(), unknown.statusCode()))
        .containsExactly(200, 403, 401);
    assertThat(lines.list)
        .extracting(one -> one.getMDCPropertyMap().get("request") + " " + one.getFormattedMessage())
        .containsExactly(
            id(used) + " 200 GET /api/v1/contracts s-1",
            id(refused) + " 403 GET /api/v1/export s-1",
            id(unknown) + " 401 GET / public");
  }

  private static String id(HttpResponse<String> answer) {
    return answer.headers().firstValue("X-Request-Id").orElseThrow();
  }
}
