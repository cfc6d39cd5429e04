package org.govsm.core.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.money.Money;
import org.govsm.core.money.Percent;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PlainTest {

  @Nested
  class A_value {

    @Test
    void that_is_money_a_percentage_or_a_day_becomes_a_string() {
      assertThat(Tree.of(Money.ofRupees("840000"))).isEqualTo("840000.00");
      assertThat(Tree.of(Percent.of("2.50"))).isEqualTo("2.5");
      assertThat(Tree.of(LocalDate.of(2019, 4, 2))).isEqualTo("2019-04-02");
    }

    @Test
    void that_is_a_whole_number_becomes_an_exact_one() {
      assertThat(Tree.of(3)).isEqualTo(new BigDecimal(3));
      assertThat(Tree.of(Long.MAX_VALUE)).isEqualTo(new BigDecimal(Long.MAX_VALUE));
      assertThat(Tree.of(BigInteger.TWO.pow(70)))
          .isEqualTo(new BigDecimal("1180591620717411303424"));
    }

    @Test
    void that_is_null_a_string_or_a_truth_stays() {
      assertThat(Tree.of(null)).isNull();
      assertThat(Tree.of("x")).isEqualTo("x");
      assertThat(Tree.of(false)).isEqualTo(false);
    }

    @Test
    void that_holds_others_is_walked() {
      ToPlain document = () -> Map.of("sum", new Money(5));

      assertThat(Tree.of(Arrays.asList(document, null, Map.of(2, 3))))
          .isEqualTo(Arrays.asList(Map.of("sum", "0.05"), null, Map.of("2", new BigDecimal(3))));
    }

    @ParameterizedTest
    @MethodSource("org.govsm.core.decision.PlainTest#withoutTree")
    void that_has_no_tree_form_is_refused(Object value) {
      assertThatThrownBy(() -> Tree.of(List.of(value)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining(value.getClass().getName());
    }
  }

  static List<Object> withoutTree() {
    return List.of(0.1, 0.1f, 'c', Force.BINDING, Optional.of("x"));
  }

  @ParameterizedTest
  @CsvSource({"kpis, /kpis", "a/b, /a~1b", "a~b, /a~0b", "~1, /~01", "'', /"})
  void a_pointer_is_escaped_as_rfc_6901_says(String name, String pointer) {
    assertThat(Tree.pointer(name)).isEqualTo(pointer);
  }
}
