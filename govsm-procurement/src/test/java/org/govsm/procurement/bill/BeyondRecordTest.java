package org.govsm.procurement.bill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.govsm.procurement.Given.tree;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.govsm.core.money.Money;
import org.govsm.core.text.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A paid bill of two lines: films at 39,000.50 each, and reels at 10. */
class BeyondRecordTest {

  private static final BeyondRecord BILL =
      new BeyondRecord(
          tree(
              "invoice",
              tree(
                  "lines",
                  List.of(
                      tree("id", "1", "item", "film", "rate", "39000.50"),
                      tree("id", "2", "item", "reel", "rate", "10.00")))));

  private static BillQuestion line(Map<String, ?> values) {
    Message found = Message.of("bill.unmatched");
    for (Map.Entry<String, ?> one : values.entrySet()) {
      found = found.with(one.getKey(), one.getValue());
    }
    return new BillQuestion(Message.of("bills.ask-lines-now").with("found", found), BillLaw.OWN);
  }

  @ParameterizedTest
  @CsvSource({
    "1, 12, 10, 78001.00",
    "1, 12, '', 468006.00",
    "1, 0.333333, '', 13000.15",
    "2, 3, 1, 20.00"
  })
  void the_pieces_that_are_not_borne_out_come_to_the_rate_of_their_line(
      String line, String count, String left, String sum) {
    Map<String, Object> values = tree("line", line, "count", count);
    if (!left.isEmpty()) {
      values.put("left", left);
    }
    BillQuestion asked = BILL.asked(List.of(line(values)), List.of()).get(0);
    assertThat(BeyondRecord.is(asked)).isTrue();
    assertThat(asked.question().values()).containsEntry("sum", Money.ofRupees(sum));
    assertThat(BeyondRecord.found(asked).values()).containsEntry("line", line);
  }

  @ParameterizedTest
  @CsvSource({"3, 12, 10", "1, 10, 10", "1, 10, 12", "1, many, 2"})
  void what_nobody_can_work_out_is_asked_without_a_sum(String line, String count, String left) {
    BillQuestion asked =
        BILL.asked(List.of(line(tree("line", line, "count", count, "left", left))), List.of())
            .get(0);
    assertThat(asked.question().key()).isEqualTo("bills.ask-settled-lines");
    assertThat(BeyondRecord.is(asked)).isTrue();
  }

  @Test
  void each_line_is_asked_once_by_what_leaves_most_beyond() {
    BillQuestion less = line(tree("line", "1", "count", "12", "left", "10"));
    BillQuestion more = line(tree("line", "1", "count", "12", "left", "9"));
    BillQuestion other = line(tree("line", "2", "count", "2"));
    assertThat(BILL.asked(List.of(less, more, other), List.of()))
        .extracting(one -> one.question().values().get("sum"))
        .containsExactly(Money.ofRupees("117001.50"), Money.ofRupees("20.00"));
  }

  @ParameterizedTest
  @CsvSource({"2, 3", "2, 2"})
  void what_was_decided_of_a_line_is_taken_off(String kept, String back) {
    List<SettledBeyond> settled =
        List.of(
            new SettledBeyond("1", new BigDecimal(kept), false),
            new SettledBeyond("1", new BigDecimal(back), true),
            new SettledBeyond("2", BigDecimal.TEN, true));
    BillQuestion more = line(tree("line", "1", "count", "12", "left", "4"));
    BillQuestion asked = BILL.asked(List.of(more), settled).get(0);
    assertThat(asked.question().key()).isEqualTo("bills.ask-settled-lines-rest");
    BigDecimal rest =
        new BigDecimal(8).subtract(new BigDecimal(kept)).subtract(new BigDecimal(back));
    assertThat(BeyondRecord.rest(asked)).contains(rest);
    assertThat(BeyondRecord.line(asked)).contains("1");
    assertThat(BILL.asked(List.of(line(tree("line", "1", "count", "12", "left", "9"))), settled))
        .isEmpty();
  }

  @Test
  void a_question_of_a_bill_before_it_is_paid_is_another() {
    assertThat(BeyondRecord.is(line(tree("line", "1")))).isFalse();
    BillQuestion bare = new BillQuestion(Message.of("bill.unmatched"), BillLaw.OWN);
    assertThat(BeyondRecord.found(bare)).isEqualTo(bare.question());
  }
}
