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

  /** The first day on which a request could be made: the Act came into force as a whole. */
  public static final LocalDate IN_FORCE = LocalDate.of(2005, 10, 12);

  private static final String ACT = "Right to Information Act 2005";
  private static final LocalDate SEEN = LocalDate.of(2026, 11, 29);
  private static final LocalDate PASSED = LocalDate.of(2005, 6, 15);
  private static final String WIKI = "https://www.righttoinformation.wiki/";
  private static final String DISPOSAL = "https://www.alpca.in/detail/2802.aspx";
  private static final String REQUEST =
      "https://kanoongpt.in/bare-acts/the-right-to-information-act-2005/section-6";
  private static final String APPEAL =
      "https://elearning.uou.ac.in/pluginfile.php/135248/mod_imscp/content/1/97appeal_meaning_and_its_scope.html";

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
    return severance(Certainty.HIGH);
  }

  static Citation severance(Certainty sure) {
    return cite(
        "section 10",
        sure,
        "https://elearning.uou.ac.in/pluginfile.php/135248/mod_imscp/content/1/95supply_of_part_information_rule_of_severability.html");
  }

  /** A third party whose confidential information is asked for is heard first. */
  public static Citation thirdParty() {
    return cite("section 11", Certainty.MEDIUM, WIKI + "act/section-11");
  }

  /** The time in which a request is answered: thirty days from its receipt. */
  public static Citation reply() {
    return cite("section 7(1)", Certainty.HIGH, DISPOSAL);
  }

  /** The time in which what concerns life or liberty is answered: forty-eight hours. */
  public static Citation lifeOrLiberty() {
    return cite("section 7(1), proviso", Certainty.HIGH, DISPOSAL);
  }

  /** A request that is not decided in time is deemed to be refused. */
  public static Citation deemedRefusal() {
    return cite("section 7(2)", Certainty.HIGH, DISPOSAL);
  }

  /** Days between the intimation of a further fee and its payment, which are not counted. */
  public static Citation furtherFee() {
    return cite("section 7(3)(a)", Certainty.HIGH, DISPOSAL);
  }

  /** After the time is over the information is given free of charge. */
  public static Citation freeOfCharge() {
    return cite("section 7(6)", Certainty.MEDIUM, "https://chandametta.kvs.ac.in/?p=7962");
  }

  /** A rejection tells its reasons, the time to appeal and the appellate authority. */
  public static Citation rejection() {
    return cite("section 7(8)", Certainty.MEDIUM, WIKI + "act/section-7");
  }

  /** An applicant gives no reason and no personal details but those for contacting him. */
  public static Citation contactOnly() {
    return cite("section 6(2)", Certainty.HIGH, REQUEST);
  }

  /** A request for what another public authority holds goes there within five days. */
  public static Citation transfer() {
    return cite("section 6(3)", Certainty.HIGH, REQUEST);
  }

  /** Access that would infringe a copyright of a person other than the State. */
  public static Citation copyright() {
    return cite("section 9", Certainty.HIGH, "http://bpassociates.in/act_rules.php?page=3270");
  }

  /** The time for a first appeal: thirty days from the decision, or from when it was due. */
  public static Citation firstAppeal() {
    return cite("section 19(1)", Certainty.HIGH, APPEAL);
  }

  /** The time for an appeal of a third party: thirty days from the order. */
  public static Citation thirdPartyAppeal() {
    return cite("section 19(2)", Certainty.HIGH, APPEAL);
  }

  /** The time in which a first appeal is decided: thirty days, with reasons forty-five. */
  public static Citation appealDecision() {
    return cite("section 19(6)", Certainty.HIGH, WIKI + "faa-first-appeal-timelines");
  }

  /** The time for a second appeal to the Information Commission: ninety days. */
  public static Citation secondAppeal() {
    return cite("section 19(3)", Certainty.HIGH, "http://www.maharashtragk.com/2012/");
  }

  /**
   * A provision that is read from a file.
   *
   * @param provision as the Act names it
   * @param sure how sure its text is
   * @param where the copy in which it was read
   */
  public static Citation provision(String provision, Certainty sure, String where) {
    return cite(provision, sure, where);
  }

  private static Citation cite(String provision, Certainty sure, String where) {
    return Citation.of(ACT, provision)
        .sure(sure)
        .issued(PASSED)
        .seen(SourceKind.REPRODUCTION, SEEN, where)
        .cite();
  }
}
