package org.govsm.portal.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LruCacheTest {

  private final AtomicInteger worked = new AtomicInteger();
  private final LruCache<String, Integer> lruCache = new LruCache<>(2);

  private int ask(String key) {
    return lruCache.of(key, worked::incrementAndGet);
  }

  @Test
  void a_result_is_worked_out_once() {
    assertThat(ask("a")).isEqualTo(1);
    assertThat(ask("a")).isEqualTo(1);
    assertThat(ask("b")).isEqualTo(2);
  }

  @Test
  void the_one_that_nobody_asked_for_longest_goes_first() {
    ask("a");
    ask("b");
    ask("a");
    ask("c");

    assertThat(ask("a")).isEqualTo(1);
    assertThat(ask("b")).isEqualTo(4);
  }

  @Test
  void a_result_can_be_put_in_place_of_the_known_one() {
    ask("a");
    lruCache.put("a", 9);

    assertThat(ask("a")).isEqualTo(9);
  }

  @Test
  void results_are_kept_up_to_what_they_weigh_and_the_last_in_any_case() {
    LruCache<String, String> weighed = new LruCache<>(5, String::length);
    weighed.put("a", "aa");
    weighed.put("b", "bb");
    weighed.put("b", "bbb");
    assertThat(weighed.find("a")).contains("aa");

    weighed.put("c", "c");
    assertThat(weighed.find("b")).isEmpty();
    assertThat(weighed.find("a")).contains("aa");

    weighed.put("d", "longer than all may weigh");
    assertThat(weighed.find("a")).isEmpty();
    assertThat(weighed.find("d")).isPresent();
  }
}
