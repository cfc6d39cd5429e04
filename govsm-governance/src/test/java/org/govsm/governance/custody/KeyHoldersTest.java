package org.govsm.governance.custody;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.govsm.governance.account.People;
import org.govsm.governance.facts.Facts;
import org.junit.jupiter.api.Test;

class KeyHoldersTest {

  private static final Instant BEFORE = Instant.parse("2026-01-15T18:29:59Z");
  private static final Instant AFTER = Instant.parse("2026-01-15T18:30:00Z");

  private static final Facts FACTS =
      Facts.fromPlain(
              Map.of(
                  "people",
                  List.of(Map.of("id", "P1", "leftPostAt", "2026-01-15"), Map.of("id", "P2")),
                  "custody",
                  List.of(
                      Map.of(
                          "account",
                          "x",
                          "event",
                          "ISSUED",
                          "at",
                          "2026-01-01",
                          "to",
                          "P1",
                          "vaultRef",
                          "vault:soil/x"))))
          .orThrow();

  private static final People PEOPLE = People.of(FACTS);

  @Test
  void the_holder_by_the_log_goes_and_the_one_whom_the_step_names_comes() {
    KeyHolders holders = KeyHolders.of(FACTS, "x", Map.of("incomingHolder", "P2"));

    assertThat(holders.roles("P1", PEOPLE, BEFORE)).containsExactly("outgoing-holder");
    assertThat(holders.roles("P2", PEOPLE, BEFORE)).containsExactly("incoming-holder");
    assertThat(holders.roles("P3", PEOPLE, BEFORE)).isEmpty();
  }

  @Test
  void a_holder_who_left_the_post_signs_no_step() {
    KeyHolders holders = KeyHolders.of(FACTS, "x", Map.of("incomingHolder", "P2"));

    assertThat(holders.roles("P1", PEOPLE, AFTER)).isEmpty();
    assertThat(holders.roles("P2", PEOPLE, AFTER)).containsExactly("incoming-holder");
  }

  private static Facts handedOver(String since) {
    return Facts.fromPlain(
            Map.of(
                "accounts",
                List.of(Map.of("id", "x", "state", "HANDOVER", "stateSince", since)),
                "custody",
                List.of(
                    entry("ISSUED", "2026-01-01", Map.of("to", "P1", "vaultRef", "vault:soil/x")),
                    entry("TRANSFERRED", "2026-01-12", Map.of("from", "P1", "to", "P3")))))
        .orThrow();
  }

  private static Map<String, Object> entry(String event, String at, Map<String, String> more) {
    Map<String, Object> entry = new HashMap<>(more);
    entry.putAll(Map.of("account", "x", "event", event, "at", at));
    return entry;
  }

  @Test
  void whoever_received_the_keys_comes_and_not_whom_the_step_named() {
    Map<String, String> said = Map.of("incomingHolder", "P1");

    assertThat(KeyHolders.of(handedOver("2026-01-12"), "x", said).incoming()).hasValue("P3");
    assertThat(KeyHolders.of(handedOver("2026-01-14"), "x", said).incoming())
        .as("the transfer was of an earlier hand-over")
        .hasValue("P1");
  }

  @Test
  void nobody_comes_where_no_step_names_one() {
    assertThat(KeyHolders.of(FACTS, "x", null).incoming()).isEmpty();
    assertThat(KeyHolders.of(FACTS, "x", Map.of("reason", "leave")).incoming()).isEmpty();
    assertThat(KeyHolders.of(FACTS, "y", null).outgoing()).isEmpty();
  }
}
