package org.govsm.procurement.measurement.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.govsm.procurement.measurement.Imported;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class MemoTest {

  @Nested
  class A_text {

    private final Memo<String> memo = new Memo<>();
    private final List<String> read = new ArrayList<>();

    private Optional<String> ask(String text, String under) {
      String known = memo.get(text, under);
      if (known != null) {
        return Optional.of(known);
      }
      read.add(text);
      if (!text.isEmpty()) {
        memo.put(text, under, text + under);
      }
      return Optional.of(text + under).filter(value -> !text.isEmpty());
    }

    @Test
    void that_was_read_just_now_is_not_read_again() {
      assertThat(ask("2026-10-01", "IST")).contains("2026-10-01IST");
      assertThat(ask("2026-10-01", "IST")).contains("2026-10-01IST");
      assertThat(read).containsExactly("2026-10-01");
    }

    @Test
    void means_something_else_under_another_condition() {
      assertThat(ask("2026-10-01", "IST")).contains("2026-10-01IST");
      assertThat(ask("2026-10-01", "PST")).contains("2026-10-01PST");
    }

    @Test
    void of_the_same_hash_is_another() {
      assertThat(ask("Aa", "")).contains("Aa");
      assertThat(ask("BB", "")).contains("BB");
    }

    @Test
    void that_could_not_be_read_is_looked_at_again() {
      assertThat(ask("", "")).isEmpty();
      assertThat(ask("", "")).isEmpty();
      assertThat(read).hasSize(2);
    }
  }

  @Nested
  class A_day {

    @Test
    void begins_in_the_zone_of_its_own_row() {
      Imported imported =
          Imported.of(
              "govsm.readings.csv",
              "subject,platform,metric,from,to,value,zone",
              "a,youtube,views,2026-10-01,2026-10-02,5,Asia/Kolkata",
              "b,youtube,views,2026-10-01,2026-10-02,5,America/Los_Angeles");

      assertThat(imported.readings.stream().map(r -> r.from().toString()))
          .containsExactly("2026-09-30T18:30:00Z", "2026-10-01T07:00:00Z");
    }
  }
}
