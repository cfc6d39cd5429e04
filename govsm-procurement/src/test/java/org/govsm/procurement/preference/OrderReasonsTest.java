package org.govsm.procurement.preference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.govsm.procurement.GivenBids.INDIA;
import static org.govsm.procurement.GivenBids.bid;
import static org.govsm.procurement.GivenBids.comparison;
import static org.govsm.procurement.GivenBids.terms;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.Ruling;
import org.govsm.procurement.award.AwardPlan;
import org.govsm.procurement.award.AwardReport;
import org.govsm.procurement.award.AwardTerms;
import org.govsm.procurement.bid.Bid;
import org.govsm.procurement.evaluation.BidComparison;
import org.govsm.procurement.preference.MatchAnswers.Answer;
import org.junit.jupiter.api.Test;

/** What each order is said to mean for a bid, against the orders worked out by hand. */
class OrderReasonsTest {

  private static final List<String> PRICES =
      List.of("1100000.00", "1150000.00", "1150000.01", "1200000.00", "1200000.01");

  /** One bidder beside the lowest, as the two orders see it. */
  private record Other(String size, boolean trader, boolean classI, int price) {

    boolean isMse() {
      return Set.of("MICRO", "SMALL").contains(size) && !trader;
    }

    boolean isInBand() {
      return price < 2;
    }

    boolean isInMargin() {
      return price < 4;
    }

    Bid toBid() {
      return bid(
          "B",
          PRICES.get(price),
          "mseClass",
          size,
          "trader",
          trader,
          "localContent",
          classI ? "50" : "49.99");
    }
  }

  private static String mse(Other other, boolean firstMse, Optional<Answer> answer, boolean asked) {
    if (!other.isInBand()) {
      return "MSE_NOT_APPLICABLE beyond";
    } else if (!other.isMse()) {
      boolean small = Set.of("MICRO", "SMALL").contains(other.size());
      return "MSE_NOT_APPLICABLE " + (small ? "trader" : "no-mse");
    }
    return "MSE_" + outcome(firstMse, answer, asked);
  }

  private static String local(Other other, boolean firstI, Optional<Answer> answer, boolean asked) {
    if (!other.isInMargin()) {
      return "MII_NOT_APPLICABLE beyond";
    } else if (!other.classI()) {
      return "MII_NOT_APPLICABLE no-class-i";
    }
    return "MII_" + outcome(firstI, answer, asked);
  }

  private static String outcome(boolean firstOfClass, Optional<Answer> answer, boolean asked) {
    if (!asked) {
      return firstOfClass ? "NOT_APPLICABLE first-of-class" : "SET_ASIDE concert";
    }
    return answer
        .map(given -> given == Answer.ACCEPTED ? "APPLIED matched" : "SET_ASIDE refused")
        .orElse("OPEN asked");
  }

  @Test
  void each_order_says_what_it_means_for_every_class_price_trader_and_answer() {
    Set<String> seen = new TreeSet<>();
    for (boolean firstMse : List.of(false, true)) {
      for (boolean firstI : List.of(false, true)) {
        Bid first =
            bid(
                "A",
                "1000000.00",
                "mseClass",
                firstMse ? "SMALL" : "NONE",
                "localContent",
                firstI ? "60" : "30");
        for (String size : List.of("NONE", "MEDIUM", "SMALL", "MICRO")) {
          for (boolean trader : List.of(false, true)) {
            for (boolean classI : List.of(false, true)) {
              for (int price = 0; price < PRICES.size(); price++) {
                Other other = new Other(size, trader, classI, price);
                judge(first, firstMse, firstI, other, seen);
              }
            }
          }
        }
      }
    }
    assertThat(seen)
        .contains(
            "MSE_APPLIED matched",
            "MSE_SET_ASIDE refused",
            "MSE_OPEN asked",
            "MSE_NOT_APPLICABLE first-of-class",
            "MII_APPLIED matched",
            "MII_SET_ASIDE refused",
            "MII_OPEN asked",
            "MII_NOT_APPLICABLE first-of-class")
        .noneMatch(each -> each.contains("before"));
  }

  private static void judge(
      Bid first, boolean firstMse, boolean firstI, Other other, Set<String> seen) {
    BidComparison bids = comparison(terms("LOWEST_EVALUATED"), first, other.toBid());
    MatchAnswers none = MatchAnswers.none("T-1");
    PreferenceReport open = report(PurchasePreference.of(INDIA).decide(bids, none));
    boolean asked = !open.invitations().isEmpty();
    judge(open, firstMse, firstI, other, Optional.empty(), seen);
    for (Answer answer : asked ? List.of(Answer.values()) : List.<Answer>of()) {
      PreferenceReport report =
          report(PurchasePreference.of(INDIA).decide(bids, none.with("B", answer)));
      judge(report, firstMse, firstI, other, Optional.of(answer), seen);
    }
  }

  private static void judge(
      PreferenceReport report,
      boolean firstMse,
      boolean firstI,
      Other other,
      Optional<Answer> answer,
      Set<String> seen) {
    PreferenceReport.Line line = report.lines().get(1);
    boolean asked = !report.invitations().isEmpty();
    assertThat(orders(line))
        .as("%s, first %s %s, %s", other, firstMse, firstI, answer)
        .containsExactly(mse(other, firstMse, answer, asked), local(other, firstI, answer, asked));
    if (!asked) {
      assertThat(line.standing()).isEqualTo(PreferenceStanding.NOT_APPLICABLE);
      assertThat(line.reasons().get(0).code()).isEqualTo("NOT_FIRST");
    }
    cited(line);
    seen.addAll(orders(line));
  }

  private static List<String> orders(PreferenceReport.Line line) {
    return line.reasons().stream()
        .filter(reason -> reason.text().key().startsWith("preference.order."))
        .map(reason -> reason.code() + " " + reason.text().key().replace("preference.order.", ""))
        .toList();
  }

  /** Each reason that a bid is out of reach cites its own order. */
  private static void cited(PreferenceReport.Line line) {
    for (Finding reason : line.reasons()) {
      String instrument = reason.citation().instrument();
      if (reason.code().equals("MSE_NOT_APPLICABLE")) {
        assertThat(instrument).containsIgnoringCase("micro and small enterprises");
      } else if (reason.code().equals("MII_NOT_APPLICABLE")) {
        assertThat(instrument).contains("PPP-MII");
      }
    }
  }

  private static PreferenceReport report(Decision<PreferenceReport> decision) {
    return decision
        .ruling()
        .fold(
            answer -> answer.value(),
            refer -> refer.indication().orElseThrow(),
            open -> decision.known().orElseThrow());
  }

  @Test
  void a_letter_of_regret_says_why_no_preference_applies() {
    Map<String, Object> award =
        Map.of("tender", "T-1", "clause", "9", "award", "2025-10-01", "validUntil", "2025-12-01");
    Decision<AwardReport> plan =
        AwardPlan.of(INDIA)
            .decide(
                comparison(
                    terms("LOWEST_EVALUATED"),
                    bid("B1", "1000000.00"),
                    bid("B2", "1100000.00", "mseClass", "NONE")),
                MatchAnswers.none("T-1"),
                AwardTerms.fromPlain(award).orThrow());

    AwardReport.Letter regret =
        ((Ruling.Answer<AwardReport>) plan.ruling()).value().letters().get(1);
    assertThat(regret.kind()).isEqualTo("REGRET");
    assertThat(regret.reasons())
        .extracting(reason -> reason.text().key())
        .containsExactly(
            "preference.line.not-first",
            "preference.order.no-mse",
            "preference.order.first-of-class");
  }
}
