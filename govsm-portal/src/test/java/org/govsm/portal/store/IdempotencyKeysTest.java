package org.govsm.portal.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.govsm.portal.store.StoreRefusal.Reason;
import org.junit.jupiter.api.Test;

class IdempotencyKeysTest extends StoreTest {

  private static final ZoneId INDIA = ZoneId.of("Asia/Kolkata");

  private final AtomicInteger done = new AtomicInteger();

  @Test
  void the_first_answer_is_given_again_and_the_work_is_done_once() {
    StoredAnswer first = once("key", "sha256:1");
    StoredAnswer again = once("key", "sha256:1");

    assertThat(again).usingRecursiveComparison().isEqualTo(first);
    assertThat(again.status()).isEqualTo(201);
    assertThat(again.headers()).containsEntry("ETag", "\"1\"");
    assertThat(again.body()).isEqualTo("answer 1".getBytes(UTF_8));
    assertThat(done).hasValue(1);
  }

  @Test
  void the_same_key_with_another_body_is_refused() {
    once("key", "sha256:1");

    assertThatExceptionOfType(StoreRefusal.class)
        .isThrownBy(() -> once("key", "sha256:2"))
        .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(Reason.KEY_REUSED));
  }

  @Test
  void another_key_is_another_request() {
    once("key", "sha256:1");
    once("KEY", "sha256:1");

    assertThat(done).hasValue(2);
  }

  @Test
  void work_that_failed_is_done_again() {
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                store.write(
                    tx -> {
                      tx.idempotencyKeys().once("post", "key", "sha256:1", NOW, this::answer);
                      throw new IllegalStateException("after the answer was kept");
                    }));

    once("key", "sha256:1");
    assertThat(done).hasValue(2);
  }

  @Test
  void the_work_of_the_day_forgets_answers_older_than_thirty_days() {
    once("key", "sha256:1");
    Instant lastMoment = NOW.plus(DailyWork.KEYS_ARE_KEPT);

    DailyWork.once(store, clock(lastMoment));
    once("key", "sha256:1");
    assertThat(done).hasValue(1);

    DailyWork.once(store, clock(lastMoment.plusMillis(1)));
    once("key", "sha256:1");
    assertThat(done).hasValue(2);
  }

  @Test
  void a_clock_that_stood_in_2031_for_a_day_made_nothing_forgotten_and_no_day_left_out() {
    DailyWork.once(store, clock(NOW));
    once("key", "sha256:1");
    Instant later = Instant.parse("2031-01-05T06:00:00Z");
    Instant tomorrow = NOW.plus(Duration.ofDays(1));

    DailyWork.once(store, clock(later));
    DailyWork.once(store, clock(later.plusSeconds(600)));
    DailyWork.once(store, clock(tomorrow));
    once("key", "sha256:1");

    assertThat(done).hasValue(1);
    assertThat(store.read(tx -> tx.checkpoints().all()).stream().map(Checkpoint::takenFor))
        .containsExactly(
            LocalDate.ofInstant(NOW, INDIA),
            LocalDate.of(2031, 1, 5),
            LocalDate.ofInstant(tomorrow, INDIA));
    assertThat(store.<Boolean>read(tx -> tx.checkpoints().firstBroken().isPresent())).isFalse();
  }

  @Test
  void the_work_of_the_day_takes_the_checkpoint_of_the_day_in_the_zone_of_the_clock() {
    DailyWork.once(store, clock(Instant.parse("2026-11-24T18:29:59Z")));
    DailyWork.once(store, clock(Instant.parse("2026-11-24T18:30:00Z")));

    assertThat(store.read(tx -> tx.checkpoints().all()).stream().map(Checkpoint::takenFor))
        .extracting(Object::toString)
        .containsExactly("2026-11-24", "2026-11-25");
  }

  private static Clock clock(Instant now) {
    return Clock.fixed(now, INDIA);
  }

  private StoredAnswer once(String requestKey, String digest) {
    return store.write(
        tx -> tx.idempotencyKeys().once("post", requestKey, digest, NOW, this::answer));
  }

  private StoredAnswer answer() {
    byte[] body = ("answer " + done.incrementAndGet()).getBytes(UTF_8);
    return StoredAnswer.of(201, Map.of("ETag", "\"1\""), body);
  }
}
