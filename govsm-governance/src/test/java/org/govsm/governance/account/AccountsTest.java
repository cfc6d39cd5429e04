package org.govsm.governance.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.govsm.core.decision.InputFault;
import org.govsm.governance.facts.Facts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccountsTest {

  @Test
  void an_account_is_read_with_its_moments() {
    Account account =
        read(Map.of(
                "id", "A1",
                "platform", "X",
                "handle", "Soil",
                "state", "ACTIVE",
                "stateSince", "2026-11-01",
                "activatedAt", "2026-11-01T10:00:00Z",
                "lastPostAt", "2026-11-20T10:00:00+05:30"))
            .orElseThrow();

    assertThat(account.platform()).contains("X");
    assertThat(account.handle()).contains("Soil");
    assertThat(account.stateSince()).contains(Instant.parse("2026-10-31T18:30:00Z"));
    assertThat(account.activatedAt()).contains(Instant.parse("2026-11-01T10:00:00Z"));
    assertThat(account.lastOriginalPostAt()).contains(Instant.parse("2026-11-20T04:30:00Z"));
  }

  @Test
  void the_tree_that_was_read_is_the_tree_that_is_given_back() {
    Map<String, Object> tree =
        Map.of(
            "accounts", List.of(Map.of("id", "A1", "mfa", true)), "logs", Map.of("location", "IN"));

    assertThat(Facts.fromPlain(tree).orThrow().toPlain()).isEqualTo(tree);
  }

  @Test
  void what_is_changed_later_outside_does_not_change_it() {
    List<Object> list = new ArrayList<>(List.of(Map.of("id", "A1")));
    Facts accounts = Facts.fromPlain(Map.of("accounts", list)).orThrow();

    list.clear();

    assertThat(accounts.toPlain()).isEqualTo(Map.of("accounts", List.of(Map.of("id", "A1"))));
  }

  @ParameterizedTest(name = "{0} = {1}: {2}")
  @CsvSource({
    "id, '', tree.text",
    "state, active, tree.code",
    "lastPostAt, 2026-11-20T10:00:00, tree.instant",
    "lastPostAt, 20 November, tree.instant",
    "lastPostAt, 2026-02-29T10:00:00+05:30, tree.instant",
    "lastPostAt, 2026-02-30, tree.day",
    "lastPostAt, +99999-01-01T00:00:00Z, tree.instant",
    "posts, none, tree.list",
    "followers, 100, tree.unknown",
  })
  void a_wrong_member_is_refused_with_its_place(String member, String value, String code) {
    Map<String, Object> account = new TreeMap<>(Map.of("id", "A1"));
    account.put(member, value);

    assertThat(faults(Map.of("accounts", List.of(account))))
        .contains("/accounts/0/" + member + " " + code);
  }

  @Test
  void nothing_at_all_is_refused() {
    assertThat(faults(null)).containsExactly(" tree.object");
  }

  @Test
  void posts_and_freezes_are_checked_too() {
    Map<String, Object> facts =
        Map.of(
            "accounts",
            List.of(
                Map.of("id", "A1", "posts", Arrays.asList(Map.of("kind", "boost"), null)),
                Map.of("id", "A1")),
            "modelCode",
            Map.of(
                "freezes",
                List.of(
                    Map.of("from", "2026-11-02", "until", "2026-11-02"),
                    Map.of("accounts", List.of("A2", 3)))));

    assertThat(faults(facts))
        .containsExactlyInAnyOrder(
            "/accounts/0/posts/0/publishedAt tree.required",
            "/accounts/0/posts/0/kind tree.code",
            "/accounts/0/posts/1 tree.object",
            "/accounts/1/id account.twice",
            "/modelCode/freezes/0/until freeze.until",
            "/modelCode/freezes/1/from tree.required",
            "/modelCode/freezes/1/accounts/1 tree.text",
            "/modelCode/freezes/1/accounts freeze.accounts");
  }

  private static Optional<Account> read(Map<String, Object> account) {
    return Accounts.of(Facts.fromPlain(Map.of("accounts", List.of(account))).orThrow())
        .list()
        .map(l -> l.get(0));
  }

  private static List<String> faults(Object tree) {
    List<InputFault> faults = Facts.fromPlain(tree).fold(read -> List.of(), found -> found);
    return faults.stream().map(fault -> fault.pointer() + " " + fault.code()).toList();
  }
}
