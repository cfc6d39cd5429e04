package org.govsm.procurement.bill;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.govsm.core.text.Message;
import org.govsm.procurement.bill.BillDuties.Done;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Acts are written as {@code act=person}, in their order, after {@code entered=e}. */
class BillDutiesTest {

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "passed, e, '', bill.duty.second-person",
        "closed, e, '', bill.duty.second-person",
        "passed, E, '', bill.duty.second-person",
        "passed, x, 'examined=x', bill.duty.second-person",
        "passed, x, 'examined=x examined=y', -",
        "passed, y, 'examined=x examined=y', bill.duty.second-person",
        "passed, s, 'stated=s examined=x', -",
        "passed, s, 'setOff=s examined=x', bill.duty.own-set-off",
        "closed, s, 'setOff=s examined=x', bill.duty.own-set-off",
        "passed, p, 'setOff=s examined=x', -",
        "passed, r, 'setOff=r setOff=s', -",
        "answered, o, 'objected=o', bill.duty.own-objection",
        "answered, p, 'objected=o', -",
        "answered, o, 'objected=o answered=p objected=q', -",
        "paid, p, 'examined=x passed=p', bill.duty.own-pass",
        "paid, P, 'examined=x passed=p', bill.duty.own-pass",
        "paid, q, 'examined=x passed=p', -",
        "paid, x, 'examined=x passed=p', -",
        "paid, p, 'passed=p examined=x passed=q', -",
        "examined, p, 'passed=p', -",
      })
  void no_person_both_asks_for_money_and_lets_it_go(
      String act, String by, String done, String why) {
    List<Done> acts =
        Stream.of(done.split(" "))
            .filter(one -> !one.isEmpty())
            .map(one -> new Done(one.split("=")[0], one.split("=")[1]))
            .toList();

    assertThat(BillDuties.of("e", acts).against(act, by).map(Message::key).orElse(null))
        .isEqualTo(why);
  }
}
