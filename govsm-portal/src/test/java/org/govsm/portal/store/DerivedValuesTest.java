package org.govsm.portal.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Derived values are worked out again after each event of their department, and while writing. */
class DerivedValuesTest extends StoreTest {

  private final AtomicInteger worked = new AtomicInteger();

  private int derived(Transaction tx, String id) {
    return tx.derived(DEPARTMENT, Integer.class, id, worked::incrementAndGet);
  }

  private int read(String id) {
    return store.read(tx -> derived(tx, id));
  }

  private int written(String id) {
    return store.write(tx -> derived(tx, id));
  }

  @Test
  void a_value_is_kept_until_the_next_event_of_its_department() {
    event(DEPARTMENT, "test.made");
    assertThat(read("a")).isEqualTo(1);
    event("another", "test.made");
    assertThat(read("a")).isEqualTo(1);
    assertThat(read("b")).isEqualTo(2);

    event(DEPARTMENT, "test.made");
    assertThat(read("a")).isEqualTo(3);
  }

  @Test
  void whoever_writes_and_whoever_reads_before_the_first_event_works_it_out() {
    assertThat(read("a")).isEqualTo(1);
    assertThat(read("a")).isEqualTo(2);
    event(DEPARTMENT, "test.made");
    assertThat(written("a")).isEqualTo(3);
    assertThat(written("a")).isEqualTo(4);
  }
}
