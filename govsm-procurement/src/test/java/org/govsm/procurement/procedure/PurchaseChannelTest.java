package org.govsm.procurement.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The channel of a purchase by its record: what is stated goes before what its procedure tells. */
class PurchaseChannelTest {

  @ParameterizedTest(name = "{0} {1} {2}")
  @CsvSource({
    "OUTSIDE_GEM, , DIRECT_PURCHASE, OUTSIDE_GEM",
    "GEM, , DIRECT_PURCHASE, GEM",
    ", , DIRECT_PURCHASE, ",
    ", false, DIRECT_PURCHASE, OUTSIDE_GEM",
    ", true, , ",
    ", , L1_COMPARISON, GEM",
    "OUTSIDE_GEM, false, L1_COMPARISON, OUTSIDE_GEM GEM",
    "GEM, false, , GEM OUTSIDE_GEM",
    ", , ADVERTISED_TENDER, "
  })
  void what_is_stated_comes_first(
      @Nullable String channel,
      @Nullable Boolean available,
      @Nullable String used,
      @Nullable String told) {
    Map<String, @Nullable Object> facts = new HashMap<>();
    facts.put("channel", channel);
    facts.put("availableOnGem", available);

    assertThat(PurchaseChannel.of(facts, Optional.ofNullable(used)))
        .isEqualTo(told == null ? List.of() : List.of(told.split(" ", -1)));
  }
}
