package org.govsm.procurement.tender;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Scope of a corrigendum: the one list of what it may change in a tender. What is bought, by whom
 * and on which requirement stays, so that a tender for something else is published anew.
 */
final class CorrigendumScope {

  private static final Set<String> MEMBERS =
      Set.of(
          "procedure",
          "evaluation",
          "contractPeriod",
          "criteria",
          "clauses",
          "chapters",
          "tenderPeriod",
          "enquiryPeriod",
          "opening",
          "committee",
          "bidSecurity",
          "performanceSecurity",
          "award",
          "preferences",
          "validityDays",
          "milestones",
          "places",
          "invited",
          "contact",
          "explanations");

  private static final Pattern QUANTITY = Pattern.compile("/items/\\d+/(?:quantity|each)");
  private static final Pattern PERIOD = Pattern.compile("/contractPeriod(?:/.*)?");

  /**
   * How bids are examined, what a bidder gives with a bid or for the award, and who may bid or is
   * preferred.
   */
  private static final Set<String> TERMS =
      Set.of(
          "evaluation", "criteria", "bidSecurity", "performanceSecurity", "preferences", "invited");

  /** The day goes with the end of the period. */
  private static final Pattern NO_TERM =
      Pattern.compile("/(?:bidSecurity/(?:validUntil|clause)|performanceSecurity/clause)");

  /** Names and reasons of officers, and who is invited: not published with a change. */
  private static final Pattern OF_OFFICERS =
      Pattern.compile(
          "/(?:committee|explanations|approvals|invited|evaluation/members|tenderPeriod/approval"
              + "|items/\\d+/reason)(?:/.*)?");

  private CorrigendumScope() {}

  /**
   * The members of a tender that a change touches and that stay.
   *
   * @param tender as it was
   * @param changed places that changed, as JSON pointers
   */
  static List<String> kept(Tender tender, List<String> changed) {
    return changed.stream()
        .filter(place -> !QUANTITY.matcher(place).matches())
        .map(CorrigendumScope::member)
        .filter(member -> !MEMBERS.contains(member) || isOfFirst(tender, member))
        .distinct()
        .toList();
  }

  /** Who is asked in a second stage follows from the first. */
  private static boolean isOfFirst(Tender tender, String member) {
    return tender.isSecondStage() && member.equals("invited");
  }

  /** Whether a change is of how much is bought, or for which days. */
  static boolean isOfExtent(List<String> changed) {
    return changed.stream().anyMatch(CorrigendumScope::isOfExtent);
  }

  static boolean isOfExtent(String place) {
    return QUANTITY.matcher(place).matches() || PERIOD.matcher(place).matches();
  }

  /** Whether a place bears on how bids are examined, or on who may bid and how. */
  static boolean isTerm(String place) {
    return TERMS.contains(member(place)) && !NO_TERM.matcher(place).matches();
  }

  /** Whether a place is of officers, and what stands there not for everybody. */
  static boolean isOfOfficers(String place) {
    return OF_OFFICERS.matcher(place).matches();
  }

  private static String member(String place) {
    return place.split("/", -1)[1];
  }
}
