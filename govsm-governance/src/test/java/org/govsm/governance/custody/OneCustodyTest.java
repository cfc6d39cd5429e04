package org.govsm.governance.custody;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import org.govsm.governance.account.Custody;
import org.govsm.governance.account.People;
import org.govsm.governance.facts.Facts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The log that is kept and the log that is assessed say the same of one account. */
class OneCustodyTest {

  private static final List<String> EVENTS =
      List.of(
          "ISSUED",
          "BACKUP_NAMED",
          "TRANSFERRED",
          "REVOKED",
          "ROTATED",
          "COMPROMISE_REPORTED",
          "DELEGATE_ADDED");

  private static final People PEOPLE =
      People.of(
          Facts.fromPlain(
                  Map.of(
                      "people",
                      List.of(
                          Map.of("id", "P1"),
                          Map.of("id", "P2"),
                          Map.of("id", "P3", "type", "VENDOR"),
                          Map.of("id", "N1", "role", "nodal officer"))))
              .orThrow());

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {20261127, 1, 2, 3})
  void holder_backups_and_the_change_that_is_due_are_the_same(long seed) {
    Random random = new Random(seed);
    CustodyLog log = CustodyLog.start("soil");
    int kept = 0;
    for (int i = 0; i < 300; i++) {
      Optional<CustodyLog> next = log.append(event(i, random), PEOPLE).log();
      kept += next.isPresent() ? 1 : 0;
      log = next.orElse(log);
      compare(log);
    }
    assertThat(kept).isGreaterThan(50);
  }

  private static void compare(CustodyLog log) {
    List<Object> entries = new ArrayList<>();
    log.entries().forEach(entry -> entries.add(entry.event().toPlain()));
    Facts facts = Facts.fromPlain(Map.of("custody", entries)).orThrow();
    Custody assessed = Custody.of(facts, "A1");
    Optional<AccountCustody> stored = log.account("A1");

    assertThat(assessed.holder()).isEqualTo(stored.flatMap(AccountCustody::holder));
    assertThat(assessed.backups())
        .isEqualTo(new TreeSet<>(stored.map(AccountCustody::backups).orElse(List.of())));
    assertThat(assessed.rotationDue().isPresent())
        .isEqualTo(stored.flatMap(AccountCustody::rotationDueSince).isPresent());
  }

  private static CustodyEvent event(int number, Random random) {
    String kind = EVENTS.get(random.nextInt(EVENTS.size()));
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("eventId", "E" + number);
    tree.put("accountId", "A1");
    tree.put("event", kind);
    tree.put("at", "2026-0%d-%02dT10:00:00+05:30".formatted(1 + number / 40, 1 + number % 40 / 2));
    tree.put("actor", "N1");
    tree.put("reason", "transfer");
    String to = "P" + (1 + random.nextInt(3));
    List<String> needs = EventKind.ofCode(kind).orElseThrow().needs();
    if (needs.contains("toHolder") || kind.equals("ROTATED") && random.nextBoolean()) {
      tree.put("toHolder", to);
    }
    if (needs.contains("fromHolder")) {
      tree.put("fromHolder", "P" + (1 + random.nextInt(3)));
    }
    if (needs.contains("approvedBy")) {
      tree.put("approvedBy", to);
    }
    if (needs.contains("vaultRef")) {
      tree.put("vaultRef", "vault:soil/x");
    }
    return CustodyEvent.fromPlain(tree).orThrow();
  }
}
