package org.govsm.procurement.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.govsm.core.decision.Ruling;
import org.govsm.core.money.Money;
import org.govsm.core.rules.Case;
import org.govsm.core.rules.Outputs;
import org.govsm.core.time.EffectivePeriod;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The dated parameters of the research, whose days are inclusive on both sides, against the packs,
 * whose days are half-open.
 */
class ParamsTest {

  private static final Path FILE = Path.of("src/test/resources/params/params.csv");
  private static final Money PAISA = new Money(1);

  record Param(String id, EffectivePeriod period, String value, String from, String to) {

    static Param of(String line) {
      String[] cells = line.split(",", -1);
      LocalDate from = cells[1].isEmpty() ? LocalDate.MIN : LocalDate.parse(cells[1]);
      LocalDate until = cells[2].isEmpty() ? LocalDate.MAX : LocalDate.parse(cells[2]).plusDays(1);
      return new Param(cells[0], new EffectivePeriod(from, until), cells[3], cells[1], cells[2]);
    }

    /** The first and the last day, and where it is open a day long after. */
    List<LocalDate> days() {
      LocalDate last = to.isEmpty() ? LocalDate.of(2025, 7, 31) : LocalDate.parse(to);
      return List.of(LocalDate.parse(from), last);
    }
  }

  static List<Param> params() {
    try {
      return Files.readAllLines(FILE).stream().skip(1).map(Param::of).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<Param> limits() {
    return params().stream().filter(p -> p.id().startsWith("in.gem.")).toList();
  }

  @Test
  void there_are_eighty_two() {
    assertThat(params()).hasSize(82);
    assertThat(limits()).hasSize(8);
  }

  @ParameterizedTest
  @MethodSource("params")
  void the_inclusive_days_become_a_half_open_period(Param param) {
    if (!param.from().isEmpty()) {
      LocalDate first = LocalDate.parse(param.from());
      assertThat(param.period().contains(first)).isTrue();
      assertThat(param.period().contains(first.minusDays(1))).isFalse();
    }
    if (!param.to().isEmpty()) {
      LocalDate last = LocalDate.parse(param.to());
      assertThat(param.period().contains(last)).isTrue();
      assertThat(param.period().contains(last.plusDays(1))).isFalse();
    }
  }

  @Test
  void the_periods_of_one_parameter_never_overlap() {
    for (Param one : params()) {
      assertThat(params())
          .filteredOn(other -> other.id().equals(one.id()) && !other.equals(one))
          .noneMatch(other -> other.period().overlaps(one.period()));
    }
  }

  @ParameterizedTest
  @MethodSource("limits")
  void the_pack_has_the_same_limits_on_the_same_days(Param param) {
    for (LocalDate day : param.days()) {
      switch (param.id()) {
        case "in.gem.direct" -> assertLimit(day, param.value(), false, "DIRECT_PURCHASE");
        case "in.gem.direct.scientific" -> assertLimit(day, param.value(), true, "DIRECT_PURCHASE");
        case "in.gem.l1" -> assertLimit(day, param.value(), false, "L1_COMPARISON");
        default ->
            assertThat(tier(day, Money.ofRupees("200000"), false).number("sources").orElseThrow())
                .isEqualByComparingTo(param.value());
      }
    }
  }

  private static void assertLimit(LocalDate day, String limit, boolean scientific, String code) {
    Money most = Money.ofRupees(limit);
    assertThat(tier(day, most, scientific).code("procedure")).isEqualTo(code);
    assertThat(tier(day, most.plus(PAISA), scientific).code("procedure")).isNotEqualTo(code);
  }

  private static Outputs tier(LocalDate day, Money value, boolean scientific) {
    Case facts =
        Case.draft()
            .day("publication", day)
            .fact("value", value)
            .fact("scientific", scientific)
            .done();
    return ((Ruling.Answer<Outputs>)
            ProcurementLaw.library()
                .book("IN")
                .orElseThrow()
                .decide("procedure.gem", facts)
                .ruling())
        .value();
  }
}
