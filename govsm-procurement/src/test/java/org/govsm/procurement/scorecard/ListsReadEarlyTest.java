package org.govsm.procurement.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.govsm.procurement.Given;
import org.govsm.procurement.scorecard.KpiResult.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A list of posts that was read before the end of a period lacks those that came after it. */
class ListsReadEarlyTest {

  private static final LocalDate READ = Scoring.APRIL.plusDays(19);

  private final Scoring facebook = new Scoring("facebook");

  private void posts(int count, LocalDate read) {
    for (int i = 1; i <= count; i++) {
      LocalDate out = Scoring.APRIL.plusDays(i - 1L);
      facebook.add(
          facebook
              .post("p" + i, "views", out, out, read, 5000)
              .source("platform-export", Given.start(read)));
    }
  }

  private Status status(String across, String side, String bound) {
    return facebook.judged(Scoring.posts(across, "views"), Given.tree(side, bound)).status();
  }

  @ParameterizedTest
  @CsvSource({
    "mean, atLeast, 10, UNDETERMINED",
    "mean, atLeast, 9999, UNDETERMINED",
    "median, atLeast, 10, UNDETERMINED",
    "median, atMost, 9999, UNDETERMINED",
    "count, atLeast, 10, MET",
    "count, atLeast, 11, UNDETERMINED",
    "count, atMost, 11, UNDETERMINED",
    "sum, atLeast, 50000, MET",
    "sum, atLeast, 50001, UNDETERMINED"
  })
  void proves_no_more_than_the_least_of_a_sum_or_count(
      String across, String side, String bound, Status status) {
    posts(10, READ);

    assertThat(status(across, side, bound)).isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource({"mean, atLeast, 5001", "median, atLeast, 5001", "count, atLeast, 11"})
  void that_was_read_after_its_end_proves_a_miss(String across, String side, String bound) {
    posts(10, Scoring.MAY.plusDays(3));

    assertThat(status(across, side, bound)).isEqualTo(Status.MISSED);
  }

  @Test
  void pays_no_unit() {
    posts(10, READ);
    Map<String, Object> count = Scoring.posts("count", "views");

    assertThat(facebook.value(count, 0)).isEqualTo("missing.list");
  }

  @Test
  void is_not_made_whole_by_the_list_of_the_next_period() {
    posts(10, READ);
    LocalDate out = Scoring.MAY.plusDays(1);
    facebook.add(facebook.post("q", "views", out, 10));

    assertThat(status("count", "atMost", "11")).isEqualTo(Status.UNDETERMINED);
  }

  @Test
  void of_one_account_is_not_made_whole_by_that_of_another() {
    for (String account : List.of("one", "two")) {
      LocalDate read = account.equals("one") ? READ : Scoring.MAY.plusDays(3);
      facebook.add(
          facebook
              .post(account + "-p", "views", Scoring.APRIL, Scoring.APRIL, read, 10)
              .account(account)
              .source("platform-export", Given.start(read)));
    }

    assertThat(status("count", "atLeast", "3")).isEqualTo(Status.UNDETERMINED);
    assertThat(status("count", "atLeast", "2")).isEqualTo(Status.MET);
  }
}
