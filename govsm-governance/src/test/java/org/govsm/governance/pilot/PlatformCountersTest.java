package org.govsm.governance.pilot;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.governance.pilot.PlatformCounters.Count;
import org.govsm.governance.pilot.PlatformCounters.Result;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Results of a pilot that readings on record tell")
class PlatformCountersTest {

  private static final LocalDate FIRST = LocalDate.parse("2026-10-05");
  private static final LocalDate ON = LocalDate.parse("2026-10-30");
  private static final List<String> PLATFORMS = List.of("x", "youtube");

  private static Map<String, Object> criterion(Object... more) {
    Map<String, Object> criterion = new LinkedHashMap<>();
    criterion.put("id", "c1");
    criterion.put("title", "Followers");
    criterion.put("metric", "followers");
    criterion.put("direction", "AT_LEAST");
    criterion.put("target", "1000");
    criterion.put("source", "Readings");
    for (int i = 0; i < more.length; i += 2) {
      criterion.put(String.valueOf(more[i]), more[i + 1]);
    }
    return criterion;
  }

  private static Count count(String platform, String account, String day, int value) {
    return new Count(
        platform, account, LocalDate.parse(day), BigDecimal.valueOf(value), Optional.empty());
  }

  private static Optional<Result> result(Count... counts) {
    PilotCharter charter =
        PilotCharter.fromPlain(
                Map.of(
                    "title",
                    "Soil",
                    "starts",
                    FIRST.toString(),
                    "criteria",
                    List.of(criterion("measuredBy", "READINGS", "contract", "C1"))))
            .orThrow();
    return PlatformCounters.result(
        charter.criteria().get(0), PLATFORMS, FIRST, ON, List.of(counts));
  }

  @Test
  void are_the_sum_of_the_last_count_of_each_account_by_the_day() {
    assertThat(
            result(
                count("x", "a", "2026-10-20", 300),
                count("x", "a", "2026-10-27", 400),
                count("x", "b", "2026-10-12", 50),
                count("youtube", "c", "2026-10-30", 700),
                count("youtube", "c", "2026-10-31", 900)))
        .contains(new Result(BigDecimal.valueOf(1150), 3, LocalDate.parse("2026-10-12")));
  }

  @Test
  void of_two_counts_of_a_day_the_later_one_counts() {
    assertThat(
            result(
                count("x", "a", "2026-10-30", 400),
                count("youtube", "c", "2026-10-30", 500),
                count("youtube", "c", "2026-10-30", 700)))
        .contains(new Result(BigDecimal.valueOf(1100), 2, ON));
  }

  @ParameterizedTest
  @CsvSource({"2026-10-05, true", "2026-10-04, false", "2026-10-31, false"})
  void are_there_where_each_platform_has_a_count_of_the_term(String day, boolean there) {
    assertThat(
            result(count("x", "a", "2026-10-30", 400), count("youtube", "c", day, 700)).isPresent())
        .isEqualTo(there);
    assertThat(result()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"999, false", "899, true", "1000, true"})
  void are_open_where_a_rounded_count_both_meets_and_misses(int least, boolean there) {
    Count rounded =
        new Count(
            "x", "a", ON, BigDecimal.valueOf(least), Optional.of(BigDecimal.valueOf(least + 100L)));
    assertThat(result(rounded, count("youtube", "c", "2026-10-30", 0)).isPresent())
        .isEqualTo(there);
  }

  @Test
  void name_the_contract_of_the_readings_and_only_those_do() {
    assertThat(faults(criterion("measuredBy", "READINGS")))
        .containsExactly("/criteria/0/contract pilot.needed");
    assertThat(faults(criterion("contract", "C1")))
        .containsExactly("/criteria/0/contract pilot.no-contract");
    assertThat(faults(criterion("measuredBy", "DESK_IN_TIME", "contract", "C1")))
        .containsExactly("/criteria/0/contract pilot.no-contract");
  }

  private static List<String> faults(Map<String, Object> criterion) {
    return PilotCharter.fromPlain(
            Map.of("title", "Soil", "starts", FIRST.toString(), "criteria", List.of(criterion)))
        .fold(
            read -> List.of(),
            all -> all.stream().map(one -> one.pointer() + " " + one.code()).toList());
  }
}
