package org.govsm.procurement.measurement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.SplittableRandom;
import org.govsm.procurement.vocabulary.ZoneDays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Days, their beginnings and the texts of instants are those of java.time. */
class ZoneDaysTest {

  private static final List<ZoneId> ZONES =
      List.of(Reading.INDIA, ZoneId.of("America/Los_Angeles"), ZoneId.of("UTC"));

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3})
  void days_and_texts_of_instants_are_those_of_java_time(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < 20_000; i++) {
      same(instant(random));
    }
  }

  private static Instant instant(SplittableRandom random) {
    long second =
        random.nextInt(10) == 0
            ? random.nextLong(-400_000_000_000L, 400_000_000_000L)
            : random.nextLong(-1_000_000_000, 4_000_000_000L);
    int nano = random.nextInt(3) == 0 ? random.nextInt(1_000) * 1_000 : 0;
    return Instant.ofEpochSecond(second, nano);
  }

  private static void same(Instant instant) {
    assertThat(InstantText.of(instant)).isEqualTo(instant.toString());
    for (ZoneId zone : ZONES) {
      LocalDate day = LocalDate.ofInstant(instant, zone);
      Instant start = day.atStartOfDay(zone).toInstant();
      assertThat(ZoneDays.of(instant, zone)).isEqualTo(day);
      assertThat(ZoneDays.start(day, zone)).isEqualTo(start);
      assertThat(ZoneDays.isStart(start, zone)).isTrue();
      assertThat(ZoneDays.isStart(instant, zone)).isEqualTo(start.equals(instant));
    }
  }

  @Test
  void days_before_india_had_one_time_and_far_from_now_are_told_too() {
    for (String day : List.of("1800-01-01", "1945-10-15", "1946-01-01", "9999-12-31")) {
      LocalDate last = LocalDate.parse(day);
      last.minusDays(2)
          .datesUntil(last.plusDays(2))
          .forEach(one -> same(one.atStartOfDay(Reading.INDIA).toInstant()));
    }
    same(Instant.MIN.plusSeconds(100_000_000));
    same(Instant.MAX.minusSeconds(100_000_000));
  }
}
