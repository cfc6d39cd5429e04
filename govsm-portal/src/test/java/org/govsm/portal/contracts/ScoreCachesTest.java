package org.govsm.portal.contracts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.govsm.portal.TurnedClock;
import org.govsm.portal.store.StoreTest;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.Json;
import org.govsm.procurement.metric.MetricDictionary;
import org.govsm.procurement.scorecard.ValueCache;
import org.junit.jupiter.api.Test;

/** What is kept of values that were read does not grow by the days that somebody asks for. */
class ScoreCachesTest extends StoreTest {

  private static final LocalDate DAY = LocalDate.parse("2026-05-10");

  private final ContractService contracts =
      new ContractService(MetricDictionary.shipped(), new TurnedClock(NOW));
  private final ScoreCaches caches = new ScoreCaches();

  @Test
  void page_and_board_of_a_day_read_once() {
    create();

    assertThat(cache(DAY)).isSameAs(cache(DAY));
  }

  @Test
  void another_day_has_another_cache_and_old_ones_go() {
    create();
    ValueCache first = cache(DAY);
    List<ValueCache> all = new ArrayList<>();
    for (int i = 1; i <= 4; i++) {
      all.add(cache(DAY.plusDays(i)));
    }

    assertThat(all).doesNotContain(first).doesNotHaveDuplicates();
    assertThat(cache(DAY.plusDays(1))).isSameAs(all.get(0));
    assertThat(cache(DAY)).isNotSameAs(first);
  }

  private void create() {
    byte[] terms = SeededReadings.terms("K-1", 1).getBytes(UTF_8);
    store.write(tx -> contracts.create(tx, Json.readObject(terms), Caller.portal()));
  }

  private ValueCache cache(LocalDate day) {
    return store.read(
        tx -> caches.with(tx, contracts.current(tx, "K-1"), 0, day, Function.identity()));
  }
}
