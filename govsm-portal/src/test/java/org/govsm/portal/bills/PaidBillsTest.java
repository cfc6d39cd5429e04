package org.govsm.portal.bills;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Bills that were paid: what they hold back is released, and a payment that is wrong corrected. */
class PaidBillsTest {

  private static final String FESTIVAL = "/contracts/DEMO-FESTIVAL-2026";
  private static final String PUBLIC =
      "/published-purchases/demo/contract-DEMO-FESTIVAL-2026?lang=en";

  private BillWalk walk;
  private String bill;

  @BeforeEach
  void start() throws IOException {
    walk = new BillWalk();
    walk.terms(
        FESTIVAL,
        "{'terms': {'channel': 'GEM', 'supplierGstin': '19AAAPE1234F1ZC', 'recipientGstin':"
            + " '19AAAGD5678K1ZX', 'retention': {'percent': '10', 'of': 'VALUE', 'clause': '6'},"
            + " 'prices': [{'item': 'coverage', 'rate': '20000.00', 'against': ['ACCEPTANCE'],"
            + " 'gstPercent': '18', 'clause': '5'}]}, 'payee': {'supplierClass': 'OTHER',"
            + " 'trader': false, 'payeeType': 'INDIVIDUAL_OR_HUF', 'paymentKind': 'CONTRACT'}}");
    bill =
        walk.enter(
            FESTIVAL,
            "FS/1",
            "'item': 'coverage', 'delivery': 'D1', 'quantity': '3', 'rate': '20000.00'",
            "60000.00",
            "5400.00");
    walk.pass(bill, "141500.00");
    walk.done(
        "competent-authority", bill, "{'act': 'paid', 'on': '2026-11-25', 'reference': 'V-1'}");
  }

  @AfterEach
  void stop() {
    walk.close();
  }

  @Test
  void what_is_held_back_is_released_by_two_persons_and_paid_as_a_payment_of_its_own() {
    String state = "{'act': 'retention', 'amount': '%s', 'reason': 'Event report taken, clause 6'}";
    String pay = "{'act': 'repaid', 'on': '2026-11-25', 'reference': '%s'}";
    assertThat(walk.act("competent-authority", bill, pay.formatted("V-2")).statusCode())
        .isEqualTo(409);
    assertThat(walk.act("buyer", bill, state.formatted("6000.01")).body())
        .contains("/amount", "up to ₹6,000");
    assertThat(walk.act("buyer", bill, state.formatted("0.00")).body()).contains("/amount");
    assertThat(walk.act("buyer", bill, "{'act': 'retention', 'amount': '1.00'}").body())
        .contains("/reason");
    walk.done("finance-officer", bill, state.formatted("400.00"));
    walk.done("finance-officer", bill, state.formatted("0.00"));
    assertThat(walk.as("competent-authority").get("/work?lang=en").body())
        .as("what was stated by mistake is taken back")
        .doesNotContain("Release of what invoice FS/1");
    walk.done("finance-officer", bill, state.formatted("4000.00"));

    assertThat(walk.as("competent-authority").get("/work?lang=en").body())
        .contains("Release of what invoice FS/1");
    assertThat(walk.as("finance-officer").get("/work?lang=en").body())
        .doesNotContain("Release of what invoice FS/1");
    assertThat(walk.act("finance-officer", bill, pay.formatted("V-2")).body())
        .contains("Who stated what is to be released");
    assertThat(walk.act("competent-authority", bill, pay.formatted("V-1")).body())
        .as("the reference of the bill itself")
        .contains("/earlier");
    walk.done("competent-authority", bill, pay.formatted("V-2"));

    assertThat(walk.as("buyer").get(bill + "?lang=en").body())
        .contains("Released of it", "V-2", "clause 6", "₹4,000");
    assertThat(walk.publicPage(PUBLIC)).contains("4,000").doesNotContain("V-2");
    assertThat(walk.act("buyer", bill, state.formatted("2000.01")).body()).contains("₹2,000");
    walk.done("buyer", bill, state.formatted("2000.00"));
    walk.done("finance-officer", bill, pay.formatted("V-3"));
    assertThat(walk.act("buyer", bill, state.formatted("0.01")).statusCode()).isEqualTo(409);
  }

  @Test
  void a_payment_that_was_recorded_wrong_is_corrected_by_two_and_both_stay_in_sight() {
    String other =
        "{'act': 'corrected', 'instead': 'OTHER', 'on': '2026-11-25', 'reference': '%s',"
            + " 'reason': 'Mistyped, voucher seen'}";
    assertThat(walk.act("competent-authority", bill, other.formatted("V-1")).statusCode())
        .as("that is what is recorded")
        .isEqualTo(409);
    assertThat(walk.act("competent-authority", bill, "{'act': 'corrected'}").body())
        .contains("/instead");
    walk.done("competent-authority", bill, other.formatted("V-9"));
    assertThat(walk.read(bill).path("payments").toString()).contains("V-1").doesNotContain("V-9");
    assertThat(walk.as("finance-officer").get("/work?lang=en").body())
        .contains("entered a correction of the payment");
    walk.done("competent-authority", bill, other.formatted("V-9"));
    assertThat(walk.read(bill).path("payments").toString())
        .as("one person twice is no second one")
        .doesNotContain("V-9");
    walk.done("finance-officer", bill, other.formatted("V-9"));

    assertThat(walk.read(bill).path("payments").toString()).contains("V-9").doesNotContain("V-1");
    assertThat(walk.as("buyer").get(bill + "?lang=en").body())
        .contains("V-1", "V-9", "voucher seen");
    assertThat(walk.as("finance-officer").get("/work?lang=en").body())
        .doesNotContain("entered a correction of the payment");
  }

  @Test
  void a_payment_that_never_left_opens_the_bill_to_be_paid_again() {
    String none =
        "{'act': 'corrected', 'instead': 'NOTHING', 'reason': 'Cheque not issued, note 3'}";
    walk.done("finance-officer", bill, none);
    assertThat(walk.read(bill).path("state").asText()).isEqualTo("PAID");
    walk.done("competent-authority", bill, none);

    assertThat(walk.read(bill).path("state").asText()).isEqualTo("PASSED");
    assertThat(walk.read(bill).path("payments")).isEmpty();
    assertThat(walk.read(bill).path("interestState").asText()).isEmpty();
    walk.done(
        "competent-authority", bill, "{'act': 'paid', 'on': '2026-11-25', 'reference': 'V-1'}");
    assertThat(walk.read(bill).path("payments")).hasSize(1);
  }
}
