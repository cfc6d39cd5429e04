package org.govsm.governance.pilot;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.governance.pilot.PlatformCounters.Result;
import org.govsm.governance.pilot.PlatformSums.Window;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Sums over the term of a pilot that readings on record tell")
class PlatformSumsTest {

  private static final LocalDate FIRST = LocalDate.parse("2026-10-05");
  private static final LocalDate ON = LocalDate.parse("2026-10-18");

  private static Window window(String account, String first, String last, int value) {
    return new Window(
        "x",
        account,
        LocalDate.parse(first),
        LocalDate.parse(last),
        BigDecimal.valueOf(value),
        Optional.empty());
  }

  private static ExitCriterion criterion(String direction) {
    return PilotCharter.fromPlain(
            Map.of(
                "title",
                "Soil",
                "starts",
                FIRST.toString(),
                "criteria",
                List.of(
                    Map.of(
                        "id", "c1",
                        "title", "Views",
                        "metric", "views",
                        "direction", direction,
                        "target", "1000",
                        "source", "Exports",
                        "measuredBy", "READINGS_SUM",
                        "contract", "C1"))))
        .orThrow()
        .criteria()
        .get(0);
  }

  private static Optional<Result> result(Window... windows) {
    return PlatformSums.result(criterion("AT_LEAST"), List.of("x"), FIRST, ON, List.of(windows));
  }

  @Test
  void add_up_the_windows_of_the_term_and_say_until_when() {
    assertThat(
            result(
                window("a", "2026-10-05", "2026-10-11", 300),
                window("a", "2026-10-12", "2026-10-18", 400),
                window("b", "2026-10-05", "2026-10-11", 50)))
        .contains(new Result(BigDecimal.valueOf(750), 3, LocalDate.parse("2026-10-11")));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-10-05, 2026-10-18, true",
    "2026-10-04, 2026-10-18, false",
    "2026-10-05, 2026-10-19, false"
  })
  void take_windows_within_the_term_up_to_the_day_alone(String first, String last, boolean taken) {
    assertThat(result(window("a", first, last, 300)).isPresent()).isEqualTo(taken);
  }

  @Test
  void count_each_day_once() {
    assertThat(
            result(
                window("a", "2026-10-05", "2026-10-11", 300),
                window("a", "2026-10-12", "2026-10-18", 400),
                window("a", "2026-10-05", "2026-10-18", 900),
                window("a", "2026-10-12", "2026-10-18", 500)))
        .contains(new Result(BigDecimal.valueOf(800), 2, ON));
  }

  @ParameterizedTest
  @CsvSource({
    "AT_LEAST, 999, false",
    "AT_LEAST, 1000, true",
    "AT_MOST, 1000, false",
    "AT_MOST, 1001, true"
  })
  void are_open_where_days_without_a_window_could_decide(
      String direction, int value, boolean there) {
    assertThat(
            PlatformSums.result(
                    criterion(direction),
                    List.of("x"),
                    FIRST,
                    ON,
                    List.of(window("a", "2026-10-07", "2026-10-18", value)))
                .isPresent())
        .isEqualTo(there);
  }

  @Test
  void are_none_where_a_platform_has_no_window() {
    assertThat(result()).isEmpty();
    assertThat(
            PlatformSums.result(
                criterion("AT_LEAST"),
                List.of("x", "youtube"),
                FIRST,
                ON,
                List.of(window("a", "2026-10-05", "2026-10-18", 5000))))
        .isEmpty();
  }
}
