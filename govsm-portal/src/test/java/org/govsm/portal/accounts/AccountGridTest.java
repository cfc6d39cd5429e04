package org.govsm.portal.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.govsm.core.process.State;
import org.junit.jupiter.api.Test;

class AccountGridTest {

  private static RegisteredAccount account(String id, String state, Map<String, Object> facts) {
    return new RegisteredAccount(
        "demo", id, 1, state, Map.of(), Map.copyOf(facts), "sha256:0", Instant.EPOCH);
  }

  @Test
  void each_account_stands_once_by_its_platform_and_state() {
    AccountGrid grid =
        AccountGrid.of(
            List.of(
                account("x-2", "COMPROMISED", Map.of("platform", "X")),
                account("x-1", "ACTIVE", Map.of("platform", "X")),
                account("old", "ACTIVE", Map.of()),
                account("fb", "ACTIVE", Map.of("platform", "Facebook"))));

    assertThat(grid.states()).extracting(State::code).containsExactly("ACTIVE", "COMPROMISED");
    assertThat(grid.lines())
        .extracting(AccountGrid.Line::platform)
        .containsExactly("", "Facebook", "X");
    assertThat(grid.lines().get(2).in(grid.states().get(1))).containsExactly("x-2");
    assertThat(grid.lines().get(1).in(grid.states().get(1))).isEmpty();
    assertThat(grid.states()).map(grid::count).containsExactly(3, 1);
  }

  @Test
  void six_accounts_of_a_cell_are_named_and_seven_are_counted() {
    assertThat(many(6).names(ACTIVE)).isTrue();
    assertThat(many(7).names(ACTIVE)).isFalse();
  }

  private static final State ACTIVE =
      AccountGrid.of(List.of(account("a", "ACTIVE", Map.of()))).states().get(0);

  private static AccountGrid.Line many(int accounts) {
    return AccountGrid.of(
            IntStream.range(0, accounts)
                .mapToObj(i -> account("a" + i, "ACTIVE", Map.of("platform", "X")))
                .toList())
        .lines()
        .get(0);
  }

  @Test
  void without_accounts_there_is_no_grid() {
    assertThat(AccountGrid.of(List.of()).isEmpty()).isTrue();
  }
}
