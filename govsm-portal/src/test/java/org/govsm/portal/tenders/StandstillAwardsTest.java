package org.govsm.portal.tenders;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A contract does not hide services that were awarded behind a code that nobody knows. */
class StandstillAwardsTest {

  private static final List<Map<String, String>> AWARDED = rows("short-video", "reply");

  private static List<Map<String, String>> rows(String... services) {
    return Stream.of(services)
        .map(one -> one.isEmpty() ? Map.of("id", "1") : Map.of("id", "1", "service", one))
        .toList();
  }

  @Test
  void the_same_service_is_like_and_others_are_not() {
    assertThat(StandstillAwards.isLike(rows("reply"), AWARDED)).isTrue();
    assertThat(StandstillAwards.isLike(rows("training", "short-video"), AWARDED)).isTrue();
    assertThat(StandstillAwards.isLike(rows("training", "podcast"), AWARDED)).isFalse();
  }

  @Test
  void a_service_that_is_not_named_or_not_of_the_catalogue_may_be_any() {
    for (String service : List.of("", "nonsense", "Short-Video", "reel", "social-video")) {
      assertThat(StandstillAwards.isLike(rows(service), AWARDED)).as(service).isTrue();
      assertThat(StandstillAwards.isLike(rows("training", service), AWARDED)).as(service).isTrue();
      assertThat(StandstillAwards.isLike(rows("training"), rows("reply", service)))
          .as(service)
          .isTrue();
    }
    assertThat(StandstillAwards.isLike(null, AWARDED)).isTrue();
    assertThat(StandstillAwards.isLike(rows("training"), null)).isTrue();
  }
}
