package org.govsm.portal.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import org.govsm.portal.TurnedClock;
import org.junit.jupiter.api.Test;

class RateLimiterTest {

  private static final String ONE = "198.51.100.1/32";
  private static final String OTHER = "198.51.100.2/32";

  private final TurnedClock clock = new TurnedClock(Instant.parse("2026-11-25T06:00:00Z"));

  private RateLimiter throttle(int perSecond, int burst) {
    return new RateLimiter(new RequestRate(perSecond, burst), clock);
  }

  private static void use(RateLimiter rateLimiter, String visitor, int times) {
    for (int i = 0; i < times; i++) {
      assertThat(rateLimiter.take(visitor)).isZero();
    }
  }

  @Test
  void the_burst_is_free_and_the_next_request_waits_for_one_token() {
    RateLimiter rateLimiter = throttle(4, 10);
    use(rateLimiter, ONE, 10);

    assertThat(rateLimiter.take(ONE)).hasMillis(250);
  }

  @Test
  void a_token_is_there_at_its_millisecond_and_not_before() {
    RateLimiter rateLimiter = throttle(3, 1);
    use(rateLimiter, ONE, 1);
    clock.turn(Duration.ofMillis(333));
    assertThat(rateLimiter.take(ONE)).hasMillis(1);

    clock.turn(Duration.ofMillis(1));
    assertThat(rateLimiter.take(ONE)).isZero();
  }

  @Test
  void who_is_refused_does_not_wait_the_longer_for_asking_again() {
    RateLimiter rateLimiter = throttle(1, 1);
    use(rateLimiter, ONE, 1);
    for (int i = 0; i < 50; i++) {
      assertThat(rateLimiter.take(ONE)).hasSeconds(1);
    }
    clock.turn(Duration.ofSeconds(1));

    assertThat(rateLimiter.take(ONE)).isZero();
  }

  @Test
  void a_rest_brings_back_the_burst_and_no_more() {
    RateLimiter rateLimiter = throttle(5, 10);
    use(rateLimiter, ONE, 10);
    clock.turn(Duration.ofDays(400));
    use(rateLimiter, ONE, 10);

    assertThat(rateLimiter.take(ONE)).isPositive();
  }

  @Test
  void visitors_are_counted_apart() {
    RateLimiter rateLimiter = throttle(1, 1);
    use(rateLimiter, ONE, 1);

    assertThat(rateLimiter.take(OTHER)).isZero();
    assertThat(rateLimiter.take(ONE)).isPositive();
  }

  @Test
  void a_clock_that_is_set_back_takes_nothing_away() {
    RateLimiter rateLimiter = throttle(1, 3);
    use(rateLimiter, ONE, 1);
    clock.turn(Duration.ofHours(-1));
    use(rateLimiter, ONE, 2);

    assertThat(rateLimiter.take(ONE)).hasSeconds(1);
  }

  @Test
  void only_so_many_are_remembered_and_those_who_ask_stay() {
    RateLimiter rateLimiter = throttle(1, 2);
    use(rateLimiter, ONE, 2);
    for (int i = 0; i < 3 * RateLimiter.MOST; i++) {
      rateLimiter.take("visitor " + i);
      if (i % 1_000 == 0) {
        assertThat(rateLimiter.take(ONE)).isPositive();
      }
    }

    assertThat(rateLimiter.remembered()).isEqualTo(RateLimiter.MOST);
  }

  @Test
  void without_a_limit_nobody_is_counted() {
    RateLimiter rateLimiter = new RateLimiter(RequestRate.NONE, clock);
    use(rateLimiter, ONE, 10_000);

    assertThat(rateLimiter.remembered()).isZero();
  }

  @Test
  void a_limit_that_lets_nobody_in_is_refused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new RequestRate(1, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> new RequestRate(-1, 1));
  }
}
