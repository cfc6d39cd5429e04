package org.govsm.portal.bills;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govsm.core.money.Money;
import org.govsm.procurement.bill.LateInterest;
import org.junit.jupiter.api.Test;

/** What is known of interest by the acts on its bill. */
class KeptInterestTest {

  private final List<StoredBillAct> acts = new ArrayList<>();

  private void act(String kind, Map<String, Object> said) {
    acts.add(new StoredBillAct(acts.size() + 1, kind, "one", Map.copyOf(said), Instant.EPOCH));
  }

  private static Map<String, Object> owed(String sum) {
    return Map.of("by", "GEM", "due", "2026-11-10", "daysLate", BigDecimal.TEN, "interest", sum);
  }

  private void paid(String on, String sum) {
    act("paid", Map.of("on", on, "reference", "U-1", "gemInterest", owed(sum)));
  }

  private void interest(String sum) {
    act(
        "interest",
        Map.of(
            "by",
            "GEM",
            "decision",
            "PAID",
            "on",
            "2026-12-22",
            "reference",
            "I-1",
            "amount",
            sum));
  }

  private KeptInterest kept() {
    return KeptInterest.of(acts);
  }

  @Test
  void what_was_paid_for_a_day_by_which_none_is_owed_stays_paid_and_is_too_much() {
    paid("2026-12-20", "820.80");
    interest("820.80");
    act("corrected", Map.of("instead", "OTHER", "on", "2026-11-05", "reference", "U-1"));

    assertThat(kept().owed()).singleElement().matches(LateInterest::isNone);
    assertThat(kept().open()).isEmpty();
    assertThat(kept().paid("GEM")).contains(Money.ofRupees("820.80"));
    assertThat(kept().excess(kept().owed().get(0))).contains(Money.ofRupees("820.80"));
  }

  @Test
  void a_correction_of_a_former_version_leaves_it_open_as_its_column_says() {
    paid("2026-12-20", "820.80");
    interest("820.80");
    act(
        "corrected",
        Map.of(
            "instead",
            "OTHER",
            "on",
            "2026-12-21",
            "reference",
            "U-1",
            "gemInterest",
            owed("820.80")));

    assertThat(kept().open()).containsExactly("GEM");
    interest("820.80");
    assertThat(kept().open()).isEmpty();
  }

  @Test
  void what_was_paid_before_a_bill_was_paid_anew_counts_for_it() {
    paid("2026-12-20", "676.80");
    interest("676.80");
    act("released", Map.of("on", "2026-12-27", "state", "PASSED"));
    act(
        "paid",
        Map.of(
            "on",
            "2026-12-28",
            "reference",
            "U-2",
            "gemInterest",
            owed("820.80"),
            "interestPaid",
            "676.80"));

    assertThat(kept().open()).containsExactly("GEM");
    assertThat(kept().left(kept().owed().get(0)).most()).isEqualTo(Money.ofRupees("144.00"));
  }

  @Test
  void what_was_paid_stays_where_no_more_is_paid_also_as_a_former_version_kept_it() {
    for (String member : List.of("rest", "further")) {
      acts.clear();
      paid("2026-12-20", "676.80");
      interest("600.00");
      Map<String, Object> said = Map.of("by", "GEM", "decision", "NOT_PAID", "reason", "Letter 4");
      Map<String, Object> rest = new LinkedHashMap<>(said);
      rest.put(member, true);
      act("interest", rest);
      assertThat(kept().paid("GEM")).as(member).contains(Money.ofRupees("600.00"));

      act("interest", said);
      assertThat(kept().paid("GEM")).as("the payment never left").isEmpty();
    }
  }

  @Test
  void a_further_payment_is_beside_that_before_it_and_a_correction_takes_its_place() {
    paid("2026-12-20", "676.80");
    interest("600.00");
    act(
        "interest",
        Map.of(
            "by",
            "GEM",
            "decision",
            "PAID",
            "on",
            "2026-12-23",
            "reference",
            "I-2",
            "amount",
            "76.80",
            "further",
            true));
    assertThat(kept().paid("GEM")).contains(Money.ofRupees("676.80"));

    interest("590.00");
    assertThat(kept().paid("GEM")).contains(Money.ofRupees("666.80"));
  }

  @Test
  void a_bank_rate_that_is_corrected_opens_what_is_owed_by_the_act_and_nothing_else() {
    act(
        "paid",
        Map.of(
            "on",
            "2026-12-20",
            "reference",
            "U-1",
            "gemInterest",
            owed("820.80"),
            "interest",
            owedByAct("100.00")));
    for (String by : List.of("GEM", "MSMED")) {
      act("interest", Map.of("by", by, "decision", "NOT_PAID", "on", "2026-12-22"));
    }
    assertThat(kept().open()).isEmpty();
    Map<String, Object> rate =
        Map.of("on", "2026-12-23", "bankRate", "6.5", "interest", owedByAct("118.00"));
    Map<String, Object> alone = new LinkedHashMap<>(rate);
    alone.put("unconfirmed", true);
    act("rate-corrected", alone);
    assertThat(kept().open()).as("one alone changes nothing").isEmpty();
    act("rate-corrected", rate);

    assertThat(kept().open()).containsExactly("MSMED");
    assertThat(kept().owed().get(0).most()).isEqualTo(Money.ofRupees("118.00"));
    assertThat(kept().owed().get(1).most()).isEqualTo(Money.ofRupees("820.80"));
    act("corrected", Map.of("on", "2026-12-19", "instead", "OTHER", "gemInterest", owed("700.00")));
    assertThat(kept().open()).as("by another day it is worked out anew").containsExactly("GEM");
  }

  private static Map<String, Object> owedByAct(String sum) {
    return Map.of("by", "MSMED", "due", "2026-11-10", "daysLate", BigDecimal.TEN, "interest", sum);
  }

  @Test
  void a_release_that_was_not_paid_may_be_stated_anew_by_the_day_on_which_it_was() {
    act("retention", Map.of("on", "2027-01-05", "amount", "40.00"));
    act("repaid", Map.of("on", "2027-01-10", "amount", "40.00", "reference", "R-1"));
    act("release-corrected", Map.of("on", "2027-01-15", "instead", "NOTHING", "release", "2"));
    act("retention", Map.of("on", "2027-01-15", "amount", "39.00"));
    assertThat(from()).isEqualTo("2027-01-05");

    act("repaid", Map.of("on", "2027-01-10", "amount", "39.00", "reference", "R-1"));
    assertThat(KeptRetention.payableFrom(acts, 5)).isEqualTo("2027-01-05");
    act("retention", Map.of("on", "2027-01-16", "amount", "1.00"));
    assertThat(from()).as("of another release").isEqualTo("2027-01-16");
  }

  private LocalDate from() {
    return KeptRetention.payableFrom(acts, Integer.MAX_VALUE);
  }
}
