package org.govsm.procurement.record;

import java.time.LocalDate;
import org.govsm.core.decision.Certainty;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.SourceKind;

/**
 * Provisions of the Right to Information Act 2005 on what is published, what may be withheld and
 * who is heard first, each as it stood on a day.
 */
public final class RightToInformation {

  /** The first day of section 8(1)(j) as section 44(3) of the DPDP Act substituted it. */
  public static final LocalDate PERSONAL_SUBSTITUTED = LocalDate.of(2025, 11, 14);

  private static final String ACT = "Right to Information Act 2005";
  private static final LocalDate SEEN = LocalDate.of(2026, 11, 29);
  private static final LocalDate PASSED = LocalDate.of(2005, 6, 15);
  private static final String WIKI = "https://www.righttoinformation.wiki/";

  private RightToInformation() {}

  /** Commercial confidence: what would harm the competitive position of a third party. */
  public static Citation commercialConfidence() {
    return commercialConfidence(Certainty.HIGH);
  }

  static Citation commercialConfidence(Certainty sure) {
    return cite(
        "section 8(1)(d)",
        sure,
        "https://www.casemine.com/in/column/analysis-of-section-8(1)(d)-of-the-rti-act,-2005/view");
  }

  /**
   * Personal information.
   *
   * @param day the day of the publication or of the request
   * @return the clause with its own test of public interest before 14 November 2025, and the
   *     substituted one from then on, beside which section 8(2) is weighed
   */
  public static Citation personal(LocalDate day) {
    return personal(day, Certainty.HIGH);
  }

  static Citation personal(LocalDate day, Certainty sure) {
    return day.isBefore(PERSONAL_SUBSTITUTED)
        ? cite(
            "section 8(1)(j), as before 14 November 2025",
            sure,
            "https://www.thyrighttoinformation.com/2023/08/19/amendment-of-clause-j-of-section-8-1-of-the-right-to-information-act-2005-by-the-digital-personal-data-protection-act-2023-a-perspective/")
        : cite(
            "section 8(1)(j), as substituted by section 44(3) of the DPDP Act 2023",
            sure,
            WIKI + "blog/dpdp-2025-before-after-rti");
  }

  /** The public interest that may outweigh each ground of section 8(1). */
  public static Citation publicInterest() {
    return cite("section 8(2)", Certainty.HIGH, WIKI + "blog/dpdp-2025-before-after-rti");
  }

  /** The part that can be severed is given, with a notice that says what is withheld and why. */
  public static Citation severance() {
    return cite(
        "section 10",
        Certainty.HIGH,
        "https://elearning.uou.ac.in/pluginfile.php/135248/mod_imscp/content/1/95supply_of_part_information_rule_of_severability.html");
  }

  /** A third party whose confidential information is asked for is heard first. */
  public static Citation thirdParty() {
    return cite("section 11", Certainty.MEDIUM, WIKI + "act/section-11");
  }

  /** The time in which a request is answered. */
  public static Citation reply() {
    return cite("section 7(1)", Certainty.MEDIUM, WIKI + "blog/dpdp-2025-before-after-rti");
  }

  private static Citation cite(String provision, Certainty sure, String where) {
    return Citation.of(ACT, provision)
        .sure(sure)
        .issued(PASSED)
        .seen(SourceKind.REPRODUCTION, SEEN, where)
        .cite();
  }
}
