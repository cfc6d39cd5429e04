package org.govsm.portal.editions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EditionStateTest {

  private static final LocalDate DAY = LocalDate.of(2026, 12, 1);

  private static StoredPack edition(int number, LocalDate from, long ordered) {
    PackStep step = new PackStep(PackEditions.ORDERED, "p", "", ordered, Instant.EPOCH);
    return new StoredPack(
        "p", number, DAY, "d", "f" + number, 2, false, Optional.of(from), List.of(step));
  }

  private static final StoredPack OLD = edition(1, DAY.minusDays(9), 5);
  private static final StoredPack NEW = edition(2, DAY, 3);

  @Test
  void an_edition_is_in_force_from_its_first_day_until_the_next_one_is() {
    List<StoredPack> all = List.of(OLD, NEW);

    assertThat(EditionState.of(NEW, all, DAY.minusDays(1))).isEqualTo(EditionState.SCHEDULED);
    assertThat(EditionState.of(OLD, all, DAY.minusDays(1))).isEqualTo(EditionState.IN_FORCE);
    assertThat(EditionState.of(NEW, all, DAY)).isEqualTo(EditionState.IN_FORCE);
    assertThat(EditionState.of(OLD, all, DAY)).isEqualTo(EditionState.REPLACED);
    assertThat(EditionState.newest(all, DAY.minusDays(10))).isEmpty();
  }

  @Test
  void of_two_from_one_day_that_which_was_ordered_later_stands() {
    StoredPack corrected = edition(3, DAY, 4);

    assertThat(EditionState.newest(List.of(corrected, NEW), DAY)).contains(corrected);
  }
}
