package org.govsm.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.Finding.Weight;
import org.govsm.core.text.Message;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A state is green only where no finding beside it warns. */
class StateLookTest {

  private static final Citation RULE = Citation.of("IT Rules 2021", "rule 3(1)(d)").cite();

  @ParameterizedTest
  @CsvSource({
    "pass, , pass",
    "pass, NOTE, pass",
    "pass, NOTE WARNING, warn",
    "pass, WARNING BLOCKING, fail",
    "na, WARNING, na",
    "fail, WARNING, fail"
  })
  void what_is_done_follows_the_worst_finding(String own, String weights, String look) {
    List<Finding> findings =
        Stream.ofNullable(weights)
            .flatMap(all -> Stream.of(all.split(" ")))
            .map(one -> Finding.of("x", Weight.valueOf(one), Message.of("page.stop"), RULE))
            .toList();

    assertThat(StateLook.above(findings, own)).isEqualTo(look);
  }
}
