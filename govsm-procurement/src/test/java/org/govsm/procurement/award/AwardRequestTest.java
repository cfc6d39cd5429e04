package org.govsm.procurement.award;

import static org.assertj.core.api.Assertions.assertThat;
import static org.govsm.procurement.Given.tree;
import static org.govsm.procurement.GivenBids.INDIA;
import static org.govsm.procurement.GivenBids.bid;
import static org.govsm.procurement.GivenBids.comparison;
import static org.govsm.procurement.GivenBids.terms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govsm.core.decision.Checked;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.InputFault;
import org.govsm.core.document.Schema;
import org.govsm.core.text.Messages;
import org.govsm.procurement.evaluation.BidComparison;
import org.govsm.procurement.evaluation.BidEvaluation;
import org.govsm.procurement.law.ProcurementLaw;
import org.govsm.procurement.preference.MatchAnswers;
import org.govsm.procurement.preference.PurchasePreference;
import org.govsm.procurement.tender.Tender;
import org.junit.jupiter.api.Test;

class AwardRequestTest {

  private static final AwardRequest ASKED = AwardRequest.over(INDIA);
  private static final BidComparison BIDS =
      comparison(
          terms("LOWEST_EVALUATED"),
          bid("L", "1000000.00", "localContent", "30"),
          bid("M", "1100000.00", "mseClass", "SMALL", "localContent", "30"));
  private static final MatchAnswers MATCHED =
      MatchAnswers.none("T-1").with("M", MatchAnswers.Answer.ACCEPTED);
  private static final Map<String, Object> AWARD =
      tree("tender", "T-1", "clause", "clause 9", "award", "2025-10-10");

  private static String asked(String question, Map<String, Object> tree) {
    return said(ASKED.ask(question, tree).orThrow());
  }

  private static String said(Decision<?> decision) {
    return decision.toPlain(ProcurementLaw.messages("en")).toString();
  }

  private static List<String> places(Checked<?> asked) {
    List<InputFault> faults = new ArrayList<>();
    asked.part("", faults);
    return faults.stream().map(fault -> fault.pointer() + " " + fault.code()).toList();
  }

  @Test
  void a_tree_is_decided_as_its_parts_are() {
    Map<String, Object> tree = tree("comparison", BIDS.toPlain());
    assertThat(asked("bid-evaluation", tree)).isEqualTo(said(BidEvaluation.of(INDIA).decide(BIDS)));
    assertThat(asked("purchase-preference", tree))
        .isEqualTo(said(PurchasePreference.of(INDIA).decide(BIDS, MatchAnswers.none("T-1"))));
    tree.put("bid", "M");
    assertThat(asked("debrief-of-bidder", tree)).isEqualTo(said(Debrief.decide(INDIA, BIDS, "M")));
    tree.remove("bid");
    tree.put("answers", MATCHED.toPlain());
    tree.put("award", AWARD);
    AwardTerms terms = AwardTerms.fromPlain(AWARD).orThrow();
    assertThat(asked("award-plan", tree))
        .isEqualTo(said(AwardPlan.of(INDIA).decide(BIDS, MATCHED, terms)));
  }

  @Test
  void each_fault_has_its_place_in_the_whole() {
    Map<String, Object> twice = new LinkedHashMap<>(BIDS.toPlain());
    List<Object> bids = new ArrayList<>((List<?>) BIDS.toPlain().get("bids"));
    bids.add(bids.get(0));
    twice.put("bids", bids);

    assertThat(places(ASKED.evaluation(tree("comparison", twice))))
        .singleElement()
        .asString()
        .startsWith("/comparison/bids/2");
    assertThat(places(ASKED.plan(tree("comparison", BIDS.toPlain(), "award", tree("award", "x")))))
        .contains("/award/award tree.day")
        .anyMatch(place -> place.startsWith("/award/tender"));
    assertThat(places(ASKED.debrief(tree("comparison", BIDS.toPlain(), "bid", "Z"))))
        .containsExactly("/bid award.no-bid");
    MatchAnswers stranger = MatchAnswers.none("T-1").with("Z", MatchAnswers.Answer.ACCEPTED);
    assertThat(
            places(
                ASKED.preference(
                    tree("comparison", BIDS.toPlain(), "answers", stranger.toPlain()))))
        .containsExactly("/answers/answers/0/bid award.no-bid");
    assertThat(places(ASKED.evaluation(tree("comparison", BIDS.toPlain(), "answer", List.of()))))
        .singleElement()
        .asString()
        .startsWith("/answer ");
  }

  /** What a document lacks is said in Hindi too, whoever wrote its schema. */
  @Test
  void a_word_alone_is_no_reason_to_refuse_a_class_or_a_security() {
    for (String word : List.of("no", "नहीं", "rejected", "--no--")) {
      Map<String, Object> said =
          tree("bid", "M", "classRefused", word, "securityRefused", "Minute 7 of 3 November");
      Map<String, Object> bids = new LinkedHashMap<>(BIDS.toPlain());
      bids.put("assessments", List.of(said));
      assertThat(places(ASKED.ask("purchase-preference", tree("comparison", bids))))
          .as(word)
          .containsExactly("/comparison/assessments/0/classRefused award.no-reason");
    }
  }

  @Test
  void a_reason_that_is_to_come_refuses_no_class_and_no_security() {
    for (String later :
        List.of("Will be decided later by the committee", "बाद में तय होगा", "to be decided")) {
      for (String name : List.of("classRefused", "securityRefused")) {
        Map<String, Object> bids = new LinkedHashMap<>(BIDS.toPlain());
        bids.put("assessments", List.of(tree("bid", "M", name, later)));
        assertThat(places(ASKED.ask("award-plan", tree("comparison", bids, "award", AWARD))))
            .as(later)
            .containsExactly("/comparison/assessments/0/" + name + " award.no-reason");
      }
    }
  }

  @Test
  void each_required_member_has_a_hindi_name() {
    Messages hindi = ProcurementLaw.messages("hi");
    for (Schema form :
        List.of(
            AwardRequest.form("award-plan"),
            AwardRequest.form("debrief-of-bidder"),
            AwardRequest.form("reverse-auction-result"),
            Tender.form())) {
      form.read(Map.of())
          .fold(right -> List.<InputFault>of(), wrong -> wrong)
          .forEach(
              fault ->
                  assertThat(hindi.say(fault.text()))
                      .startsWith("लिखें: ")
                      .doesNotContainPattern("[A-Za-z]"));
    }
    Checked<?> bare =
        ASKED.plan(
            tree(
                "comparison",
                tree(
                    "terms",
                    tree("requirements", List.of(tree())),
                    "bids",
                    List.of(tree()),
                    "assessments",
                    List.of(tree("responses", List.of(tree()), "marks", List.of(tree())))),
                "answers",
                tree("answers", List.of(tree())),
                "award",
                tree()));
    List<InputFault> faults = new ArrayList<>();
    bare.part("", faults);
    assertThat(faults).hasSizeGreaterThan(15);
    assertThat(faults)
        .extracting(fault -> hindi.say(fault.text()))
        .allSatisfy(text -> assertThat(text).doesNotContainPattern("[A-Za-z]{3}"));
  }
}
