package org.govsm.portal.bills;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Message;
import org.junit.jupiter.api.Test;

/** Bills that were passed, held against a record of deliveries that was corrected since. */
class CorrectedRecordTest {

  private static final InputFault NO_DELIVERABLE =
      new InputFault("/terms/prices/0/item", "x", Message.of("bill.not-accepted"));

  private static Examined examined(InputFault... faults) {
    return new Examined(
        Map.of(), Optional.empty(), List.of(), List.of(), List.of(), List.of(faults), List.of());
  }

  @Test
  void what_can_no_longer_be_examined_is_asked_and_not_let_through() {
    assertThat(CorrectedRecord.lines(examined(), examined(NO_DELIVERABLE)))
        .singleElement()
        .satisfies(
            one ->
                assertThat(one.question())
                    .isEqualTo(
                        Message.of("bills.ask-lines-now").with("found", NO_DELIVERABLE.text())));
    assertThat(CorrectedRecord.lines(examined(NO_DELIVERABLE), examined(NO_DELIVERABLE))).isEmpty();
  }
}
