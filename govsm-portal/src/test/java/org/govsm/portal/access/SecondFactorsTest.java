package org.govsm.portal.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.govsm.portal.store.RowFlaw;
import org.govsm.portal.store.SigningKey;
import org.govsm.portal.store.StoreTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

public class SecondFactorsTest extends StoreTest {

  public static final PendingSignIn.SetUp FIRST =
      new PendingSignIn.SetUp("f-1", "sealed", Optional.empty());

  @BeforeEach
  void user() {
    store.write(
        tx ->
            new Users(tx)
                .create(
                    "u9",
                    UsersTest.BUYER,
                    Optional.of(Person.local("A B", "u9").withPassword("h")),
                    NOW,
                    ACTOR));
    setUp(FIRST);
  }

  private boolean setUp(PendingSignIn.SetUp next) {
    return store.write(tx -> new SecondFactors(tx).setUp("u9", next, 100, NOW));
  }

  private boolean use(long step) {
    return store.write(tx -> new SecondFactors(tx).use("u9", "f-1", step, 1_000));
  }

  private Optional<String> factor() {
    return store.read(tx -> new SecondFactors(tx).find("u9")).map(SecondFactors.Factor::id);
  }

  private boolean isSaid() {
    return store.read(tx -> new SecondFactors(tx).isSaid("u9"));
  }

  @Test
  void a_step_counts_once_and_no_earlier_one_afterwards() {
    assertThat(use(100)).isFalse();
    assertThat(use(101)).isTrue();
    assertThat(use(101)).isFalse();
    assertThat(use(100)).isFalse();
    assertThat(use(102)).isTrue();
  }

  @Test
  void a_step_that_was_used_while_a_clock_was_wrong_locks_nobody_out() {
    assertThat(use(5_000_000)).isTrue();

    assertThat(use(101)).isTrue();
    assertThat(use(101)).isFalse();
  }

  @Test
  void of_one_step_used_many_times_at_once_one_counts() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      Callable<Boolean> use = () -> use(101);
      int counted = 0;
      for (Future<Boolean> one : threads.invokeAll(java.util.Collections.nCopies(8, use))) {
        counted += one.get() ? 1 : 0;
      }
      assertThat(counted).isEqualTo(1);
    } finally {
      threads.shutdown();
    }
  }

  @Test
  void a_factor_takes_the_place_of_the_one_that_it_was_made_for_and_of_no_other() {
    assertThat(setUp(new PendingSignIn.SetUp("f-2", "s", Optional.empty()))).isFalse();
    assertThat(setUp(new PendingSignIn.SetUp("f-2", "s", Optional.of("f-0")))).isFalse();
    assertThat(factor()).contains("f-1");
    assertThat(setUp(new PendingSignIn.SetUp("f-2", "s", Optional.of("f-1")))).isTrue();
    assertThat(factor()).contains("f-2");
  }

  @Test
  void a_row_that_was_taken_out_is_named_and_offers_no_set_up() {
    for (String table : List.of("second_factor", "second_factor_secret")) {
      database.tamper("delete from " + table + " where user_id = 'u9'");

      assertThat(factor()).isEmpty();
      assertThat(isSaid()).isTrue();
      assertThat(setUp(new PendingSignIn.SetUp("f-2", "s", Optional.empty()))).isFalse();
    }
    assertThat(store.read(tx -> tx.events().verify(Users.CHAIN)).rows())
        .containsExactly(new RowFlaw("second_factor", "u9", 2, "missing"));
  }

  @Test
  void after_a_reset_or_a_new_name_there_is_none() {
    store.write(
        tx -> {
          new SecondFactors(tx).remove(SignInEvents.SECOND_FACTOR_RESET, "u9", NOW, ACTOR);
          return true;
        });
    assertThat(factor()).isEmpty();
    assertThat(isSaid()).isFalse();
    assertThat(setUp(FIRST)).isTrue();

    store.write(
        tx -> {
          new Users(tx).note(Users.NAMED, java.util.Map.of("user", "u9"), NOW, ACTOR);
          return true;
        });
    assertThat(factor()).isEmpty();
    assertThat(isSaid()).isFalse();
    assertThat(store.read(tx -> tx.events().verify(Users.CHAIN)).isWhole()).isTrue();
  }

  @Test
  void a_recovery_code_counts_once() {
    store.write(
        tx -> {
          new SecondFactors(tx).replaceCodes("u9", List.of("a", "b"));
          return true;
        });

    assertThat(store.<Boolean>write(tx -> new SecondFactors(tx).takeCode("u9", "a"))).isTrue();
    assertThat(store.<Boolean>write(tx -> new SecondFactors(tx).takeCode("u9", "a"))).isFalse();
    assertThat(store.<Integer>read(tx -> new SecondFactors(tx).codes("u9"))).isEqualTo(1);
  }

  @Test
  void a_derived_key_is_that_of_rfc_5869() {
    byte[] key = HexFormat.of().parseHex("0b".repeat(22));

    assertThat(HexFormat.of().formatHex(SigningKey.hkdf(key, new byte[0])))
        .isEqualTo("8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d");
    assertThat(store.signingKey().derived("a")).isNotEqualTo(store.signingKey().derived("b"));
  }
}
