package org.govsm.procurement.law;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.govsm.core.money.Money;
import org.govsm.core.money.Percent;
import org.govsm.core.rules.FactKey;

/**
 * Keys of the facts that questions of the shipped law ask for. Written by {@code KeysTest} from the
 * packs and books, with their words; not edited by hand.
 */
public final class ProcurementFacts {

  /** Advance asked for, in rupees. */
  public static final FactKey<Money> ADVANCE = FactKey.money("advance");

  /** Advertised, with enough time to bid. */
  public static final FactKey<Boolean> ADVERTISED_WITH_TIME = FactKey.flag("advertisedWithTime");

  /** Years since incorporation. */
  public static final FactKey<BigDecimal> AGE_YEARS = FactKey.number("ageYears");

  /** A day of payment was agreed in writing. */
  public static final FactKey<Boolean> AGREED = FactKey.flag("agreed");

  /** Amount of this payment, without GST, in rupees. */
  public static final FactKey<Money> AMOUNT = FactKey.money("amount");

  /** Area: a code of {@link ProcurementCodes.Area}. */
  public static final FactKey<String> AREA = FactKey.text("area");

  /** Audience (followers, subscribers or monthly unique users). */
  public static final FactKey<BigDecimal> AUDIENCE = FactKey.number("audience");

  /** Id of the GeM availability report. */
  public static final FactKey<String> AVAILABILITY_REPORT = FactKey.text("availabilityReport");

  /** Available on GeM. */
  public static final FactKey<Boolean> AVAILABLE_ON_GEM = FactKey.flag("availableOnGem");

  /** Bank rate of the Reserve Bank, in percent. */
  public static final FactKey<Percent> BANK_RATE = FactKey.percent("bankRate");

  /** Method of procurement: a code of {@link ProcurementCodes.BidMethod}. */
  public static final FactKey<String> BID_METHOD = FactKey.text("bidMethod");

  /** Bid security asked for, in rupees. */
  public static final FactKey<Money> BID_SECURITY = FactKey.money("bidSecurity");

  /** Days of bid validity. */
  public static final FactKey<BigDecimal> BID_VALIDITY_DAYS = FactKey.number("bidValidityDays");

  /** A bidder that is both MSE and Class-I is within L1 + 15 percent. */
  public static final FactKey<Boolean> BOTH_IN_BAND = FactKey.flag("bothInBand");

  /** Class of purchase: a code of {@link ProcurementCodes.Category}. */
  public static final FactKey<String> CATEGORY = FactKey.text("category");

  /** Change of the contract value, in rupees. */
  public static final FactKey<Money> CHANGE = FactKey.money("change");

  /** Change in percent of the quantity (less is negative). */
  public static final FactKey<BigDecimal> CHANGE_PERCENT = FactKey.number("changePercent");

  /** Channel: a code of {@link ProcurementCodes.Channel}. */
  public static final FactKey<String> CHANNEL = FactKey.text("channel");

  /** Size class: a code of {@link ProcurementCodes.ClassCode}. */
  public static final FactKey<String> CLASS = FactKey.text("class");

  /** A Class-I local supplier is within L1 + 20 percent. */
  public static final FactKey<Boolean> CLASS_IIN_MARGIN = FactKey.flag("classIInMargin");

  /** The nodal ministry found enough local capacity and competition. */
  public static final FactKey<Boolean> CLASS_IONLY = FactKey.flag("classIOnly");

  /** Reason for the class of purchase. */
  public static final FactKey<String> CLASS_REASON = FactKey.text("classReason");

  /** Closes at (local time of India). */
  public static final FactKey<LocalDateTime> CLOSES_AT = FactKey.localTime("closesAt");

  /** Days for completion. */
  public static final FactKey<BigDecimal> COMPLETION_DAYS = FactKey.number("completionDays");

  /**
   * Conditions that are met (codes, separated by commas): codes of {@link
   * ProcurementCodes.ConditionsMet}.
   */
  public static final FactKey<List<String>> CONDITIONS_MET = FactKey.codes("conditionsMet");

  /** Months of the contract. */
  public static final FactKey<BigDecimal> CONTRACT_MONTHS = FactKey.number("contractMonths");

  /** Contract value, in rupees. */
  public static final FactKey<Money> CONTRACT_VALUE = FactKey.money("contractValue");

  /** Years of the contract. */
  public static final FactKey<BigDecimal> CONTRACT_YEARS = FactKey.number("contractYears");

  /** Qualification criteria unduly restrictive. */
  public static final FactKey<Boolean> CRITERIA_RESTRICTIVE = FactKey.flag("criteriaRestrictive");

  /** Days of delay beyond the whole months (0 if there are none). */
  public static final FactKey<BigDecimal> DAYS_BEYOND = FactKey.number("daysBeyond");

  /** First day of debarment. */
  public static final FactKey<LocalDate> DEBARRED_FROM = FactKey.day("debarredFrom");

  /** Recognised as a deep tech start-up. */
  public static final FactKey<Boolean> DEEP_TECH = FactKey.flag("deepTech");

  /** Who caused the delay: a code of {@link ProcurementCodes.DelayCause}. */
  public static final FactKey<String> DELAY_CAUSE = FactKey.text("delayCause");

  /** Days of delay. */
  public static final FactKey<BigDecimal> DELAY_DAYS = FactKey.number("delayDays");

  /** Weeks of delay. */
  public static final FactKey<BigDecimal> DELAY_WEEKS = FactKey.number("delayWeeks");

  /** Months of delivery. */
  public static final FactKey<BigDecimal> DELIVERY_MONTHS = FactKey.number("deliveryMonths");

  /** Deviation: a code of {@link ProcurementCodes.Deviation}. */
  public static final FactKey<String> DEVIATION = FactKey.text("deviation");

  /** Tender can be divided. */
  public static final FactKey<Boolean> DIVISIBLE = FactKey.flag("divisible");

  /** Method of evaluation: a code of {@link ProcurementCodes.Evaluation}. */
  public static final FactKey<String> EVALUATION = FactKey.text("evaluation");

  /** Unavoidable, exceptional circumstances on record. */
  public static final FactKey<Boolean> EXCEPTIONAL = FactKey.flag("exceptional");

  /** Seller of an exempt group (self-help group, artisan, weaver, women or SC/ST owned MSE). */
  public static final FactKey<Boolean> EXEMPT_SELLER = FactKey.flag("exemptSeller");

  /** Bids from abroad sought. */
  public static final FactKey<Boolean> FOREIGN_BIDS = FactKey.flag("foreignBids");

  /** Global tender. */
  public static final FactKey<Boolean> GLOBAL_TENDER = FactKey.flag("globalTender");

  /** Ground: a code of {@link ProcurementCodes.Ground}. */
  public static final FactKey<String> GROUND = FactKey.text("ground");

  /** Group of enterprises: a code of {@link ProcurementCodes.Group}. */
  public static final FactKey<String> GROUP = FactKey.text("group");

  /** The bidder was heard before the order. */
  public static final FactKey<Boolean> HEARD = FactKey.flag("heard");

  /** An incident is open on the order. */
  public static final FactKey<Boolean> INCIDENT_OPEN = FactKey.flag("incidentOpen");

  /** Step of the incident: a code of {@link ProcurementCodes.IncidentStep}. */
  public static final FactKey<String> INCIDENT_STEP = FactKey.text("incidentStep");

  /** Inordinate delay. */
  public static final FactKey<Boolean> INORDINATE = FactKey.flag("inordinate");

  /** Work is mainly intellectual and its outcome differs by consultant. */
  public static final FactKey<Boolean> INTELLECTUAL = FactKey.flag("intellectual");

  /** Investment in plant, machinery or equipment, in rupees. */
  public static final FactKey<Money> INVESTMENT = FactKey.money("investment");

  /** Information-technology project. */
  public static final FactKey<Boolean> IT_PROJECT = FactKey.flag("itProject");

  /** L1 is a Class-I local supplier. */
  public static final FactKey<Boolean> L1_CLASS_I = FactKey.flag("l1ClassI");

  /** L1 is a micro or small enterprise. */
  public static final FactKey<Boolean> L1_MSE = FactKey.flag("l1Mse");

  /** Enterprise of this state. */
  public static final FactKey<Boolean> LOCAL = FactKey.flag("local");

  /** Local content in percent. */
  public static final FactKey<BigDecimal> LOCAL_CONTENT = FactKey.number("localContent");

  /** With the lowest evaluated responsive bidder. */
  public static final FactKey<Boolean> LOWEST_BIDDER = FactKey.flag("lowestBidder");

  /** Maintenance contract. */
  public static final FactKey<Boolean> MAINTENANCE = FactKey.flag("maintenance");

  /** Deliverables are physical and measurable, by clear standards. */
  public static final FactKey<Boolean> MEASURABLE = FactKey.flag("measurable");

  /** Medium: a code of {@link ProcurementCodes.Medium}. */
  public static final FactKey<String> MEDIUM = FactKey.text("medium");

  /** The Make in India Order applies. */
  public static final FactKey<Boolean> MII_APPLIES = FactKey.flag("miiApplies");

  /** Whole months of delay. */
  public static final FactKey<BigDecimal> MONTHS_LATE = FactKey.number("monthsLate");

  /** Micro or small enterprise. */
  public static final FactKey<Boolean> MSE = FactKey.flag("mse");

  /** A micro or small enterprise is within L1 + 15 percent. */
  public static final FactKey<Boolean> MSE_IN_BAND = FactKey.flag("mseInBand");

  /** Order value, in rupees. */
  public static final FactKey<Money> ORDER_VALUE = FactKey.money("orderValue");

  /** Paid within the time of section 15 of the MSMED Act. */
  public static final FactKey<Boolean> PAID_IN_TIME = FactKey.flag("paidInTime");

  /** How the contract counts a part of a week: a code of {@link ProcurementCodes.PartWeek}. */
  public static final FactKey<String> PART_WEEK = FactKey.text("partWeek");

  /** Payee: a code of {@link ProcurementCodes.Payee}. */
  public static final FactKey<String> PAYEE = FactKey.text("payee");

  /** Payee for income-tax: a code of {@link ProcurementCodes.PayeeType}. */
  public static final FactKey<String> PAYEE_TYPE = FactKey.text("payeeType");

  /** Kind of payment for income-tax: a code of {@link ProcurementCodes.PaymentKind}. */
  public static final FactKey<String> PAYMENT_KIND = FactKey.text("paymentKind");

  /** Performance security asked for, in rupees. */
  public static final FactKey<Money> PERFORMANCE_SECURITY = FactKey.money("performanceSecurity");

  /** Procedure outside GeM: a code of {@link ProcurementCodes.Permitted}. */
  public static final FactKey<String> PERMITTED = FactKey.text("permitted");

  /** Lowest price of a local enterprise over L1, in percent. */
  public static final FactKey<Percent> PREMIUM = FactKey.percent("premium");

  /** Price reasonable against the market. */
  public static final FactKey<Boolean> PRICE_REASONABLE = FactKey.flag("priceReasonable");

  /** Procedure: a code of {@link ProcurementCodes.Procedure}. */
  public static final FactKey<String> PROCEDURE = FactKey.text("procedure");

  /** Last day proposed. */
  public static final FactKey<LocalDate> PROPOSED_TO = FactKey.day("proposedTo");

  /** Published at (local time of India). */
  public static final FactKey<LocalDateTime> PUBLISHED_AT = FactKey.localTime("publishedAt");

  /** Declared a Quality Oriented Procurement. */
  public static final FactKey<Boolean> QUALITY_ORIENTED = FactKey.flag("qualityOriented");

  /** Percent of subscribers or followers reached. */
  public static final FactKey<Percent> REACHED_PERCENT = FactKey.percent("reachedPercent");

  /** Step in which all that were asked refused: a code of {@link ProcurementCodes.Refused}. */
  public static final FactKey<String> REFUSED = FactKey.text("refused");

  /** Firm registered with the ministry or the central purchase organisation. */
  public static final FactKey<Boolean> REGISTERED_WITH_BUYER = FactKey.flag("registeredWithBuyer");

  /** Scientific body named in the order. */
  public static final FactKey<Boolean> SCIENTIFIC = FactKey.flag("scientific");

  /** Kind of security: a code of {@link ProcurementCodes.Security}. */
  public static final FactKey<String> SECURITY = FactKey.text("security");

  /** Sources compared. */
  public static final FactKey<BigDecimal> SOURCES_COMPARED = FactKey.number("sourcesCompared");

  /** Stage: a code of {@link ProcurementCodes.Stage}. */
  public static final FactKey<String> STAGE = FactKey.text("stage");

  /** Start-up recognised by DPIIT. */
  public static final FactKey<Boolean> STARTUP = FactKey.flag("startup");

  /** Class of the supplier: a code of {@link ProcurementCodes.SupplierClass}. */
  public static final FactKey<String> SUPPLIER_CLASS = FactKey.text("supplierClass");

  /**
   * Supplier, place of supply and registration of the buyer: a code of {@link
   * ProcurementCodes.Supply}.
   */
  public static final FactKey<String> SUPPLY = FactKey.text("supply");

  /** Tax: a code of {@link ProcurementCodes.Tax}. */
  public static final FactKey<String> TAX = FactKey.text("tax");

  /** Trader (resells goods of others). */
  public static final FactKey<Boolean> TRADER = FactKey.flag("trader");

  /** Annual turnover of the seller, in rupees. */
  public static final FactKey<Money> TURNOVER = FactKey.money("turnover");

  /** Udyam registration verified. */
  public static final FactKey<Boolean> UDYAM_VERIFIED = FactKey.flag("udyamVerified");

  /**
   * Paid earlier in the financial year to the same payee without deduction of income-tax (0 if
   * nothing was paid), in rupees.
   */
  public static final FactKey<Money> UNTAXED_BEFORE = FactKey.money("untaxedBefore");

  /** Estimated value, in rupees. */
  public static final FactKey<Money> VALUE = FactKey.money("value");

  /** Rate of damages per week under the contract, in percent. */
  public static final FactKey<Percent> WEEKLY_RATE = FactKey.percent("weeklyRate");

  /** Reason for the number of days within which purchases count together. */
  public static final FactKey<String> WINDOW_REASON = FactKey.text("windowReason");

  /** Amount paid to the same payee in the financial year, this payment included, in rupees. */
  public static final FactKey<Money> YEAR_AMOUNT = FactKey.money("yearAmount");

  private ProcurementFacts() {}
}
