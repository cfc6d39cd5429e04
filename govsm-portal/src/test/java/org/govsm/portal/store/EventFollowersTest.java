package org.govsm.portal.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventFollowersTest extends StoreTest {

  private final List<String> told = new ArrayList<>();

  @Test
  void followers_are_asked_in_their_order_and_one_that_refuses_keeps_the_event_out() {
    store.follow(
        (tx, event) -> told.add("first " + event.kind()),
        (tx, event) -> told.add("second " + event.kind()));
    contract("c1");
    assertThat(told).containsExactly("first contract.created", "second contract.created");

    store.follow(
        (tx, event) -> {
          throw new IllegalStateException("not so");
        },
        (tx, event) -> told.add("never"));
    assertThatThrownBy(() -> contract("c2")).hasMessageContaining("not so");
    assertThat(told).doesNotContain("never");
    store.follow();
    contract("c2");
  }
}
