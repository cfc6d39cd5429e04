package org.govsm.portal.bills;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import org.govsm.portal.TestPortal;
import org.govsm.portal.TurnedClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Interest that was settled before two persons corrected on which day its bill was paid. */
class CorrectedInterestTest {

  private static final String PUBLIC =
      "/published-purchases/demo/contract-DEMO-CREATOR-2026?lang=en";
  private static final String OTHER =
      "{'act': 'corrected', 'instead': 'OTHER', 'on': '%s', 'reference': 'V-1', 'reason':"
          + " 'Day mistyped, voucher seen'}";
  private static final String NONE =
      "{'act': 'corrected', 'instead': 'NOTHING', 'reason': 'Cheque not issued, note 3'}";

  private BillWalk walk;
  private String bill;
  private String interest;

  @BeforeEach
  void start() throws IOException {
    TurnedClock clock = new TurnedClock(TestPortal.CLOCK.instant());
    walk = new BillWalk(clock);
    bill =
        walk.enter(
            "/contracts/DEMO-CREATOR-2026",
            "N-1",
            "'item': 'post', 'certificate': '2026-07.1', 'quantity': '21', 'rate': '2500.00',"
                + " 'reduction': '7500.00'",
            "45000.00",
            "4050.00");
    walk.pass(bill, "80000.00");
    clock.to(Instant.parse("2027-01-24T06:00:00Z"));
    walk.signInAgain();
    walk.done(
        "competent-authority", bill, "{'act': 'paid', 'on': '2027-01-20', 'reference': 'V-1'}");
    interest = walk.read(bill).path("interest").asText();
    walk.done("competent-authority", bill, paid(interest, "For whole months, order 9"));
    assertThat(state()).isEqualTo("SETTLED");
  }

  @AfterEach
  void stop() {
    walk.close();
  }

  private static String paid(String sum, String reason) {
    return "{'act': 'interest', 'decision': 'PAID', 'on': '2027-01-22', 'reference': 'V-2',"
        + " 'amount': '%s', 'reason': '%s'}".formatted(sum, reason);
  }

  private String state() {
    return walk.read(bill).path("interestState").asText();
  }

  private void corrected(String by, String act) {
    walk.done(by, bill, act);
  }

  @Test
  void stays_settled_where_as_much_is_owed_by_the_other_day() {
    corrected("finance-officer", OTHER.formatted("2027-01-21"));
    corrected("competent-authority", OTHER.formatted("2027-01-21"));

    assertThat(walk.read(bill).path("moved").asText()).isEqualTo("2027-01-21");
    assertThat(state()).isEqualTo("SETTLED");
    assertThat(walk.read(bill).path("interest").asText()).isEqualTo(interest);
    assertThat(walk.read("/departments/demo/payable-bills").path("interest")).isEmpty();
    assertThat(walk.publicPage(PUBLIC)).contains("interest was paid");
    assertThat(walk.as("competent-authority").get("/work?lang=en").body()).doesNotContain(bill);
  }

  @Test
  void is_open_again_where_less_is_owed_and_what_was_paid_is_told_and_entered_again() {
    corrected("finance-officer", OTHER.formatted("2026-11-26"));
    assertThat(state()).as("one person alone corrects nothing").isEqualTo("SETTLED");
    corrected("competent-authority", OTHER.formatted("2026-11-26"));

    String owed = walk.read(bill).path("interest").asText();
    assertThat(new BigDecimal(owed)).isPositive().isLessThan(new BigDecimal(interest));
    assertThat(state()).isEqualTo("OWED");
    assertThat(walk.read("/departments/demo/payable-bills").path("interest").toString())
        .contains(owed);
    assertThat(walk.publicPage(PUBLIC))
        .contains("interest is owed and not settled yet", "Corrected. Before it said:");
    assertThat(walk.as("competent-authority").get(bill + "?lang=en").body())
        .contains("of it is recorded as paid for the day that was corrected");

    String all = paid(interest, "Paid in excess, to be set off by note 5");
    walk.done("competent-authority", bill, all);
    assertThat(state()).as("another sum than is owed counts by two").isEqualTo("OWED");
    assertThat(walk.as("finance-officer").get("/work?lang=en").body()).contains(bill);
    walk.done("finance-officer", bill, all);
    assertThat(state()).isEqualTo("SETTLED");
    assertThat(walk.as("competent-authority").get(bill + "?lang=en").body())
        .doesNotContain("is recorded as paid for the day that was corrected");
  }

  @Test
  void that_was_paid_is_corrected_before_its_bill_counts_as_not_paid() {
    assertThat(walk.act("finance-officer", bill, NONE).body())
        .contains("is recorded as paid, and after this correction none of it is owed");
    String back =
        "{'act': 'interest', 'decision': 'NOT_PAID', 'reason': 'Entered on the wrong bill, note'}";
    walk.done("competent-authority", bill, back);
    walk.done("finance-officer", bill, back);

    corrected("finance-officer", NONE);
    corrected("competent-authority", NONE);
    assertThat(walk.read(bill).path("state").asText()).isEqualTo("PASSED");
    walk.done(
        "competent-authority", bill, "{'act': 'paid', 'on': '2027-01-21', 'reference': 'V-4'}");
    assertThat(state()).as("by the payment that is recorded now").isEqualTo("OWED");
  }
}
