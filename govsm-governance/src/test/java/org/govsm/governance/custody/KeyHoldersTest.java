package org.govsm.governance.custody;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.govsm.governance.facts.Facts;
import org.junit.jupiter.api.Test;

class KeyHoldersTest {

  private static final Facts FACTS =
      Facts.fromPlain(
              Map.of(
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

  @Test
  void the_holder_by_the_log_goes_and_the_one_whom_the_step_names_comes() {
    KeyHolders holders = KeyHolders.of(FACTS, "x", Map.of("incomingHolder", "P2"));

    assertThat(holders.roles("P1")).containsExactly("outgoing-holder");
    assertThat(holders.roles("P2")).containsExactly("incoming-holder");
    assertThat(holders.roles("P3")).isEmpty();
  }

  @Test
  void nobody_comes_where_no_step_names_one() {
    assertThat(KeyHolders.of(FACTS, "x", null).incoming()).isEmpty();
    assertThat(KeyHolders.of(FACTS, "x", Map.of("reason", "leave")).incoming()).isEmpty();
    assertThat(KeyHolders.of(FACTS, "y", null).outgoing()).isEmpty();
  }
}
