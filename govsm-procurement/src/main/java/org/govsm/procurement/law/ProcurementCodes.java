package org.govsm.procurement.law;

/**
 * Codes of the facts that questions of the shipped law ask for. Written by {@code KeysTest} from
 * the packs and books, with their words; not edited by hand.
 */
public final class ProcurementCodes {

  /** Codes of {@link ProcurementFacts#AREA}: Area. */
  public static final class Area {

    /** District. */
    public static final String DISTRICT = "DISTRICT";

    /** Division. */
    public static final String DIVISION = "DIVISION";

    private Area() {}
  }

  /** Codes of {@link ProcurementFacts#BID_METHOD}: Method of procurement. */
  public static final class BidMethod {

    /** Limited bidding. */
    public static final String LIMITED_BIDDING = "LIMITED_BIDDING";

    /** Another method. */
    public static final String OTHER_METHOD = "OTHER_METHOD";

    /** Petty purchase. */
    public static final String PETTY_PURCHASE = "PETTY_PURCHASE";

    /** Request for quotations. */
    public static final String REQUEST_FOR_QUOTATIONS = "REQUEST_FOR_QUOTATIONS";

    private BidMethod() {}
  }

  /** Codes of {@link ProcurementFacts#CATEGORY}: Class of purchase. */
  public static final class Category {

    /** Consulting services. */
    public static final String CONSULTING = "CONSULTING";

    /** Goods. */
    public static final String GOODS = "GOODS";

    /** Non-consulting services. */
    public static final String NON_CONSULTING = "NON_CONSULTING";

    private Category() {}
  }

  /** Codes of {@link ProcurementFacts#CHANNEL}: Channel. */
  public static final class Channel {

    /** Through GeM. */
    public static final String GEM = "GEM";

    /** Outside GeM. */
    public static final String OUTSIDE_GEM = "OUTSIDE_GEM";

    private Channel() {}
  }

  /** Codes of {@link ProcurementFacts#CLASS}: Size class. */
  public static final class ClassCode {

    /** Class A. */
    public static final String A = "A";

    /** Class A+. */
    public static final String A_PLUS = "A_PLUS";

    /** Class B. */
    public static final String B = "B";

    /** Class C. */
    public static final String C = "C";

    /** Class D. */
    public static final String D = "D";

    /** Class E. */
    public static final String E = "E";

    /** Eligible. */
    public static final String ELIGIBLE = "ELIGIBLE";

    /** Highest class, whose name was not found. */
    public static final String HIGHEST_CLASS = "HIGHEST_CLASS";

    /** Lowest class, whose name was not found. */
    public static final String LOWEST_CLASS = "LOWEST_CLASS";

    /** Macro influencer. */
    public static final String MACRO = "MACRO";

    /** Micro influencer. */
    public static final String MICRO_INFLUENCER = "MICRO_INFLUENCER";

    /** Nano influencer. */
    public static final String NANO = "NANO";

    /** Not eligible. */
    public static final String NOT_ELIGIBLE = "NOT_ELIGIBLE";

    /** Second lowest class, whose name was not found. */
    public static final String SECOND_LOWEST_CLASS = "SECOND_LOWEST_CLASS";

    private ClassCode() {}
  }

  /**
   * Codes of {@link ProcurementFacts#CONDITIONS_MET}: Conditions that are met (codes, separated by
   * commas).
   */
  public static final class ConditionsMet {

    /**
     * Advertised on GeM, on the central procurement portal and on the own website, with the full
     * web address of the documents.
     */
    public static final String ADVERTISED_ON_PORTALS = "ADVERTISED_ON_PORTALS";

    /**
     * An OPEX or CAPEX model is chosen, and the Annual Procurement Plan is put on GeM within 30
     * days of the approval of the budget.
     */
    public static final String ANNUAL_PLAN_ON_GEM = "ANNUAL_PLAN_ON_GEM";

    /** The award is published there too. */
    public static final String AWARD_E_PUBLISHED = "AWARD_E_PUBLISHED";

    /** Ordinarily awarded to the lowest evaluated responsive, eligible and qualified bidder. */
    public static final String AWARD_TO_LOWEST_EVALUATED = "AWARD_TO_LOWEST_EVALUATED";

    /**
     * The contract is placed within the original validity of the bids; validity is extended only
     * exceptionally.
     */
    public static final String AWARD_WITHIN_VALIDITY = "AWARD_WITHIN_VALIDITY";

    /** Bids are received through an e-procurement portal. */
    public static final String BIDS_THROUGH_E_PROCUREMENT = "BIDS_THROUGH_E_PROCUREMENT";

    /** The buyer certifies that the rate is reasonable. */
    public static final String BUYER_CERTIFIES_RATE = "BUYER_CERTIFIES_RATE";

    /** These ceilings are for GeM only; outside GeM the other rules apply. */
    public static final String CEILINGS_FOR_GEM_ONLY = "CEILINGS_FOR_GEM_ONLY";

    /**
     * The competent authority records a certificate of quality, specification, reliable supplier
     * and reasonable price.
     */
    public static final String CERTIFICATE_OF_SATISFACTION = "CERTIFICATE_OF_SATISFACTION";

    /** No member of the purchase committee reports directly to another member. */
    public static final String COMMITTEE_NOT_REPORTING = "COMMITTEE_NOT_REPORTING";

    /**
     * The head of the department constitutes a local purchase committee of three members, which
     * surveys the market.
     */
    public static final String COMMITTEE_OF_THREE = "COMMITTEE_OF_THREE";

    /** Each corrigendum is published there too. */
    public static final String CORRIGENDUM_E_PUBLISHED = "CORRIGENDUM_E_PUBLISHED";

    /**
     * The demand for goods is not cut up to avoid L1 buying, bidding, reverse auction or a higher
     * sanction.
     */
    public static final String DEMAND_NOT_CUT_UP = "DEMAND_NOT_CUT_UP";

    /**
     * As far as practicable the description is objective, functional, generic and measurable, and
     * names no trade mark, trade name or brand.
     */
    public static final String DESCRIPTION_IS_GENERIC = "DESCRIPTION_IS_GENERIC";

    /** For an emergency: the reasons recorded, and the approval of the competent authority. */
    public static final String EMERGENCY_REASONS_APPROVED = "EMERGENCY_REASONS_APPROVED";

    /** The enquiry is published on the central procurement portal. */
    public static final String ENQUIRY_E_PUBLISHED = "ENQUIRY_E_PUBLISHED";

    /**
     * The enquiry states the work, the inputs of the department, eligibility and the statutory
     * duties of the contractor.
     */
    public static final String ENQUIRY_STATES_THE_WORK = "ENQUIRY_STATES_THE_WORK";

    /**
     * The enquiry for expressions of interest is published on GeM, on the central procurement
     * portal and on the own website, with adequate time to respond.
     */
    public static final String EOI_PUBLISHED = "EOI_PUBLISHED";

    /** The expenditure is estimated from the market and from organisations with like work. */
    public static final String ESTIMATE_FROM_THE_MARKET = "ESTIMATE_FROM_THE_MARKET";

    /**
     * A Consultancy Evaluation Committee evaluates the technical bids and records its reasons in
     * detail.
     */
    public static final String EVALUATION_COMMITTEE_RECORDS = "EVALUATION_COMMITTEE_RECORDS";

    /** The competent authority decides in consultation with the Financial Adviser. */
    public static final String FINANCIAL_ADVISER_CONSULTED = "FINANCIAL_ADVISER_CONSULTED";

    /**
     * The full justification on file and the approval of the competent authority, before the
     * selection.
     */
    public static final String FULL_JUSTIFICATION_APPROVED = "FULL_JUSTIFICATION_APPROVED";

    /**
     * Before a tender elsewhere, a GeM Availability Report and Past Transaction Summary
     * (GeMAR&amp;PTS) with its own id.
     */
    public static final String GEM_AVAILABILITY_REPORT = "GEM_AVAILABILITY_REPORT";

    /**
     * The department lacks the expertise, and the competent authority has approved the engagement.
     */
    public static final String IN_HOUSE_SKILL_LACKING = "IN_HOUSE_SKILL_LACKING";

    /**
     * The members jointly record a certificate of specification, quality, prevailing market rate
     * and a reliable supplier who is not debarred.
     */
    public static final String JOINT_CERTIFICATE = "JOINT_CERTIFICATE";

    /** The detailed justification and the circumstances that led to it. */
    public static final String JUSTIFICATION_AND_CIRCUMSTANCES = "JUSTIFICATION_AND_CIRCUMSTANCES";

    /** Late bids are not considered. */
    public static final String LATE_BIDS_NOT_CONSIDERED = "LATE_BIDS_NOT_CONSIDERED";

    /** A list of likely contractors is made from enquiries, trade journals and the web. */
    public static final String LIKELY_CONTRACTORS_LISTED = "LIKELY_CONTRACTORS_LISTED";

    /**
     * The limited enquiry is published too, on the central procurement portal and on the website of
     * the department.
     */
    public static final String LIMITED_ENQUIRY_ALSO_PUBLISHED = "LIMITED_ENQUIRY_ALSO_PUBLISHED";

    /**
     * A long list is made from enquiries with ministries, organisations, chambers of commerce and
     * associations.
     */
    public static final String LONG_LIST_FROM_ENQUIRIES = "LONG_LIST_FROM_ENQUIRIES";

    /** More than three firms are invited. */
    public static final String MORE_THAN_THREE_INVITED = "MORE_THAN_THREE_INVITED";

    /** The bidding document says that a bid with nil charges is unresponsive. */
    public static final String NIL_QUOTE_UNRESPONSIVE = "NIL_QUOTE_UNRESPONSIVE";

    /** No charge for tender documents that are downloaded. */
    public static final String NO_CHARGE_FOR_DOCUMENTS = "NO_CHARGE_FOR_DOCUMENTS";

    /** The work is not split into smaller jobs. */
    public static final String NO_SMALLER_JOBS = "NO_SMALLER_JOBS";

    /** Unsolicited bids are not accepted; interested firms can register for the next round. */
    public static final String NO_UNSOLICITED_BIDS = "NO_UNSOLICITED_BIDS";

    /** Only for what is not available on GeM. */
    public static final String ONLY_IF_NOT_ON_GEM = "ONLY_IF_NOT_ON_GEM";

    /** Only the financial bids of the technically qualified are opened. */
    public static final String ONLY_QUALIFIED_FINANCIAL_BIDS = "ONLY_QUALIFIED_FINANCIAL_BIDS";

    /**
     * Bids are evaluated only on the conditions of the bidding document; no new condition is
     * brought in.
     */
    public static final String ONLY_STATED_CRITERIA = "ONLY_STATED_CRITERIA";

    /** The bid or auction is open to every seller of the category, not to a chosen few. */
    public static final String OPEN_TO_EVERY_SELLER = "OPEN_TO_EVERY_SELLER";

    /**
     * Fairness and equity, and a procedure that keeps prices reasonable and consistent with the
     * market.
     */
    public static final String PRICE_CONSISTENT_WITH_MARKET = "PRICE_CONSISTENT_WITH_MARKET";

    /**
     * The authority is satisfied that the price is reasonable and consistent with the quality
     * required.
     */
    public static final String PRICE_IS_REASONABLE = "PRICE_IS_REASONABLE";

    /**
     * For the only maker or for standardisation: a proprietary article certificate with the
     * concurrence of finance and the approval of the competent authority.
     */
    public static final String PROPRIETARY_ARTICLE_CERTIFICATE = "PROPRIETARY_ARTICLE_CERTIFICATE";

    /**
     * Reasonableness is seen from the Business Analytics tools, the last purchase price on GeM and
     * the department's own last price.
     */
    public static final String REASONABLENESS_BY_GEM_TOOLS = "REASONABLENESS_BY_GEM_TOOLS";

    /** At each stage the considerations that weighed are placed on record in precise terms. */
    public static final String REASONS_ON_RECORD = "REASONS_ON_RECORD";

    /**
     * The request for proposal goes to the shortlisted, with letter, procedure, terms of reference,
     * eligibility, key positions, evaluation criteria, formats, contract terms and midterm review.
     */
    public static final String REQUEST_FOR_PROPOSAL = "REQUEST_FOR_PROPOSAL";

    /** The responsive bids are evaluated and ranked, and the contractor is selected. */
    public static final String RESPONSIVE_BIDS_RANKED = "RESPONSIVE_BIDS_RANKED";

    /** With two qualified bidders an online reverse auction is compulsory. */
    public static final String REVERSE_AUCTION_WITH_TWO_BIDDERS =
        "REVERSE_AUCTION_WITH_TWO_BIDDERS";

    /** The schedule of the whole cycle, from tender to contract, is published with the tender. */
    public static final String SCHEDULE_PUBLISHED = "SCHEDULE_PUBLISHED";

    /**
     * Requirement, objectives, scope and eligibility are written in simple and concise language.
     */
    public static final String SCOPE_IN_CONCISE_LANGUAGE = "SCOPE_IN_CONCISE_LANGUAGE";

    /** DGS&amp;D certifies the sellers. */
    public static final String SELLERS_CERTIFIED_BY_DGSD = "SELLERS_CERTIFIED_BY_DGSD";

    /** The GeM SPV certifies the sellers. */
    public static final String SELLERS_CERTIFIED_BY_GEM_SPV = "SELLERS_CERTIFIED_BY_GEM_SPV";

    /** Any available seller may be chosen that meets quality, specification and delivery. */
    public static final String SELLER_MEETS_THE_NEED = "SELLER_MEETS_THE_NEED";

    /** Not fewer than three consultants are shortlisted. */
    public static final String SHORTLIST_OF_THREE = "SHORTLIST_OF_THREE";

    /** The special interest or purpose that it serves, in the proposal itself. */
    public static final String SPECIAL_INTEREST_IN_PROPOSAL = "SPECIAL_INTEREST_IN_PROPOSAL";

    /** Sufficient time to bid; the rule gives no number of days. */
    public static final String SUFFICIENT_TIME_TO_BID = "SUFFICIENT_TIME_TO_BID";

    /**
     * Where two bids are asked, the technical ones are opened first, and only the financial bids of
     * acceptable offers, after telling them the day and time.
     */
    public static final String TECHNICAL_BIDS_FIRST = "TECHNICAL_BIDS_FIRST";

    /**
     * For standardisation: the advice of a competent technical expert, approved by the competent
     * authority.
     */
    public static final String TECHNICAL_EXPERT_ADVICE = "TECHNICAL_EXPERT_ADVICE";

    /**
     * Terms of reference: objectives, tasks, schedule, support by the department, final outputs.
     */
    public static final String TERMS_OF_REFERENCE = "TERMS_OF_REFERENCE";

    /**
     * Ordinarily three weeks to bid from publication or availability, whichever is later; four
     * weeks for all where bids from abroad are sought.
     */
    public static final String THREE_WEEKS_TO_BID = "THREE_WEEKS_TO_BID";

    /** A time frame is set for each stage. */
    public static final String TIME_FRAME_FOR_EACH_STAGE = "TIME_FRAME_FOR_EACH_STAGE";

    /** The buyer may use the tools for bidding and reverse auction too. */
    public static final String TOOLS_AT_BUYERS_CHOICE = "TOOLS_AT_BUYERS_CHOICE";

    /**
     * The tools for bidding and reverse auction may be used too, if the competent authority so
     * decides.
     */
    public static final String TOOLS_IF_AUTHORITY_DECIDES = "TOOLS_IF_AUTHORITY_DECIDES";

    /** Ordinarily technical and financial bids apart; the technical ones are opened first. */
    public static final String TWO_BIDS_FROM_CONSULTANTS = "TWO_BIDS_FROM_CONSULTANTS";

    /** What is available on GeM must be bought there. */
    public static final String USE_GEM_IF_AVAILABLE = "USE_GEM_IF_AVAILABLE";

    /**
     * The name of the successful bidder is published on the portal, the website and the notice
     * board.
     */
    public static final String WINNER_NAMED = "WINNER_NAMED";

    private ConditionsMet() {}
  }

  /** Codes of {@link ProcurementFacts#DELAY_CAUSE}: Who caused the delay. */
  public static final class DelayCause {

    /** The buyer. */
    public static final String BUYER = "BUYER";

    /** The contractor. */
    public static final String CONTRACTOR = "CONTRACTOR";

    private DelayCause() {}
  }

  /** Codes of {@link ProcurementFacts#DEVIATION}: Deviation. */
  public static final class Deviation {

    /** Withdrawal of a bid. */
    public static final String BID_WITHDRAWAL = "BID_WITHDRAWAL";

    /** False papers. */
    public static final String FALSE_PAPERS = "FALSE_PAPERS";

    /** No performance guarantee. */
    public static final String NO_PERFORMANCE_GUARANTEE = "NO_PERFORMANCE_GUARANTEE";

    private Deviation() {}
  }

  /** Codes of {@link ProcurementFacts#EVALUATION}: Method of evaluation. */
  public static final class Evaluation {

    /** Price alone. */
    public static final String PRICE_ALONE = "PRICE_ALONE";

    /** Quality- and cost-based selection (QCBS). */
    public static final String QCBS = "QCBS";

    private Evaluation() {}
  }

  /** Codes of {@link ProcurementFacts#GROUND}: Ground. */
  public static final class Ground {

    /** Breach of the code of integrity. */
    public static final String BREACH_OF_CODE = "BREACH_OF_CODE";

    /** A natural continuation of earlier work of the firm. */
    public static final String CONTINUATION_OF_WORK = "CONTINUATION_OF_WORK";

    /** Conviction under the Prevention of Corruption Act, 1988. */
    public static final String CONVICTION_PC_ACT = "CONVICTION_PC_ACT";

    /** Conviction under the penal code or another law. */
    public static final String CONVICTION_PENAL_LAW = "CONVICTION_PENAL_LAW";

    /** An emergency. */
    public static final String EMERGENCY = "EMERGENCY";

    /** An exceptional case in which a particular contractor is necessary. */
    public static final String EXCEPTIONAL_CASE = "EXCEPTIONAL_CASE";

    /** Proprietary techniques, or only one consultant has the expertise. */
    public static final String ONLY_EXPERT = "ONLY_EXPERT";

    /** To the knowledge of the user department only one firm makes the goods. */
    public static final String ONLY_MANUFACTURER = "ONLY_MANUFACTURER";

    /**
     * Special circumstances with adequate justification in the overall interest of the ministry.
     */
    public static final String SPECIAL_CIRCUMSTANCES = "SPECIAL_CIRCUMSTANCES";

    /** Machinery or spare parts must fit the sets in use. */
    public static final String STANDARDISATION = "STANDARDISATION";

    private Ground() {}
  }

  /** Codes of {@link ProcurementFacts#GROUP}: Group of enterprises. */
  public static final class Group {

    /** All micro and small enterprises. */
    public static final String ALL = "ALL";

    /** Owned by Scheduled Castes or Tribes. */
    public static final String SC_ST = "SC_ST";

    /** Owned by women. */
    public static final String WOMEN = "WOMEN";

    private Group() {}
  }

  /** Codes of {@link ProcurementFacts#INCIDENT_STEP}: Step of the incident. */
  public static final class IncidentStep {

    /** Reply to the show-cause notice. */
    public static final String REPLY = "REPLY";

    /** The incident is resolved. */
    public static final String RESOLVE = "RESOLVE";

    /** The system acts by itself. */
    public static final String SYSTEM_ACTS = "SYSTEM_ACTS";

    private IncidentStep() {}
  }

  /** Codes of {@link ProcurementFacts#MEDIUM}: Medium. */
  public static final class Medium {

    /** Mobile application. */
    public static final String APP = "APP";

    /** Digital audio or podcast platform. */
    public static final String AUDIO = "AUDIO";

    /** Account or page on Facebook. */
    public static final String FACEBOOK_ACCOUNT = "FACEBOOK_ACCOUNT";

    /** Account on Instagram. */
    public static final String INSTAGRAM_ACCOUNT = "INSTAGRAM_ACCOUNT";

    /** Account on LinkedIn. */
    public static final String LINKEDIN_ACCOUNT = "LINKEDIN_ACCOUNT";

    /** OTT or video on demand. */
    public static final String OTT = "OTT";

    /** Social-media platform itself. */
    public static final String SOCIAL_PLATFORM = "SOCIAL_PLATFORM";

    /** Website or news portal. */
    public static final String WEBSITE = "WEBSITE";

    /** Account on X. */
    public static final String X_ACCOUNT = "X_ACCOUNT";

    /** YouTube channel: videos. */
    public static final String YOUTUBE = "YOUTUBE";

    /** YouTube channel: other content. */
    public static final String YOUTUBE_OTHER = "YOUTUBE_OTHER";

    /** YouTube channel: podcasts. */
    public static final String YOUTUBE_PODCAST = "YOUTUBE_PODCAST";

    /** YouTube channel: shorts. */
    public static final String YOUTUBE_SHORTS = "YOUTUBE_SHORTS";

    private Medium() {}
  }

  /** Codes of {@link ProcurementFacts#PART_WEEK}: How the contract counts a part of a week. */
  public static final class PartWeek {

    /** Counts as a whole week. */
    public static final String COUNTS_AS_WEEK = "COUNTS_AS_WEEK";

    /** Counts by its days. */
    public static final String IN_PROPORTION = "IN_PROPORTION";

    /** Does not count. */
    public static final String NOT_COUNTED = "NOT_COUNTED";

    private PartWeek() {}
  }

  /** Codes of {@link ProcurementFacts#PAYEE}: Payee. */
  public static final class Payee {

    /** State or central agency or public sector undertaking. */
    public static final String GOVERNMENT = "GOVERNMENT";

    /** Private firm. */
    public static final String PRIVATE = "PRIVATE";

    private Payee() {}
  }

  /** Codes of {@link ProcurementFacts#PAYEE_TYPE}: Payee for income-tax. */
  public static final class PayeeType {

    /** Individual or Hindu undivided family. */
    public static final String INDIVIDUAL_OR_HUF = "INDIVIDUAL_OR_HUF";

    /** Other. */
    public static final String OTHER = "OTHER";

    private PayeeType() {}
  }

  /** Codes of {@link ProcurementFacts#PAYMENT_KIND}: Kind of payment for income-tax. */
  public static final class PaymentKind {

    /** Contract. */
    public static final String CONTRACT = "CONTRACT";

    /** Fee for professional services. */
    public static final String PROFESSIONAL = "PROFESSIONAL";

    /** Fee for technical services. */
    public static final String TECHNICAL = "TECHNICAL";

    private PaymentKind() {}
  }

  /** Codes of {@link ProcurementFacts#PERMITTED}: Procedure outside GeM. */
  public static final class Permitted {

    /** Advertised tender enquiry. */
    public static final String ADVERTISED_TENDER = "ADVERTISED_TENDER";

    /** Limited tender enquiry. */
    public static final String LIMITED_TENDER = "LIMITED_TENDER";

    /** Purchase through a local purchase committee. */
    public static final String LOCAL_PURCHASE_COMMITTEE = "LOCAL_PURCHASE_COMMITTEE";

    /** Long list of consultants by enquiry. */
    public static final String LONG_LIST_BY_ENQUIRY = "LONG_LIST_BY_ENQUIRY";

    /** Long list by enquiry and a published enquiry for expressions of interest. */
    public static final String PUBLISHED_EOI = "PUBLISHED_EOI";

    /** Purchase without quotation. */
    public static final String PURCHASE_WITHOUT_QUOTATION = "PURCHASE_WITHOUT_QUOTATION";

    private Permitted() {}
  }

  /** Codes of {@link ProcurementFacts#PROCEDURE}: Procedure. */
  public static final class Procedure {

    /** Advertised tender enquiry. */
    public static final String ADVERTISED_TENDER = "ADVERTISED_TENDER";

    /** E-bidding or reverse auction. */
    public static final String BID_OR_REVERSE_AUCTION = "BID_OR_REVERSE_AUCTION";

    /** Direct purchase. */
    public static final String DIRECT_PURCHASE = "DIRECT_PURCHASE";

    /** Purchase at the lowest price after comparison (L1). */
    public static final String L1_COMPARISON = "L1_COMPARISON";

    /** Limited tender enquiry. */
    public static final String LIMITED_TENDER = "LIMITED_TENDER";

    /** Purchase through a local purchase committee. */
    public static final String LOCAL_PURCHASE_COMMITTEE = "LOCAL_PURCHASE_COMMITTEE";

    /** Long list of consultants by enquiry. */
    public static final String LONG_LIST_BY_ENQUIRY = "LONG_LIST_BY_ENQUIRY";

    /** Long list by enquiry and a published enquiry for expressions of interest. */
    public static final String PUBLISHED_EOI = "PUBLISHED_EOI";

    /** Purchase without quotation. */
    public static final String PURCHASE_WITHOUT_QUOTATION = "PURCHASE_WITHOUT_QUOTATION";

    private Procedure() {}
  }

  /** Codes of {@link ProcurementFacts#REFUSED}: Step in which all that were asked refused. */
  public static final class Refused {

    /** Class-I local suppliers in the margin are asked to match, the lowest first. */
    public static final String INVITE_CLASS_I = "INVITE_CLASS_I";

    /** Micro and small enterprises in the band are asked to match, the lowest first. */
    public static final String INVITE_MSE = "INVITE_MSE";

    /** Bidders that are both MSE and Class-I are asked to match, the lowest first. */
    public static final String INVITE_MSE_CLASS_I = "INVITE_MSE_CLASS_I";

    private Refused() {}
  }

  /** Codes of {@link ProcurementFacts#SECURITY}: Kind of security. */
  public static final class Security {

    /** Bid security. */
    public static final String BID = "BID";

    /** Performance security. */
    public static final String PERFORMANCE = "PERFORMANCE";

    private Security() {}
  }

  /** Codes of {@link ProcurementFacts#STAGE}: Stage. */
  public static final class Stage {

    /** Unsuccessful bidder, after the award. */
    public static final String AFTER_AWARD = "AFTER_AWARD";

    /** After the contract is issued. */
    public static final String AFTER_CONTRACT = "AFTER_CONTRACT";

    /** When the contract is issued. */
    public static final String AT_CONTRACT_ISSUE = "AT_CONTRACT_ISSUE";

    /** Unsuccessful in the first of two packets. */
    public static final String FIRST_STAGE = "FIRST_STAGE";

    private Stage() {}
  }

  /** Codes of {@link ProcurementFacts#SUPPLIER_CLASS}: Class of the supplier. */
  public static final class SupplierClass {

    /** Medium enterprise. */
    public static final String MEDIUM = "MEDIUM";

    /** Micro enterprise. */
    public static final String MICRO = "MICRO";

    /** Other. */
    public static final String OTHER = "OTHER";

    /** Small enterprise. */
    public static final String SMALL = "SMALL";

    private SupplierClass() {}
  }

  /**
   * Codes of {@link ProcurementFacts#SUPPLY}: Supplier, place of supply and registration of the
   * buyer.
   */
  public static final class Supply {

    /** Supplier and place of supply in two states. */
    public static final String BETWEEN_STATES = "BETWEEN_STATES";

    /** Supplier and place of supply in one state, buyer registered in another. */
    public static final String WITHIN_ANOTHER_STATE = "WITHIN_ANOTHER_STATE";

    /** All in one state. */
    public static final String WITHIN_STATE = "WITHIN_STATE";

    private Supply() {}
  }

  /** Codes of {@link ProcurementFacts#TAX}: Tax. */
  public static final class Tax {

    /** Goods and services tax. */
    public static final String GST = "GST";

    /** Income-tax. */
    public static final String INCOME_TAX = "INCOME_TAX";

    private Tax() {}
  }

  private ProcurementCodes() {}
}
