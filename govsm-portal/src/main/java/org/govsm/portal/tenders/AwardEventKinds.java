package org.govsm.portal.tenders;

import java.util.EnumMap;
import java.util.Map;
import org.govsm.procurement.award.AwardAct.Kind;

/** Kinds of award events: the kind of the event that stores an act, by the kind of the act. */
final class AwardEventKinds {

  static final Map<Kind, String> BY_KIND =
      new EnumMap<>(
          Map.ofEntries(
              Map.entry(Kind.ASSESSMENT, "award.assessed"),
              Map.entry(Kind.CLOSING, "award.closed"),
              Map.entry(Kind.RESOLUTION, "award.resolved"),
              Map.entry(Kind.EXPLANATION, "award.explained"),
              Map.entry(Kind.ENTERPRISE_CLASS, "award.class-decided"),
              Map.entry(Kind.FACTS, "award.facts-found"),
              Map.entry(Kind.CONFIRMATION, "award.confirmed"),
              Map.entry(Kind.DECISION, "award.question-decided"),
              Map.entry(Kind.MATCH_REQUEST, "award.match-asked"),
              Map.entry(Kind.MATCH_ANSWER, "award.match-answered"),
              Map.entry(Kind.PROPOSAL, "award.proposed"),
              Map.entry(Kind.RETURN, "award.returned"),
              Map.entry(Kind.AWARD, "award.made"),
              Map.entry(Kind.PUBLICATION, "award.published"),
              Map.entry(Kind.REPRESENTATION, "award.represented"),
              Map.entry(Kind.REPRESENTATION_STEP, "award.representation-moved"),
              Map.entry(Kind.REOPENING, Awards.REOPENED),
              Map.entry(Kind.VALIDITY_REQUEST, "award.extension-asked"),
              Map.entry(Kind.VALIDITY_ANSWER, "award.extension-answered"),
              Map.entry(Kind.SECURITY_RETURN, "award.security-returned"),
              Map.entry(Kind.SECURITY_FORFEITURE, "award.security-forfeited"),
              Map.entry(Kind.PERFORMANCE_SECURITY, "award.performance-security"),
              Map.entry(Kind.SIGNING_EXTENSION, "award.signing-extended"),
              Map.entry(Kind.VARIATION, "award.varied")));

  private AwardEventKinds() {}
}
