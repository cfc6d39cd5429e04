package org.govsm.governance.assessment.check;

import java.util.Map;

/** Checks of communication, community, analysis, institution and core values, by control. */
final class CommunityControls {

  static final Map<String, ControlCheck> CHECKS =
      Map.ofEntries(
          Map.entry("GSM-COM-01", CommunicationChecks::routine),
          Map.entry("GSM-COM-03", SharedContentCheck::onEachAccount),
          Map.entry("GSM-COM-04", CommunicationChecks::traditionalMedia),
          Map.entry("GSM-COM-05", SourceChecks::publicSource),
          Map.entry("GSM-COM-06", SourceChecks::verified),
          Map.entry("GSM-COM-07", SourceChecks::corrected),
          Map.entry("GSM-COM-08", CommunicationChecks::otherChannels),
          Map.entry("GSM-COM-10", StarterRhythm::kept),
          Map.entry("GSM-CMT-01", FeedChecks::working),
          Map.entry("GSM-CMT-02", CommunicationChecks::ownMaterial),
          Map.entry("GSM-CMT-03", FollowChecks::relatedCommunities),
          Map.entry("GSM-CMT-04", SharedContentCheck::useful),
          Map.entry("GSM-ENG-01", AnalysisChecks::reported),
          Map.entry("GSM-ENG-02", AnalysisChecks::planned),
          Map.entry("GSM-ENG-03", AnalysisChecks::limitsNoted),
          Map.entry("GSM-ENG-04", FollowChecks::trends),
          Map.entry("GSM-ENG-05", AnalysisChecks::aggregated),
          Map.entry("GSM-INS-01", InstitutionChecks::anchored),
          Map.entry("GSM-INS-03", InstitutionChecks::occasions),
          Map.entry("GSM-INS-05", FeedChecks::website),
          Map.entry("GSM-INS-06", InstitutionChecks::templates),
          Map.entry("GSM-VAL-02", ResponderChecks::roleShown),
          Map.entry("GSM-VAL-04", ResponderChecks::disclaimer),
          Map.entry("GSM-VAL-05", ResponderChecks::authorised),
          Map.entry("GSM-VAL-07", ValueChecks::ownArea),
          Map.entry("GSM-VAL-08", ValueChecks::polite),
          Map.entry("GSM-VAL-09", ValueChecks::noPersonalRemark),
          Map.entry("GSM-VAL-10", ValueChecks::notPolitical),
          Map.entry("GSM-VAL-11", CriticismCheck::allowed),
          Map.entry("GSM-VAL-12", ValueChecks::lawful),
          Map.entry("GSM-VAL-13", RightsCheck::recorded));

  private CommunityControls() {}
}
