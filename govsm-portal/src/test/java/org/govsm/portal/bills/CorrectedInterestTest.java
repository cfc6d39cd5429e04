package org.govsm.portal.bills;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.govsm.portal.TestPortal;
import org.govsm.portal.TurnedClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Interest that was settled before two persons corrected on which day its bill was paid. */
class CorrectedInterestTest {

  private static final String PUBLIC =
      "/published-purchases/demo/contract-DEMO-CREATOR-2026?lang=en";
  private static final String CSV = "/api/v1/departments/demo/ocds/purchases.csv";
  private static final String TOO_MUCH = "more interest is recorded as paid than is owed";
  private static final String OTHER =
      "{'act': 'corrected', 'instead': 'OTHER', 'on': '%s', 'reference': 'V-1', 'reason':"
          + " 'Day mistyped, voucher seen'}";
  private static final String NONE =
      "{'act': 'corrected', 'instead': 'NOTHING', 'reason': 'Cheque not issued, note 3'}";

  /**
   * Four whole months on 53,100 with monthly rests at three times 6.5 per cent: 53,100 × (1.01625⁴
   * − 1) = 3,536.545.
   */
  private static final BigDecimal ANEW = new BigDecimal("3536.55");

  private static final String RATE =
      "{'act': 'rate-corrected', 'bankRate': '%s', 'reason': 'Mistyped, RBI notice seen, note 5'}";

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
    Matcher ocid = Pattern.compile("ocds-[\\w-]+").matcher(walk.publicPage(PUBLIC));
    assertThat(ocid.find()).isTrue();
    JsonNode told =
        walk.read("/departments/demo/ocds/records/" + ocid.group() + "/interest").at("/interest/0");
    assertThat(told.path("outcome").asText())
        .as("found: the page told it, and no JSON did")
        .isEqualTo("PAID");
    assertThat(told.path("paid").asText()).isEqualTo(interest);
    assertThat(walk.as("competent-authority").get("/work?lang=en").body()).doesNotContain(bill);
  }

  @Test
  void stays_settled_where_less_is_owed_and_what_is_too_much_is_told() {
    corrected("finance-officer", OTHER.formatted("2026-11-26"));
    corrected("competent-authority", OTHER.formatted("2026-11-26"));

    assertThat(state()).isEqualTo("SETTLED");
    assertThat(walk.read("/departments/demo/payable-bills").path("interest")).isEmpty();
    assertThat(walk.as("competent-authority").get(bill + "?lang=en").body())
        .contains("more than is owed by what is on record");
    assertThat(walk.publicPage(PUBLIC)).contains("interest was paid", "More than is owed");
    assertThat(walk.publicPage(CSV)).contains("\"" + interest + "\"");
    String excess = walk.read(bill).path("excess").asText();
    assertThat(new BigDecimal(excess)).isPositive();
    assertThat(walk.read("/departments/demo/payable-bills").path("excess").get(0).toString())
        .contains("\"paid\":\"" + interest + "\"", "\"excess\":\"" + excess + "\"");
    assertThat(walk.as("competent-authority").get("/work?lang=en").body()).contains(TOO_MUCH);
    assertThat(walk.as("finance-officer").get("/work?lang=en").body())
        .as("who passed the bill does not correct it first")
        .doesNotContain(TOO_MUCH);

    String less = paid("200.00", "The rest came back by challan 4 of 23 January");
    walk.done("competent-authority", bill, less);
    assertThat(walk.publicPage(PUBLIC)).as("one alone changes nothing").contains("More than is");
    walk.done("finance-officer", bill, less);
    assertThat(walk.publicPage(PUBLIC)).doesNotContain("More than is owed");
    assertThat(walk.read(bill).has("excess")).isFalse();
    assertThat(walk.read("/departments/demo/payable-bills").path("excess")).isEmpty();
    assertThat(walk.as("competent-authority").get("/work?lang=en").body()).doesNotContain(TOO_MUCH);
    assertThat(walk.interest("DEMO-CREATOR-2026"))
        .extracting(one -> one.by() + " " + one.on() + " " + one.amount())
        .containsExactly("MSMED 2027-01-22 200.00");
  }

  @Test
  void is_open_again_where_more_is_owed_and_only_the_rest_is_paid_by_a_further_payment() {
    correctToLess();
    corrected("finance-officer", OTHER.formatted("2027-01-20"));
    corrected("competent-authority", OTHER.formatted("2027-01-20"));
    assertThat(state()).isEqualTo("OWED");
    String rest = new BigDecimal(interest).subtract(new BigDecimal("200.00")).toString();
    assertThat(walk.read(bill).path("interest").asText()).isEqualTo(rest);
    assertThat(walk.read("/departments/demo/payable-bills").path("interest").get(0).toString())
        .contains("\"paid\":\"200.00\"", "\"stillOwed\":\"" + rest + "\"");

    assertThat(walk.act("competent-authority", bill, paid(interest, "")).statusCode())
        .as("the payment on record is not put at another sum without a reason")
        .isEqualTo(422);
    walk.done("competent-authority", bill, paid(interest, "The voucher has this sum, note 8"));
    assertThat(state()).as("nor by one person").isEqualTo("OWED");

    walk.done(
        "competent-authority",
        bill,
        paid(rest, "For whole months, order 9").replace("V-2", "V-8").replace("01-22", "01-23"));
    assertThat(state()).isEqualTo("SETTLED");
    assertThat(walk.publicPage(CSV)).contains("\"" + interest + "\"");
    assertThat(walk.as("competent-authority").get(bill + "?lang=en").body())
        .contains("further payment");
  }

  /** The day is corrected to one by which less is owed, and the rest came back. */
  private void correctToLess() {
    corrected("finance-officer", OTHER.formatted("2026-11-26"));
    corrected("competent-authority", OTHER.formatted("2026-11-26"));
    String less = paid("200.00", "The rest came back by challan 4 of 23 January");
    walk.done("competent-authority", bill, less);
    walk.done("finance-officer", bill, less);
  }

  @Test
  void that_was_paid_counts_for_the_payment_that_is_recorded_instead() {
    corrected("finance-officer", NONE);
    corrected("competent-authority", NONE);
    assertThat(walk.read(bill).path("state").asText()).isEqualTo("PASSED");
    toldAsPaidAndNotJudged();
    walk.done(
        "competent-authority", bill, "{'act': 'paid', 'on': '2027-01-21', 'reference': 'V-4'}");
    assertThat(state()).as("as much is owed by it").isEqualTo("SETTLED");
    assertThat(walk.publicPage(PUBLIC)).contains("interest was paid").doesNotContain("not known");
  }

  private void toldAsPaidAndNotJudged() {
    assertThat(state()).isEqualTo("SETTLED");
    assertThat(walk.read(bill).has("interest")).as("what is owed is not known").isFalse();
    assertThat(walk.as("competent-authority").get(bill + "?lang=en").body())
        .contains("the bill is not paid in full")
        .doesNotContain("more than is owed", "was paid or decided on");
    assertThat(walk.publicPage(PUBLIC))
        .contains("not paid in full", "not known what interest is owed", "interest was paid")
        .doesNotContain("More than is owed", "No interest is owed", "Corrected. Before");
    assertThat(walk.publicPage(CSV)).contains("\"" + interest + "\"");
  }

  @Test
  void is_settled_by_two_where_its_reference_is_that_of_another_payment() {
    String both = paid(interest, "One transfer for both, note 6").replace("V-2", "V-1");
    String none =
        "{'act': 'interest', 'decision': 'NOT_PAID', 'reason': 'Entered on the wrong bill, note'}";
    walk.done("competent-authority", bill, none);
    walk.done("finance-officer", bill, none);
    walk.done("competent-authority", bill, paid(interest, "Paid all the same, note 7"));
    corrected("finance-officer", OTHER.formatted("2026-11-26"));
    corrected("competent-authority", OTHER.formatted("2026-11-26"));
    assertThat(state()).isEqualTo("OWED");
    assertThat(walk.as("finance-officer").get("/work?lang=en").body())
        .as("what one entered waits by the other day too")
        .contains(bill);
    both = both.replace(interest, walk.read(bill).path("interest").asText());

    walk.done("competent-authority", bill, both);
    walk.done("competent-authority", bill, none);
    walk.done("competent-authority", bill, both);
    assertThat(state())
        .as("what waited before the last does not make it its own")
        .isEqualTo("OWED");
    walk.done("finance-officer", bill, both);
    assertThat(state()).isEqualTo("SETTLED");
  }

  @Test
  void a_reference_that_two_took_back_is_its_own_no_more() {
    String both = paid(interest, "One transfer for both, note 6").replace("V-2", "V-1");
    byTwo(both);
    byTwo(
        "{'act': 'interest', 'decision': 'NOT_PAID', 'reason': 'Entered on the wrong bill, note'}");
    byTwo(OTHER.formatted("2026-11-26"));
    assertThat(state()).isEqualTo("OWED");
    both = both.replace(interest, walk.read(bill).path("interest").asText());

    walk.done("competent-authority", bill, both);
    assertThat(state()).as("that of the bill itself waits for another").isEqualTo("OWED");
    walk.done("finance-officer", bill, both);
    assertThat(state()).isEqualTo("SETTLED");
  }

  private void byTwo(String act) {
    walk.done("competent-authority", bill, act);
    walk.done("finance-officer", bill, act);
  }

  @Test
  void by_a_rate_that_was_mistyped_is_worked_out_anew_once_two_entered_the_right_one() {
    assertThat(walk.act("competent-authority", bill, RATE.formatted("5.5")).statusCode())
        .as("that is what is recorded")
        .isEqualTo(409);
    assertThat(walk.act("competent-authority", bill, RATE.formatted("0.5")).body())
        .contains("/bankRate");
    walk.done("competent-authority", bill, RATE.formatted("6.50"));
    walk.done("competent-authority", bill, RATE.formatted("6.50"));
    assertThat(state()).as("one person twice is no second one").isEqualTo("SETTLED");
    assertThat(walk.as("finance-officer").get("/work?lang=en").body())
        .contains("entered a correction of the bank rate");
    assertThat(walk.as("finance-officer").get(bill + "?lang=en").body())
        .contains("One person entered a correction", "6.50");
    walk.done("finance-officer", bill, RATE.formatted("6.5"));

    assertThat(walk.as("competent-authority").get("/work?lang=en").body())
        .doesNotContain("entered a correction of the bank rate")
        .contains("was paid late: pay the interest to the supplier");
    assertThat(state()).isEqualTo("OWED");
    assertThat(walk.read(bill).path("moved").asText()).isEqualTo("2027-01-20");
    BigDecimal rest = ANEW.subtract(new BigDecimal(interest));
    assertThat(walk.read(bill).path("interest").asText()).isEqualTo(rest.toString());
    walk.done(
        "competent-authority",
        bill,
        paid(rest.toString(), "For whole months, order 9").replace("V-2", "V-8"));
    assertThat(state()).isEqualTo("SETTLED");
    assertThat(walk.publicPage(CSV)).contains("\"" + ANEW + "\"");

    byTwo(RATE.formatted("5.50"));
    assertThat(state()).isEqualTo("SETTLED");
    assertThat(walk.publicPage(PUBLIC))
        .contains("More than is owed")
        .containsSubsequence("bank rate from 5.5", "to 6.5", "bank rate from 6.5", "to 5.5");
  }

  @Test
  void by_a_rate_that_two_correct_while_nothing_is_paid_is_by_that_rate_once_it_is() {
    byTwo(NONE);
    byTwo(RATE.formatted("6.50"));
    assertThat(walk.read(bill).path("state").asText()).isEqualTo("PASSED");
    walk.done(
        "competent-authority", bill, "{'act': 'paid', 'on': '2027-01-20', 'reference': 'V-4'}");
    assertThat(state()).isEqualTo("OWED");
    assertThat(walk.read(bill).path("interest").asText())
        .isEqualTo(ANEW.subtract(new BigDecimal(interest)).toString());
  }

  @Test
  void a_rate_that_is_most_likely_mistyped_counts_once_a_third_person_entered_it() {
    walk.done("competent-authority", bill, RATE.formatted("55"));
    assertThat(walk.as("finance-officer").get(bill + "?lang=en").body())
        .contains("once two others enter the same", "until three persons entered the same")
        .doesNotContain("One person entered a correction");
    walk.done("finance-officer", bill, RATE.formatted("55"));
    assertThat(state()).as("two may copy one slip").isEqualTo("SETTLED");
    walk.done("competent-authority", bill, RATE.formatted("55"));
    assertThat(state()).as("the first is no third").isEqualTo("SETTLED");
    assertThat(walk.read("/departments/demo/payable-bills").path("interest")).isEmpty();
    assertThat(walk.as("finance-officer").get("/work?lang=en").body())
        .as("who entered it is not asked again")
        .doesNotContain("entered a correction of the bank rate");
    assertThat(walk.as("finance-officer").get(bill + "?lang=en").body())
        .contains("It counts once a third enters the same");

    walk.done("competent-authority-2", bill, RATE.formatted("55"));
    assertThat(state()).isEqualTo("OWED");
    String page = walk.as("finance-officer").get(bill + "?lang=en").body();
    assertThat(page).contains("before: 5.50");
    for (var one : walk.read(bill).path("questions")) {
      assertThat(one.path("decided").asText()).as(one.toString()).isNotEmpty();
    }
    assertThat(walk.read(bill).path("questions").toString()).contains("above 20");
  }

  @Test
  void who_passed_the_bill_does_not_enter_another_rate_first() {
    assertThat(walk.act("finance-officer", bill, RATE.formatted("5.00")).statusCode())
        .isEqualTo(409);
    walk.done("competent-authority", bill, RATE.formatted("5.00"));
    assertThat(walk.act("finance-officer", bill, RATE.formatted("4.50")).statusCode())
        .as("nor one of their own beside it")
        .isEqualTo(409);
    walk.done("finance-officer", bill, RATE.formatted("5.00"));
    assertThat(walk.publicPage(PUBLIC)).contains("More than is owed");
  }

  @Test
  void a_rate_is_not_corrected_where_no_interest_rests_on_it() {
    String inTime = "/contracts/DEMO-CREATOR-2026/bills/DEMO-CREATOR-2026-B1";
    assertThat(walk.read(inTime).path("state").asText()).isEqualTo("PAID");
    assertThat(walk.act("competent-authority-2", inTime, RATE.formatted("6.50")).body())
        .contains("paid in time");
  }

  @Test
  void a_bill_is_not_returned_while_interest_on_it_stands_as_paid_which_two_correct() {
    byTwo(NONE);
    String returned = "{'act': 'returned', 'reason': 'Invoice is entered anew, note 9'}";
    assertThat(walk.act("competent-authority", bill, returned).body())
        .contains("Interest on this bill is recorded as paid");
    assertThat(walk.as("competent-authority").get(bill + "?lang=en").body())
        .contains("Correct what was settled")
        .doesNotContain(bill + "/returned");

    byTwo(paid("200.00", "The voucher has this sum, note 8"));
    assertThat(walk.publicPage(CSV)).contains("\"200.00\"").doesNotContain(interest);
    String never = "{'act': 'interest', 'decision': 'NOT_PAID', 'reason': 'It never left, note 4'}";
    walk.done("competent-authority", bill, never);
    assertThat(state()).as("one alone changes nothing").isEqualTo("SETTLED");
    assertThat(walk.as("finance-officer").get("/work?lang=en").body()).contains(bill);
    walk.done("finance-officer", bill, never);
    assertThat(state()).isEmpty();
    assertThat(walk.publicPage(CSV)).doesNotContain("\"200.00\"");
    assertThat(walk.publicPage(PUBLIC)).doesNotContain("interest was paid");
    walk.done("competent-authority", bill, returned);
    assertThat(walk.read(bill).path("state").asText()).isEqualTo("RETURNED");
  }

  @Test
  void where_no_more_is_paid_what_was_paid_stays_on_record() {
    byTwo(RATE.formatted("6.50"));
    assertThat(state()).isEqualTo("OWED");
    String none =
        "{'act': 'interest', 'decision': 'NOT_PAID', 'reason': 'The rest is waived, letter 4'}";
    assertThat(walk.publicPage(PUBLIC))
        .as("nothing of what was paid is corrected")
        .contains("Recorded as paid")
        .doesNotContain("Corrected. Before it said");
    byTwo(none);
    assertThat(state()).isEqualTo("SETTLED");
    assertThat(walk.publicPage(CSV)).contains("\"" + interest + "\"");
    assertThat(walk.publicPage(PUBLIC))
        .contains("interest was paid in part")
        .doesNotContain("Corrected. Before it said");
    assertThat(walk.as("competent-authority").get(bill + "?lang=en").body())
        .contains("No more is paid; what is recorded as paid stays");

    byTwo(none.replace("The rest is waived, letter 4", "The payment never left, note 5"));
    assertThat(walk.publicPage(CSV)).doesNotContain("\"" + interest + "\"");
    assertThat(walk.publicPage(PUBLIC)).contains("no interest is paid", "Corrected. Before");
  }
}
