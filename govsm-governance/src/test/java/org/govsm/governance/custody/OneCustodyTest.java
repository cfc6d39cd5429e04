package org.govsm.governance.custody;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.govsm.governance.account.People;
import org.govsm.governance.facts.Facts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The log that is kept and the log that is assessed say the same of one account. */
class OneCustodyTest {

  private static final List<String> EVENTS = EventKind.codes();

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
  void all_that_is_known_of_the_keys_is_the_same(long seed) {
    Random random = new Random(seed);
    CustodyState log = CustodyState.start("soil");
    List<Object> entries = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      Appended next = log.append(event(i, random), PEOPLE);
      next.entry().ifPresent(entry -> entries.add(entry.event().toPlain()));
      log = next.state().orElse(log);
      compare(log, entries);
    }
    assertThat(entries).hasSizeGreaterThan(50);
  }

  private static void compare(CustodyState log, List<Object> entries) {
    Facts facts = Facts.fromPlain(Map.of("custody", entries)).orThrow();
    CustodyHistory assessed = CustodyHistory.of(facts, "A1");

    assertThat(log.account("A1").map(AccountCustody::toPlain).orElse(assessed.state().toPlain()))
        .isEqualTo(assessed.state().toPlain());
    assertThat(assessed.conflicts()).isEmpty();
    assertThat(assessed.unknownAccess()).isEmpty();
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
    if (needs.contains("mfaType")) {
      tree.put("mfaType", "hardware-key");
    }
    if (needs.contains("nextReviewDue")) {
      tree.put("nextReviewDue", "2027-01-%02d".formatted(1 + random.nextInt(28)));
    }
    if (needs.contains("vaultRef")) {
      tree.put("vaultRef", "vault:soil/x");
    }
    return CustodyEvent.fromPlain(tree).orThrow();
  }
}
