package org.govsm.governance.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.govsm.governance.facts.Facts;
import org.junit.jupiter.api.Test;

/** Two different persons sign the end of a hand-over, one of them a nodal officer. */
class PeopleTest {

  private static final Instant NOW = Instant.parse("2026-11-01T06:00:00Z");

  private static boolean ends(String incoming, String... officers) {
    List<Map<String, Object>> people =
        Stream.of(officers)
            .map(
                id ->
                    Map.<String, Object>of(
                        "id", id, "role", "nodal officer", "type", "OFFICIAL", "active", true))
            .toList();
    Facts facts = Facts.fromPlain(Map.of("people", people)).orThrow();
    return People.of(facts).canEndHandOver(incoming, NOW);
  }

  @Test
  void keys_pass_to_the_only_nodal_officer_only_when_there_is_a_second_one() {
    assertThat(ends("u-1", "u-1")).isFalse();
    assertThat(ends("u-1", "u-1", "u-2")).isTrue();
    assertThat(ends("u-3", "u-1")).isTrue();
    assertThat(ends("u-1")).as("no nodal officer is known").isTrue();
  }
}
