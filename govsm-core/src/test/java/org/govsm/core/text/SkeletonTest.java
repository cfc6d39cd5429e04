package org.govsm.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SkeletonTest {

  @ParameterizedTest
  @CsvSource({
    "clerk, Clerk",
    "clerk, \u0441l\u0435rk",
    "clerk, ' clerk '",
    "clerk, cl\u200berk",
    "INV-7, \uff29\uff2e\uff36\u20137",
    "INV-7, \u0399\u039dV-7",
    "EM/1, em/\u0967",
    "CN 1, cn\u00a0\u00a01"
  })
  void what_people_read_as_one_is_one(String one, String other) {
    assertThat(Skeleton.same(one, other)).isTrue();
    assertThat(Skeleton.among(List.of("x", other), one)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"INV-7, INV-07", "EM/1, EM-1", "a1, a2", "CN 1, CN1", "कमल, कमला", "राम, रम"})
  void what_people_tell_apart_is_not(String one, String other) {
    assertThat(Skeleton.same(one, other)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "V-9, v9, true",
    "V-9, \uff36 9, true",
    "demo-agency, demo_agency, true",
    "V-1-1, V 1/1, true",
    "V-1-1, V-11, false",
    "V-11, V-1-1-, false",
    "V-9, V-8, false",
    "--, __, false"
  })
  void an_id_is_one_however_it_is_parted_but_between_figures(
      String one, String other, boolean same) {
    assertThat(Skeleton.ofId(one).equals(Skeleton.ofId(other))).isEqualTo(same);
    assertThat(Skeleton.ofId(Skeleton.ofId(one))).isEqualTo(Skeleton.ofId(one));
  }

  @Test
  void who_is_read_as_one_who_is_gone_is_left_out() {
    assertThat(Skeleton.without(List.of("b", "A", "c"), List.of("a", "C "))).containsExactly("b");
  }

  @Test
  void it_is_its_own_skeleton() {
    String once = Skeleton.of("\u0421l\u0435RK-\u0967");

    assertThat(Skeleton.of(once)).isEqualTo(once).isEqualTo("clerk-1");
  }
}
