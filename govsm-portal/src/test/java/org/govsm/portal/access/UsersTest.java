package org.govsm.portal.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.govsm.portal.TurnedClock;
import org.govsm.portal.store.Backup;
import org.govsm.portal.store.DailyWork;
import org.govsm.portal.store.Exporter;
import org.govsm.portal.store.Store;
import org.govsm.portal.store.StoreRefusal;
import org.govsm.portal.store.StoreTest;
import org.govsm.portal.store.TestDatabase;
import org.govsm.portal.store.Work;
import org.junit.jupiter.api.Test;

public class UsersTest extends StoreTest {

  public static final UserFacts BUYER =
      UserFacts.active(UserFacts.PERSON, Set.of("buyer"), Set.of(DEPARTMENT));
  private static final Person ANITA = Person.local("Anita Rao", "anita").withPassword("hash");

  private static final Duration FIRST_WAIT = Duration.ofSeconds(10);

  private User anita() {
    return store.write(tx -> new Users(tx).create("u1", BUYER, Optional.of(ANITA), NOW, ACTOR));
  }

  private <T> Optional<T> read(Work<Optional<T>> work) {
    return store.read(work);
  }

  private <T> Optional<T> write(Work<Optional<T>> work) {
    return store.write(work);
  }

  private Optional<User> find(String id) {
    return store.read(tx -> new Users(tx).find(id));
  }

  private void change(UserFacts facts) {
    store.write(
        tx -> {
          new Users(tx).change("u1", facts, NOW, ACTOR);
          return true;
        });
  }

  private String chain() {
    StringBuilder text = new StringBuilder();
    store
        .read(tx -> tx.events().page(Users.CHAIN, 0, 100))
        .forEach(event -> text.append(event.text()));
    return text.toString();
  }

  @Test
  void a_user_is_found_by_id_name_and_provider_and_no_event_says_a_name() {
    anita();
    Person known = Person.known("Ravi", "https://idp", "sub");
    store.write(tx -> new Users(tx).create("u2", BUYER, Optional.of(known), NOW, ACTOR));

    assertThat(find("u1").orElseThrow().facts()).isEqualTo(BUYER);
    assertThat(read(tx -> new Users(tx).bySignInName("anita"))).map(User::id).contains("u1");
    assertThat(read(tx -> new Users(tx).bySubject("https://idp", "sub")))
        .map(User::id)
        .contains("u2");
    assertThat(chain()).contains("u1", "buyer").doesNotContain("Anita", "anita", "Ravi", "hash");
  }

  @Test
  void a_name_to_sign_in_with_is_taken_once() {
    anita();

    assertThatExceptionOfType(StoreRefusal.class)
        .isThrownBy(
            () ->
                store.write(
                    tx -> new Users(tx).create("u2", BUYER, Optional.of(ANITA), NOW, ACTOR)));
    assertThat(find("u2")).isEmpty();
  }

  @Test
  void a_change_ends_the_sessions() {
    anita();
    store.write(
        tx -> {
          new Sessions(tx).open(new Session("d", Optional.of("u1"), Optional.empty(), NOW, NOW));
          return true;
        });
    change(BUYER.in(UserFacts.LOCKED));

    assertThat(read(tx -> new Sessions(tx).of("u1").stream().findAny())).isEmpty();
    assertThat(find("u1").orElseThrow().facts().isActive()).isFalse();
    boolean any = store.read(tx -> !new Users(tx).whoAre("buyer").isEmpty());
    assertThat(any).isFalse();
  }

  @Test
  void a_name_is_erased_and_the_user_stays() {
    anita();
    store.write(
        tx -> {
          new Users(tx).erase("u1", NOW, ACTOR);
          return true;
        });

    assertThat(find("u1").orElseThrow().person()).isEmpty();
    assertThat(find("u1").orElseThrow().name()).isEqualTo("u1");
    assertThat(read(tx -> new Users(tx).bySignInName("anita"))).isEmpty();
  }

  @Test
  void a_backup_brings_users_back_without_names_and_passwords() throws IOException {
    anita();
    change(BUYER.in(UserFacts.LOCKED));
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    new Backup(store).write(file);
    try (TestDatabase other = engine.create();
        Store restored = other.open()) {
      new Backup(restored)
          .restore(
              () -> new ByteArrayInputStream(file.toByteArray()), Exporter.of(file.toByteArray()));

      User back = restored.read(tx -> new Users(tx).find("u1")).orElseThrow();
      assertThat(back.facts()).isEqualTo(BUYER.in(UserFacts.LOCKED));
      assertThat(back.person()).isEmpty();
    }
  }

  @Test
  void a_one_time_token_is_taken_once_even_by_many_at_the_same_time() throws Exception {
    store.write(
        tx -> {
          new OneTimeTokens(tx).add("d", Optional.empty(), NOW.plusSeconds(1));
          return true;
        });
    Callable<Boolean> take =
        () -> store.write(tx -> new OneTimeTokens(tx).take("d", NOW).isPresent());
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      int taken = 0;
      for (Future<Boolean> one : threads.invokeAll(List.of(take, take, take, take))) {
        taken += one.get() ? 1 : 0;
      }
      assertThat(taken).isEqualTo(1);
    } finally {
      threads.shutdown();
    }
  }

  @Test
  void a_one_time_token_is_over_at_its_instant() {
    store.write(
        tx -> {
          new OneTimeTokens(tx).add("d", Optional.empty(), NOW);
          return true;
        });

    assertThat(read(tx -> new OneTimeTokens(tx).find("d", NOW.minusMillis(1)))).isPresent();
    assertThat(read(tx -> new OneTimeTokens(tx).find("d", NOW))).isEmpty();
  }

  @Test
  void whoever_was_sent_to_the_provider_comes_back_once() {
    OidcLogin login = new OidcLogin("s", "b", "nonce", "verifier", "/x", NOW);
    store.write(
        tx -> {
          new OidcLogins(tx).add(login);
          return true;
        });

    assertThat(write(tx -> new OidcLogins(tx).take("s"))).contains(login);
    assertThat(write(tx -> new OidcLogins(tx).take("s"))).isEmpty();
  }

  @Test
  void the_work_of_the_day_ends_what_is_over() {
    anita();
    Instant old = NOW.minus(Duration.ofDays(2));
    store.write(
        tx -> {
          new Sessions(tx).open(new Session("d", Optional.of("u1"), Optional.empty(), old, old));
          new AccessTokens(tx).issue(new AccessToken("d", "t", "u1", old, NOW), ACTOR);
          new SignInCounts(tx).put("s", new SignInCounts.Count(3, old, old));
          return true;
        });
    DailyWork.once(store, new TurnedClock(NOW.plusMillis(1)));

    assertThat(read(tx -> new Sessions(tx).find("d"))).isEmpty();
    assertThat(read(tx -> new AccessTokens(tx).find("d"))).isEmpty();
    assertThat(write(tx -> new SignInCounts(tx).find("s"))).isEmpty();
  }

  @Test
  void a_stranger_cannot_keep_somebody_out() {
    TurnedClock clock = new TurnedClock(NOW);
    BackOff backOff = new BackOff(clock);
    for (int i = 0; i < 200; i++) {
      String address = "198.51.100." + i;
      store.write(tx -> backOff.next(tx, "anita", address));
      store.write(tx -> backOff.next(tx, "anita", address));
    }

    assertThat(store.write(tx -> backOff.next(tx, "anita", "198.51.100.199")).refusedFor())
        .contains(FIRST_WAIT);
    assertThat(store.write(tx -> backOff.next(tx, "anita", "10.0.0.1")).refusedFor()).isEmpty();
    assertThat(store.write(tx -> backOff.next(tx, "anita", "10.0.0.1")).nextWaits()).isTrue();
  }

  @Test
  void an_address_that_tries_many_names_must_wait_and_never_for_longer_than_a_quarter() {
    TurnedClock clock = new TurnedClock(NOW);
    BackOff backOff = new BackOff(clock);
    for (int i = 0; i < 60; i++) {
      String name = "name" + i;
      Optional<Duration> wait = store.write(tx -> backOff.next(tx, name, "b")).refusedFor();
      if (i < 30) {
        assertThat(wait).isEmpty();
      } else if (i == 30) {
        assertThat(wait).contains(FIRST_WAIT);
      }
      wait.ifPresent(
          time -> {
            assertThat(time).isLessThanOrEqualTo(Duration.ofMinutes(15));
            clock.turn(time);
            store.write(tx -> backOff.next(tx, name, "b"));
          });
    }
  }
}
