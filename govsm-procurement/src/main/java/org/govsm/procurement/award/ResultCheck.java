package org.govsm.procurement.award;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.Finding.Weight;
import org.govsm.core.document.Node;
import org.govsm.core.money.Fraction;
import org.govsm.core.text.Message;
import org.govsm.procurement.evaluation.EvaluationTerms;
import org.govsm.procurement.tender.TenderAct;
import org.govsm.procurement.tender.TenderRecord;

/**
 * Technical result held against the assessment: no bid passes that failed a requirement or is below
 * the pass mark, and none fails afterwards that passed.
 */
final class ResultCheck {

  private final AwardRecord record;
  private final EvaluationTerms terms;

  ResultCheck(AwardRecord record) {
    this.record = record;
    terms = record.tender().tender().evaluation();
  }

  /** What the assessment has against a result; nothing before the assessment is over. */
  List<Finding> against(TenderAct result) {
    List<Finding> found = new ArrayList<>();
    for (Node each : result.part().branches("results")) {
      if (each.get("qualified", Boolean.class)) {
        failed(each.text("bid")).ifPresent(found::add);
      }
    }
    return found;
  }

  /** Whether a bid meets every requirement and reaches the pass mark by the sheets. */
  boolean isPassed(String bid) {
    return failed(bid).isEmpty();
  }

  private Optional<Finding> failed(String bid) {
    for (Node requirement : terms.requirements()) {
      String id = requirement.text("id");
      Message text = Message.of("award.act.result-failed").with("bid", bid).with("what", id);
      if (record.differences().contains(AwardState.at(bid, id))) {
        text = Message.of("award.act.result-differs").with("bid", bid).with("what", id);
      } else if (isMet(bid, id)) {
        continue;
      }
      Citation clause = terms.clause();
      return Optional.of(Finding.of("RESULT_AGAINST_SHEETS", Weight.BLOCKING, text, clause));
    }
    return below(bid)
        .map(
            marks ->
                Finding.of(
                    "RESULT_AGAINST_SHEETS",
                    Weight.BLOCKING,
                    Message.of("award.act.result-below").with("bid", bid).with("marks", marks),
                    terms.clause()));
  }

  private boolean isMet(String bid, String requirement) {
    return record
        .response(bid, requirement)
        .filter(found -> Boolean.FALSE.equals(found.get("met")))
        .isEmpty();
  }

  private Optional<String> below(String bid) {
    Optional<Fraction> pass = terms.passMark().filter(mark -> terms.hasMarks());
    return record.isAssessed()
        ? pass.flatMap(
            least ->
                new Sheets(record)
                    .mean(bid)
                    .filter(mean -> mean.compareTo(least) < 0)
                    .map(mean -> String.valueOf(mean.shown())))
        : Optional.empty();
  }

  /** The bids that passed in the result and fail by the assessment. */
  Set<String> contradicted() {
    TenderRecord tender = record.tender();
    return tender.technicalPackets().stream()
        .map(packet -> packet.id())
        .filter(bid -> tender.technicalResult(bid).filter(one -> one.passed()).isPresent())
        .filter(bid -> failed(bid).isPresent())
        .collect(Collectors.toUnmodifiableSet());
  }
}
