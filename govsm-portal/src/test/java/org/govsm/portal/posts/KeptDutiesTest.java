package org.govsm.portal.posts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.govsm.portal.TestPortal;
import org.govsm.portal.assessments.FactsVersions;
import org.govsm.portal.store.DatabaseConfig;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A duty that the facts give counts by the word of an officer in the post. */
class KeptDutiesTest {

  private static final Instant NOW = TestPortal.CLOCK.instant();

  @ParameterizedTest
  @CsvSource({
    "active, true, true",
    "leftPostAt, 2026-12-31, true",
    "leftPostAt, 2026-11-20, false",
    "type, VENDOR, false"
  })
  void a_duty_counts_by_the_word_of_an_officer(String member, String said, boolean counts) {
    try (TestPortal portal = TestPortal.withSignIn(DatabaseConfig.temporary(), TestPortal.CLOCK)) {
      Object fact = said.equals("true") ? (Object) true : said;
      List<Map<String, Object>> roles =
          List.of(
              Map.of("name", "named delegate", "holder", "B", "duties", List.of("clears posts")));
      List<String> holders =
          portal
              .store()
              .write(
                  tx -> {
                    FactsVersions facts = new FactsVersions(tx);
                    facts.record("soil", 0, Map.of("roles", roles), NOW, "A");
                    Map<String, Object> more =
                        Map.of("roles", roles, "people", List.of(Map.of("id", "A", member, fact)));
                    facts.record("soil", 1, more, NOW, "C");
                    return KeptDuties.of(tx, "soil").holders("named-delegate");
                  });

      assertThat(holders.contains("B")).isEqualTo(counts);
    }
  }
}
