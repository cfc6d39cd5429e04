package org.govsm.governance.assessment.check;

import java.util.Map;

/** Checks of rules, content, records, law, privacy and identity, by the id of their control. */
final class ContentAndLaw {

  static final Map<String, ControlCheck> CHECKS =
      Map.ofEntries(
          Map.entry("GSM-GOV-01", RuleChecks::engagement),
          Map.entry("GSM-GOV-03", RuleChecks::scope),
          Map.entry("GSM-GOV-04", RuleChecks::roundTheClock),
          Map.entry("GSM-GOV-05", RuleChecks::lawFollowed),
          Map.entry("GSM-CON-01", VariantChecks::agree),
          Map.entry("GSM-CON-02", VariantChecks::fit),
          Map.entry("GSM-CON-04", MediaChecks::notOnlyText),
          Map.entry("GSM-CON-05", RecordChecks::webGuidelines),
          Map.entry("GSM-CON-08", ModerationChecks::copyright),
          Map.entry("GSM-CON-09", ModerationChecks::additionAndDeletion),
          Map.entry("GSM-CON-10", ModerationChecks::followed),
          Map.entry("GSM-CON-11", RecordChecks::captured),
          Map.entry("GSM-CON-12", RecordChecks::notice),
          Map.entry("GSM-CON-13", RecordChecks::legalBasis),
          Map.entry("GSM-CON-14", RecordChecks::exempt),
          Map.entry("GSM-CON-15", RecordChecks::contributions),
          Map.entry("GSM-CON-16", RecordChecks::archivingPolicy),
          Map.entry("GSM-CON-17", RecordChecks::agreements),
          Map.entry("GSM-LEG-02", LegalChecks::circulated),
          Map.entry("GSM-LEG-03", LegalChecks::decided),
          Map.entry("GSM-LEG-04", LegalChecks::dueDiligence),
          Map.entry("GSM-LEG-06", LegalChecks::actedInTime),
          Map.entry("GSM-PRV-01", PrivacyChecks::published),
          Map.entry("GSM-IDM-01", IdentityChecks::confirmed),
          Map.entry("GSM-IDM-02", IdentityChecks::acknowledged),
          Map.entry("GSM-IDM-03", IdentityChecks::officialIdentity),
          Map.entry("GSM-IDM-04", IdentityChecks::anonymityRule),
          Map.entry("GSM-IDM-05", IdentityChecks::safeguarded));

  private ContentAndLaw() {}
}
