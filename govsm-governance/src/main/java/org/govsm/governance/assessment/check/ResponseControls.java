package org.govsm.governance.assessment.check;

import java.util.Map;

/** Checks of GSM-RSP and GSM-RES that are not in {@link Checks} itself, by id. */
final class ResponseControls {

  private ResponseControls() {}

  static Map<String, ControlCheck> all() {
    return Map.ofEntries(
        Map.entry("GSM-RSP-01", ResponsePolicyChecks::updateFrequency),
        Map.entry("GSM-RSP-02", ResponsePolicyChecks::manner),
        Map.entry("GSM-RSP-03", ResponsePolicyChecks::turnaround),
        Map.entry("GSM-RSP-05", ResponsePolicyChecks::typePublished),
        Map.entry("GSM-RSP-07", ResponseTimeCheck::met),
        Map.entry("GSM-RSP-08", QueryChecks::routed),
        Map.entry("GSM-RSP-09", QueryChecks::inboxReviewed),
        Map.entry("GSM-RSP-10", ResponsePolicyChecks::noReplyClasses),
        Map.entry("GSM-RSP-11", ReplyChecks::brief),
        Map.entry("GSM-RSP-13", StatementChecks::notConfidential),
        Map.entry("GSM-RSP-15", ResponsePolicyChecks::escalation),
        Map.entry("GSM-RSP-16", ResponsePolicyChecks::responseHierarchy),
        Map.entry("GSM-RSP-17", QueryChecks::classified),
        Map.entry("GSM-RSP-18", ReplyChecks::fixedText),
        Map.entry("GSM-RSP-19", ReplyChecks::pointer),
        Map.entry("GSM-RSP-20", ReplyChecks::authorised),
        Map.entry("GSM-RSP-21", StatementChecks::asToThePress),
        Map.entry("GSM-RES-01", ResourceChecks::dedicatedTeam),
        Map.entry("GSM-RES-02", ResourceChecks::sourcing),
        Map.entry("GSM-RES-04", RosterCheck::covered),
        Map.entry("GSM-RES-07", TrainingCheck::refreshed),
        Map.entry("GSM-RES-09", ResourceChecks::informationRequests),
        Map.entry("GSM-RES-10", ResourceChecks::standingClearance),
        Map.entry("GSM-RES-11", ResourceChecks::accountable),
        Map.entry("GSM-RES-12", RoleDuties::covered),
        Map.entry("GSM-RES-13", ResourceChecks::securityLead),
        Map.entry("GSM-RES-14", StatementChecks::lanes));
  }
}
