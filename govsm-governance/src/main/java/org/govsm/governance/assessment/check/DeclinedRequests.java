package org.govsm.governance.assessment.check;

import java.util.Set;
import org.govsm.core.text.Message;
import org.govsm.governance.assessment.Outcome;
import org.govsm.governance.facts.FactNode;
import org.govsm.governance.facts.Moment;

/**
 * Declined requests: nobody will ever say when a request was met that was declined in time, so that
 * a person says whether it had to be.
 */
final class DeclinedRequests {

  /** What is done of a request that is met. */
  private static final Set<String> ACTS =
      Set.of("disabledAt", "actedAt", "acknowledgedAt", "ackAt", "resolvedAt", "answeredAt");

  private DeclinedRequests() {}

  /** What is found of a request; a question to a person where only such an act is not known. */
  static CheckResult asked(FactNode request, CheckResult found) {
    boolean open =
        request.at("declined").is(true)
            && found.outcome() == Outcome.UNKNOWN
            && found.text().key().equals("assessment.missing")
            && found.missing().stream().allMatch(DeclinedRequests::isAct);
    return open ? CheckResult.of(Outcome.ATTEST, said(request)).about(found.subject()) : found;
  }

  private static boolean isAct(String path) {
    return ACTS.contains(path.substring(path.lastIndexOf('.') + 1));
  }

  private static Message said(FactNode request) {
    Message told =
        request.at("declinedBy").text().isPresent() && request.at("declinedAt").moment().isPresent()
            ? Message.of("check.declined-by")
                .with("person", request.at("declinedBy").text().orElseThrow())
                .with("day", request.at("declinedAt").moment().map(Moment::day).orElseThrow())
                .with("reason", request.at("declinedFor").text().orElse("–"))
            : Message.of("check.declined");
    return told;
  }
}
