package org.govsm.portal.bills;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
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
  void a_release_that_was_recorded_wrong_is_corrected_by_two() {
    String state = "{'act': 'retention', 'amount': '%s', 'reason': 'Event report taken, clause 6'}";
    String pay = "{'act': 'repaid', 'on': '2026-11-25', 'reference': '%s'}";
    String other =
        "{'act': 'release-corrected', 'instead': 'OTHER', 'on': '2026-11-25', 'reference': 'V-7',"
            + " 'reason': 'Mistyped, voucher seen'%s}";
    assertThat(walk.act("finance-officer", bill, other.formatted("")).statusCode()).isEqualTo(409);
    walk.done("finance-officer", bill, state.formatted("4000.00"));
    walk.done("competent-authority", bill, pay.formatted("V-2"));
    walk.done("competent-authority", bill, other.formatted(""));
    assertThat(walk.act("competent-authority", bill, other.formatted("")).statusCode())
        .isEqualTo(201);
    assertThat(walk.read(bill).path("payments").toString()).contains("V-2").doesNotContain("V-7");
    assertThat(walk.as("finance-officer").get("/work?lang=en").body())
        .contains("entered a correction of a release");
    assertThat(walk.as("finance-officer").get(bill + "?lang=en").body())
        .contains("One person entered a correction", "₹4,000");
    walk.done("finance-officer", bill, other.formatted(""));
    assertThat(walk.read(bill).path("payments").toString()).contains("V-7").doesNotContain("V-2");
    assertThat(walk.as("finance-officer").get("/work?lang=en").body())
        .doesNotContain("entered a correction of a release");

    walk.done("finance-officer", bill, state.formatted("1000.00"));
    walk.done("competent-authority", bill, pay.formatted("V-2"));
    String none =
        "{'act': 'release-corrected', 'instead': 'NOTHING', 'reason': 'Cheque torn, note 3'%s}";
    assertThat(walk.act("finance-officer", bill, none.formatted("")).body()).contains("/release");
    assertThat(walk.as("finance-officer").get(bill + "?lang=en").body()).contains("Which release");
    String first = none.formatted(", 'release': '" + act("repaid", 0) + "'");
    String second =
        other.formatted(", 'release': '" + act("repaid", 1) + "'").replace("V-7", "V-8");
    walk.done("finance-officer", bill, first);
    walk.done("finance-officer", bill, second);
    walk.done("competent-authority", bill, first);
    assertThat(walk.read(bill).path("payments").toString()).contains("V-2").doesNotContain("V-7");
    assertThat(walk.act("buyer", bill, state.formatted("5000.01")).body())
        .as("it is held back again")
        .contains("up to ₹5,000");
    assertThat(walk.publicPage(PUBLIC)).contains("1,000").doesNotContain("4,000");
    assertThat(walk.as("buyer").get(bill + "?lang=en").body())
        .as("that of the other release waits still")
        .contains("One person entered a correction");
    walk.done("competent-authority", bill, second);
    assertThat(walk.read(bill).path("payments").toString()).contains("V-8").doesNotContain("V-2");
  }

  /** The number of an act of a kind, counted from 0. */
  private String act(String kind, int which) {
    List<String> numbers = new ArrayList<>();
    for (JsonNode one : walk.read(bill).path("acts")) {
      if (one.path("act").asText().equals(kind)) {
        numbers.add(one.path("number").asText());
      }
    }
    return numbers.get(which);
  }

  @Test
  void why_a_payment_is_for_two_bills_is_kept_with_its_correction() {
    String second =
        walk.enter(
            FESTIVAL,
            "FS/2",
            "'item': 'coverage', 'quantity': '1', 'rate': '20000.00'",
            "20000.00",
            "1800.00");
    walk.pass(second, "161500.00");
    walk.done(
        "competent-authority", second, "{'act': 'paid', 'on': '2026-11-25', 'reference': 'V-5'}");
    String other =
        "{'act': 'corrected', 'instead': 'OTHER', 'on': '2026-11-25', 'reference': 'V-1', 'reason':"
            + " 'Mistyped, voucher seen'%s}";
    assertThat(walk.act("finance-officer", second, other.formatted("")).body())
        .contains("/earlier");
    String long1000 = "One cheque for both. ".repeat(50);
    assertThat(
            walk.act("finance-officer", second, other.formatted(", 'earlier': '" + long1000 + "'"))
                .body())
        .contains("/earlier");
    String why = other.formatted(", 'earlier': 'One cheque pays both bills'");
    walk.done("finance-officer", second, why);
    walk.done("competent-authority", second, why);

    assertThat(walk.read(second).path("payments").toString()).contains("V-1");
    assertThat(walk.as("buyer").get(second + "?lang=en").body())
        .contains("voucher seen", "One cheque pays both bills");
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
