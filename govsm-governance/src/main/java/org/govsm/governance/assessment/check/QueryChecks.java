package org.govsm.governance.assessment.check;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.govsm.governance.facts.FactNode;

/** GSM-RSP-08, GSM-RSP-09 and GSM-RSP-17: what becomes of what people write. */
final class QueryChecks {

  private QueryChecks() {}

  static List<CheckResult> routed(CheckInput input) {
    return input.each(
        "queries",
        query ->
            CheckResult.all(
                Require.given(query.at("assignedTo")), Require.given(query.at("assignedAt"))));
  }

  /** From the first review to the day of the question no day is left out. */
  static List<CheckResult> inboxReviewed(CheckInput input) {
    FactNode reviews = input.at("inboxReview");
    if (!reviews.isGiven()) {
      return List.of(Require.given(reviews));
    }
    TreeSet<LocalDate> days = new TreeSet<>();
    for (FactNode review : reviews.items()) {
      if (review.at("date").moment().isEmpty()) {
        return List.of(CheckResult.unknown(List.of("inboxReview[].date")));
      }
      days.add(review.at("date").moment().orElseThrow().day());
    }
    long longest = 0;
    LocalDate before = days.first();
    days.add(input.today());
    for (LocalDate day : days) {
      longest = Math.max(longest, ChronoUnit.DAYS.between(before, day));
      before = day;
    }
    return List.of(Require.atMost("review-gap", BigDecimal.valueOf(longest), BigDecimal.ONE));
  }

  static List<CheckResult> classified(CheckInput input) {
    List<CheckResult> verdicts = new ArrayList<>();
    verdicts.add(Require.given(input.policy("queryCategories")));
    verdicts.addAll(input.each("queries", query -> Require.given(query.at("category"))));
    return verdicts;
  }
}
