package org.govsm.portal.tenders;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.govsm.portal.requirements.FormInput;

/** Finding places: the part of the form, and the field, that mends a finding of the check. */
final class FindingPlaces {

  /** Codes without what stands behind a dot, by the field that mends them. */
  private static final Map<String, String> PLACES = new TreeMap<>();

  static {
    put("notice#procedure", "PROCEDURE_AGAINST_VALUE", "UNKNOWN_PROCEDURE");
    put("notice#closes", "WINDOW_SHORT", "SHORT_OF_THREE_WEEKS_EXPLAIN");
    put("notice#closes", "SHORT_OF_LEAST_DAYS_EXPLAIN");
    put("notice#publishes", "TWO_DAY_GAP_BETWEEN_ORDERS");
    put("notice#validityDays", "VALIDITY_OPEN");
    put("notice#globalTender", "GLOBAL_TENDER");
    put("notice#places", "NOT_PUBLISHED_AT");
    put("notice#invited", "TOO_FEW_INVITED");
    put("evaluation#method", "METHOD_UNREAD", "FOUND_EARLY");
    put("evaluation#technicalWeight", "QUALITY_WEIGHT_OVER_CAP", "WEIGHT_OF_NOTHING");
    put("evaluation#passMark", "PASS_MARK_OUT_OF_RANGE");
    put("evaluation#decimals", "ROUNDING_NOT_STATED");
    put("evaluation#tie", "TIE_NOT_STATED");
    put("evaluation#drawSeed", "DRAWN_EARLY");
    put("gates#experience", "EXPERIENCE_OVER_YARDSTICK", "CRITERION_NOT_CHECKED");
    put("gates#experience", "CRITERION_NOT_JUDGED");
    put("gates#relaxed", "NOT_RELAXED");
    put("opening#opens", "MARKS_IN_ONE_PACKET", "STAGE_TWICE", "STAGE_TOO_EARLY");
    put("opening#waitingDays", "SCHEDULE_OPEN.FINANCIAL_OPENING");
    put("opening#waitingDays", "SCHEDULE_OPEN.TECHNICAL_RESULT");
    put("opening#variation", "VARIATION_OVER_NORM");
    put("committee#member-1", "REPORTING_LINE", "COMMITTEE_SMALL", "MEMBER_CANNOT_SIT");
    put("security#bidSecurity", "NO_BID_SECURITY", "SECURITY_OUT_OF_RANGE");
    put("security#bidSecurity", "SECURITY_NOT_COMPARED");
    put("security#forms", "SECURITY_FORM");
    put("security#exempt", "EXEMPTION_NOT_STATED");
    put("security#securityUntil", "SECURITY_VALIDITY", "SECURITY_VALIDITY_OPEN");
    put("security#consequence", "WITHDRAWAL_NOT_STATED");
    put("security#performance", "NO_PERFORMANCE_SECURITY", "PERFORMANCE_SECURITY_OUT_OF_RANGE");
    put("terms#chapters", "STAGE_PRICE.PRICE_SCHEDULE");
    put("terms#awardBy", "STAGE_PRICE.AWARD");
    put("terms#contractBy", "STAGE_PRICE.CONTRACT");
    put("evaluation#technicalWeight", "STAGE_PRICE.technicalWeight");
    put("evaluation#abnormallyLow", "STAGE_PRICE.abnormallyLow");
    put("opening#waitingDays", "STAGE_PRICE.waitingDays", "STAGE_PRICE.FINANCIAL_OPENING");
    put("opening#revealHours", "STAGE_PRICE.revealHours");
    put("security#bidSecurity", "STAGE_BID_SECURITY");
    put("terms#preferences", "PREFERENCE_NOT_STATED");
    put("terms#chapters", "CHAPTERS_MISSING");
    put("terms#disputes-en", "CLAUSE_MISSING.DISPUTE_CLAUSE");
    put("terms#law-en", "CLAUSE_MISSING.INDIAN_LAW");
    put("terms#awardBy", "SCHEDULE_OPEN.AWARD", "AWARD_AFTER_VALIDITY", "WORK_BEFORE_AWARD");
    put("terms#contractBy", "SCHEDULE_OPEN.CONTRACT");
    put("reasons", FindingNames.REASONS, "NOT_ON_GEM", "BRAND_NAMED", "ACCESSIBILITY_NOT_STATED");
    put("reasons", "PLATFORM_ACCESS", "VALUE_BELOW_ESTIMATE");
    put("reasons", "ANNEX_BLANKS", "QUANTITY_OPEN", "SERVICE_NOT_NAMED");
  }

  private FindingPlaces() {}

  private static void put(String place, String... codes) {
    List.of(codes).forEach(code -> PLACES.put(code, place));
  }

  /** The place of a code; nothing where no part of the form mends it. */
  static Optional<String> of(String code) {
    return Optional.ofNullable(PLACES.get(code))
        .or(() -> Optional.ofNullable(PLACES.get(code.split("\\.", -1)[0])));
  }

  /** The place of a fact: the first field that fills a member of its name. */
  static Optional<String> ofFact(TenderScene scene, String fact) {
    String name = fact.substring(fact.lastIndexOf('/') + 1);
    if (fact.endsWith("/quantity") || fact.endsWith("/service")) {
      return Optional.of("reasons");
    }
    for (TenderPart part : TenderParts.ALL) {
      Optional<FormInput> input =
          part.inputs(scene).stream().filter(one -> fills(one, name)).findFirst();
      if (input.isPresent()) {
        return Optional.of(part.code() + "#" + input.get().name());
      }
    }
    return TenderParts.find(name).map(TenderPart::code);
  }

  private static boolean fills(FormInput input, String name) {
    return input.name().equals(name)
        || input.path().equals(name)
        || input.path().startsWith(name + ".")
        || input.path().endsWith("." + name);
  }

  /** What a place is called: the part of the form, and the field. */
  static String said(TenderScene scene, String place) {
    String[] steps = place.split("#", -1);
    String part = scene.page().say("tenders.part." + steps[0]);
    return TenderParts.find(steps[0]).stream()
        .flatMap(one -> one.inputs(scene).stream())
        .filter(input -> steps.length > 1 && input.name().equals(steps[1]))
        .map(input -> part + ": " + input.label())
        .findFirst()
        .orElse(part);
  }
}
