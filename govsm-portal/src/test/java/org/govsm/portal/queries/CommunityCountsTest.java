package org.govsm.portal.queries;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.govsm.governance.response.CommunityCount;
import org.govsm.procurement.metric.MetricDictionary;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Counts of a community are those that the dictionary of metrics says the platform gives. */
class CommunityCountsTest {

  static List<CommunityCount> counts() {
    return CommunityCount.all();
  }

  @ParameterizedTest
  @MethodSource("counts")
  void the_dictionary_says_that_the_platform_gives_it_on_the_same_days(CommunityCount one) {
    LocalDate last = one.until().map(day -> day.minusDays(1)).orElse(LocalDate.of(2026, 11, 1));
    assertThat(
            MetricDictionary.shipped()
                .find(one.platform(), one.metric())
                .flatMap(it -> it.definitionOn(last)))
        .isPresent();
    one.until()
        .ifPresent(
            day ->
                assertThat(
                        MetricDictionary.shipped()
                            .find(one.platform(), one.metric())
                            .flatMap(it -> it.definitionOn(day)))
                    .isEmpty());
  }
}
