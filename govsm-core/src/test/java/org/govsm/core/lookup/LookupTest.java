package org.govsm.core.lookup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.time.Instant;
import java.util.List;
import org.govsm.core.text.Message;
import org.junit.jupiter.api.Test;

class LookupTest {

  private static final Instant NOON = Instant.parse("2026-11-25T06:30:00Z");
  private static final Message WHY = Message.of("why");

  private final List<Lookup<String>> all =
      List.of(
          new Lookup.Found<>("x", "register", NOON),
          new Lookup.NotFound<>("register", NOON),
          new Lookup.Unavailable<>(WHY, "register", NOON),
          new Lookup.Unverified<>("x", WHY, "register", NOON));

  @Test
  void each_answer_has_its_own_arm() {
    assertThat(all)
        .extracting(
            lookup ->
                lookup.<String>fold(
                    f -> "found " + f.value(),
                    n -> "none",
                    u -> u.why().key(),
                    v -> "perhaps " + v.value()))
        .containsExactly("found x", "none", "why", "perhaps x");
  }

  @Test
  void each_answer_says_what_it_is_who_was_asked_and_when() {
    assertThat(all)
        .extracting(Lookup::status)
        .containsExactly("found", "not-found", "unavailable", "unverified");
    assertThat(all).allMatch(l -> l.source().equals("register") && l.at().equals(NOON));
  }

  @Test
  void only_what_was_found_can_be_relied_on() {
    assertThat(all.get(0).found()).contains("x");
    assertThat(all.subList(1, 4)).allMatch(lookup -> lookup.found().isEmpty());
  }

  @Test
  void nothing_may_be_missing() {
    assertThatNullPointerException().isThrownBy(() -> new Lookup.NotFound<>(null, NOON));
    assertThatNullPointerException().isThrownBy(() -> new Lookup.Found<>("x", "r", null));
  }
}
