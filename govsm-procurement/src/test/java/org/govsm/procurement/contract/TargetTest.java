package org.govsm.procurement.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.govsm.core.decision.InputFault;
import org.govsm.core.money.Fraction;
import org.govsm.procurement.Given;
import org.govsm.procurement.law.ProcurementLaw;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TargetTest {

  private static Target target(Object... pairs) {
    return new Target(Target.form().read(Given.tree(pairs)).orThrow(), true, Fraction.ONE);
  }

  private static Fraction number(String value) {
    return Fraction.of(new BigDecimal(value));
  }

  @ParameterizedTest
  @CsvSource({
    "atLeast, 2.999, false",
    "atLeast, 3, true",
    "above, 3, false",
    "above, 3.001, true",
    "atMost, 3, true",
    "atMost, 3.001, false",
    "below, 3, false",
    "below, 2.999, true"
  })
  void is_kept_on_its_side_of_the_bound(String side, String value, boolean met) {
    assertThat(target(side, "3").met(number(value))).isEqualTo(met);
  }

  @ParameterizedTest
  @CsvSource({
    "atLeast, 2.9, true",
    "atLeast, 2.899, false",
    "above, 2.9, false",
    "atMost, 3.1, true",
    "atMost, 3.101, false",
    "below, 3.1, false"
  })
  void is_kept_within_its_grace(String side, String value, boolean met) {
    assertThat(target(side, "3", "grace", "0.1").met(number(value))).isEqualTo(met);
  }

  @Test
  void is_compared_unrounded_unless_the_terms_say_otherwise() {
    Fraction rate = Fraction.of(14980).dividedBy(Fraction.of(500_000)).points();

    assertThat(target("atLeast", "3").met(rate)).isFalse();
    assertThat(target("atLeast", "3", "decimals", 3).met(rate)).isFalse();
    assertThat(target("atLeast", "3", "decimals", 1).met(rate)).isTrue();
  }

  @Test
  void lacks_a_part_of_the_bound() {
    assertThat(target("atLeast", "55").shortfall(number("47")).toString()).isEqualTo("8/55");
    assertThat(target("atMost", "10").shortfall(number("12"))).isEqualTo(number("0.2"));
    assertThat(target("atLeast", "55").shortfall(number("60"))).isEqualTo(Fraction.ZERO);
    assertThat(target("atMost", "0").shortfall(number("1"))).isEqualTo(Fraction.ONE);
  }

  @Test
  void says_itself_with_grace_and_unit() {
    Target target = target("atLeast", "3", "grace", "0.1");

    assertThat(ProcurementLaw.messages("en").say(target.said()))
        .isEqualTo("3 % or more, with a grace of 0.1 %");
    assertThat(ProcurementLaw.messages("hi").say(target.said()))
        .isEqualTo("3 % या अधिक, 0.1 % की छूट के साथ");
  }

  @Test
  void has_exactly_one_bound() {
    for (Object tree : List.of(Given.tree("grace", "1"), Given.tree("above", "1", "below", "2"))) {
      assertThat(
              Target.form()
                  .read(tree)
                  .<List<InputFault>>fold(target -> List.of(), faults -> faults))
          .extracting(InputFault::code)
          .containsExactly("terms.target");
    }
  }
}
