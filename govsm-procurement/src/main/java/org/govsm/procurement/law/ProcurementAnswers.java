package org.govsm.procurement.law;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.govsm.core.money.Money;
import org.govsm.core.money.Percent;
import org.govsm.core.rules.AnswerKey;

/**
 * Keys of the fields that answers of the shipped law have, where a question has one answer. Written
 * by {@code KeysTest} from the packs and books, with their words; not edited by hand.
 */
public final class ProcurementAnswers {

  /** Accept by. */
  public static final AnswerKey<LocalDate> ACCEPT_BY = AnswerKey.day("acceptBy");

  /** Days for acceptance. */
  public static final AnswerKey<BigDecimal> ACCEPT_WITHIN_DAYS =
      AnswerKey.number("acceptWithinDays");

  /** Allowed. */
  public static final AnswerKey<Boolean> ALLOWED = AnswerKey.flag("allowed");

  /** Amount, in rupees. */
  public static final AnswerKey<Money> AMOUNT = AnswerKey.money("amount");

  /** Amount, as a number without a unit. */
  public static final AnswerKey<BigDecimal> AMOUNT_NUMBER = AnswerKey.number("amount");

  /** Rate per year, in percent. */
  public static final AnswerKey<Percent> ANNUAL_RATE = AnswerKey.percent("annualRate");

  /** Applies. */
  public static final AnswerKey<Boolean> APPLIES = AnswerKey.flag("applies");

  /** Approved by. */
  public static final AnswerKey<String> APPROVER = AnswerKey.text("approver");

  /** Minimum days. */
  public static final AnswerKey<BigDecimal> AT_LEAST_DAYS = AnswerKey.number("atLeastDays");

  /** Accepted by the portal itself. */
  public static final AnswerKey<Boolean> AUTOMATIC = AnswerKey.flag("automatic");

  /** Day after the receipt, in days. */
  public static final AnswerKey<BigDecimal> AUTOMATIC_DAY = AnswerKey.number("automaticDay");

  /** Accepted automatically on. */
  public static final AnswerKey<LocalDate> AUTOMATIC_ON = AnswerKey.day("automaticOn");

  /** Barred. */
  public static final AnswerKey<Boolean> BARRED = AnswerKey.flag("barred");

  /** Reckoned on. */
  public static final AnswerKey<String> BASE = AnswerKey.text("base");

  /** Below the minimum, on the estimate. */
  public static final AnswerKey<Boolean> BELOW_LEAST_OF_ESTIMATE =
      AnswerKey.flag("belowLeastOfEstimate");

  /** Meant as. */
  public static final AnswerKey<String> BOUND = AnswerKey.text("bound");

  /** Bulletin. */
  public static final AnswerKey<String> BULLETIN = AnswerKey.text("bulletin");

  /** Calendar days. */
  public static final AnswerKey<BigDecimal> CALENDAR_DAYS = AnswerKey.number("calendarDays");

  /** Cap, in rupees. */
  public static final AnswerKey<Money> CAP = AnswerKey.money("cap");

  /** Cap in per cent, in percent. */
  public static final AnswerKey<Percent> CAP_PERCENT = AnswerKey.percent("capPercent");

  /** Central tax in percent. */
  public static final AnswerKey<Percent> CENTRAL = AnswerKey.percent("central");

  /** Change of date. */
  public static final AnswerKey<String> CHANGE = AnswerKey.text("change");

  /** Change in per cent, in percent. */
  public static final AnswerKey<Percent> CHANGE_PERCENT = AnswerKey.percent("changePercent");

  /** Channel. */
  public static final AnswerKey<String> CHANNEL = AnswerKey.text("channel");

  /** Charge, in rupees. */
  public static final AnswerKey<Money> CHARGE = AnswerKey.money("charge");

  /** Chosen. */
  public static final AnswerKey<BigDecimal> CHOSEN = AnswerKey.number("chosen");

  /** Class. */
  public static final AnswerKey<String> CLASS = AnswerKey.text("class");

  /** Return code. */
  public static final AnswerKey<BigDecimal> CODE = AnswerKey.number("code");

  /** Committee. */
  public static final AnswerKey<String> COMMITTEE = AnswerKey.text("committee");

  /** Compared are. */
  public static final AnswerKey<String> COMPARED = AnswerKey.text("compared");

  /** Part of a month counts. */
  public static final AnswerKey<String> COUNTED = AnswerKey.text("counted");

  /** Counted as. */
  public static final AnswerKey<String> COUNTED_AS = AnswerKey.text("countedAs");

  /** Protected by the Act. */
  public static final AnswerKey<Boolean> COVERED = AnswerKey.flag("covered");

  /** Percent deducted. */
  public static final AnswerKey<BigDecimal> CUT = AnswerKey.number("cut");

  /** Damages, in rupees. */
  public static final AnswerKey<Money> DAMAGES = AnswerKey.money("damages");

  /** Days. */
  public static final AnswerKey<BigDecimal> DAYS = AnswerKey.number("days");

  /** Days beyond them. */
  public static final AnswerKey<BigDecimal> DAYS_BEYOND = AnswerKey.number("daysBeyond");

  /** Days late. */
  public static final AnswerKey<BigDecimal> DAYS_LATE = AnswerKey.number("daysLate");

  /** Decided by. */
  public static final AnswerKey<String> DECIDED_BY = AnswerKey.text("decidedBy");

  /** Deduction. */
  public static final AnswerKey<Boolean> DEDUCT = AnswerKey.flag("deduct");

  /** Deemed accepted without an answer. */
  public static final AnswerKey<Boolean> DEEMED = AnswerKey.flag("deemed");

  /** Document. */
  public static final AnswerKey<String> DOCUMENT = AnswerKey.text("document");

  /** Amount due, in rupees. */
  public static final AnswerKey<Money> DUE = AnswerKey.money("due");

  /** Due on. */
  public static final AnswerKey<LocalDate> DUE_ON = AnswerKey.day("dueOn");

  /** Edition. */
  public static final AnswerKey<String> EDITION = AnswerKey.text("edition");

  /** Days elapsed. */
  public static final AnswerKey<BigDecimal> ELAPSED_DAYS = AnswerKey.number("elapsedDays");

  /** Enough compared. */
  public static final AnswerKey<Boolean> ENOUGH = AnswerKey.flag("enough");

  /** Exempt. */
  public static final AnswerKey<Boolean> EXEMPT = AnswerKey.flag("exempt");

  /** Ground of exemption. */
  public static final AnswerKey<String> EXEMPTION = AnswerKey.text("exemption");

  /** Extended at least, days. */
  public static final AnswerKey<BigDecimal> EXTENDED = AnswerKey.number("extended");

  /** Further days. */
  public static final AnswerKey<BigDecimal> EXTRA_DAYS = AnswerKey.number("extraDays");

  /** Bids valid until. */
  public static final AnswerKey<LocalDate> FINAL_BID_VALIDITY = AnswerKey.day("finalBidValidity");

  /** Asked first. */
  public static final AnswerKey<String> FIRST = AnswerKey.text("first");

  /** First day that counts. */
  public static final AnswerKey<String> FIRST_DAY = AnswerKey.text("firstDay");

  /** Flag. */
  public static final AnswerKey<String> FLAG = AnswerKey.text("flag");

  /** Fixed charge. */
  public static final AnswerKey<BigDecimal> FLAT = AnswerKey.number("flat");

  /** Form. */
  public static final AnswerKey<String> FORM = AnswerKey.text("form");

  /** Nothing is charged up to. */
  public static final AnswerKey<BigDecimal> FREE = AnswerKey.number("free");

  /** Counted from. */
  public static final AnswerKey<String> FROM = AnswerKey.text("from");

  /** Minimum days on GeM. */
  public static final AnswerKey<BigDecimal> GEM_LEAST_DAYS = AnswerKey.number("gemLeastDays");

  /** Minimum of GeM met. */
  public static final AnswerKey<Boolean> GEM_MINIMUM_MET = AnswerKey.flag("gemMinimumMet");

  /** GST at source, in rupees. */
  public static final AnswerKey<Money> GST = AnswerKey.money("gst");

  /** Central GST at source, in rupees. */
  public static final AnswerKey<Money> GST_CENTRAL = AnswerKey.money("gstCentral");

  /** Integrated GST at source, in rupees. */
  public static final AnswerKey<Money> GST_INTEGRATED = AnswerKey.money("gstIntegrated");

  /** GST at source in per cent, in percent. */
  public static final AnswerKey<Percent> GST_PERCENT = AnswerKey.percent("gstPercent");

  /** GST at source rounded to, in rupees. */
  public static final AnswerKey<Money> GST_ROUNDED_TO = AnswerKey.money("gstRoundedTo");

  /** State GST at source, in rupees. */
  public static final AnswerKey<Money> GST_STATE = AnswerKey.money("gstState");

  /** Half a unit goes. */
  public static final AnswerKey<String> HALF = AnswerKey.text("half");

  /** How. */
  public static final AnswerKey<String> HOW = AnswerKey.text("how");

  /** Paid in time. */
  public static final AnswerKey<Boolean> IN_TIME = AnswerKey.flag("inTime");

  /** Income-tax at source, in rupees. */
  public static final AnswerKey<Money> INCOME_TAX = AnswerKey.money("incomeTax");

  /** Income-tax at source in per cent, in percent. */
  public static final AnswerKey<Percent> INCOME_TAX_PERCENT = AnswerKey.percent("incomeTaxPercent");

  /** Inordinate delay. */
  public static final AnswerKey<Boolean> INORDINATE = AnswerKey.flag("inordinate");

  /** Integrated tax in percent. */
  public static final AnswerKey<Percent> INTEGRATED = AnswerKey.percent("integrated");

  /** Interest, in rupees. */
  public static final AnswerKey<Money> INTEREST = AnswerKey.money("interest");

  /** At the latest until. */
  public static final AnswerKey<LocalDate> LATEST_TO = AnswerKey.day("latestTo");

  /** At least, as a number without a unit. */
  public static final AnswerKey<BigDecimal> LEAST_NUMBER = AnswerKey.number("least");

  /** At least, in percent. */
  public static final AnswerKey<Percent> LEAST = AnswerKey.percent("least");

  /** Minimum amount, in rupees. */
  public static final AnswerKey<Money> LEAST_AMOUNT = AnswerKey.money("leastAmount");

  /** Limit, in rupees. */
  public static final AnswerKey<Money> LIMIT = AnswerKey.money("limit");

  /** Limit in per cent, in percent. */
  public static final AnswerKey<Percent> LIMIT_PERCENT = AnswerKey.percent("limitPercent");

  /** Long enough. */
  public static final AnswerKey<Boolean> LONG_ENOUGH = AnswerKey.flag("longEnough");

  /** Share of the lowest bidder. */
  public static final AnswerKey<BigDecimal> LOWEST = AnswerKey.number("lowest");

  /** Of so many makers. */
  public static final AnswerKey<BigDecimal> MAKERS = AnswerKey.number("makers");

  /** Maximum years. */
  public static final AnswerKey<BigDecimal> MAX_YEARS = AnswerKey.number("maxYears");

  /** May stand. */
  public static final AnswerKey<Boolean> MAY_STAND = AnswerKey.flag("mayStand");

  /** Members. */
  public static final AnswerKey<BigDecimal> MEMBERS = AnswerKey.number("members");

  /** At least. */
  public static final AnswerKey<BigDecimal> MINIMUM = AnswerKey.number("minimum");

  /** Days of a month. */
  public static final AnswerKey<BigDecimal> MONTH_DAYS = AnswerKey.number("monthDays");

  /** Months. */
  public static final AnswerKey<BigDecimal> MONTHS = AnswerKey.number("months");

  /** Whole months late. */
  public static final AnswerKey<BigDecimal> MONTHS_LATE = AnswerKey.number("monthsLate");

  /** At most, as a number without a unit. */
  public static final AnswerKey<BigDecimal> MOST_NUMBER = AnswerKey.number("most");

  /** At most, in percent. */
  public static final AnswerKey<Percent> MOST = AnswerKey.percent("most");

  /** Maximum amount, in rupees. */
  public static final AnswerKey<Money> MOST_AMOUNT = AnswerKey.money("mostAmount");

  /** Maximum days. */
  public static final AnswerKey<BigDecimal> MOST_DAYS = AnswerKey.number("mostDays");

  /** Maximum months. */
  public static final AnswerKey<BigDecimal> MOST_MONTHS = AnswerKey.number("mostMonths");

  /** Maximum per cent, in percent. */
  public static final AnswerKey<Percent> MOST_PERCENT = AnswerKey.percent("mostPercent");

  /** Times the bank rate. */
  public static final AnswerKey<BigDecimal> MULTIPLE = AnswerKey.number("multiple");

  /** Contract value after the change, in rupees. */
  public static final AnswerKey<Money> NEW_VALUE = AnswerKey.money("newValue");

  /** Normally. */
  public static final AnswerKey<BigDecimal> NORMAL = AnswerKey.number("normal");

  /** Allowed only when paid. */
  public static final AnswerKey<Boolean> ONLY_WHEN_PAID = AnswerKey.flag("onlyWhenPaid");

  /** Share of the local enterprise. */
  public static final AnswerKey<BigDecimal> OSME = AnswerKey.number("osme");

  /** Or return code. */
  public static final AnswerKey<BigDecimal> OTHER_CODE = AnswerKey.number("otherCode");

  /** Charge by the other reading, in rupees. */
  public static final AnswerKey<Money> OTHER_READING = AnswerKey.money("otherReading");

  /** Percent of the outlay. */
  public static final AnswerKey<BigDecimal> OUTLAY_PERCENT = AnswerKey.number("outlayPercent");

  /** Purchases below this are outside the Order. */
  public static final AnswerKey<BigDecimal> OUTSIDE_BELOW = AnswerKey.number("outsideBelow");

  /** More than, per cent of the time for completion. */
  public static final AnswerKey<BigDecimal> OVER = AnswerKey.number("over");

  /** Payable, in rupees. */
  public static final AnswerKey<Money> PAYABLE = AnswerKey.money("payable");

  /** Paid to. */
  public static final AnswerKey<String> PAYEE = AnswerKey.text("payee");

  /** Per. */
  public static final AnswerKey<String> PER = AnswerKey.text("per");

  /** Percent, as a number without a unit. */
  public static final AnswerKey<BigDecimal> PERCENT_NUMBER = AnswerKey.number("percent");

  /** Percent. */
  public static final AnswerKey<Percent> PERCENT = AnswerKey.percent("percent");

  /** Percentage of the estimate. */
  public static final AnswerKey<Percent> PERCENT_OF_ESTIMATE =
      AnswerKey.percent("percentOfEstimate");

  /** Percentage asked for. */
  public static final AnswerKey<Percent> PERCENT_OFFERED = AnswerKey.percent("percentOffered");

  /** Percent a month. */
  public static final AnswerKey<Percent> PERCENT_PER_MONTH = AnswerKey.percent("percentPerMonth");

  /** Decimal places. */
  public static final AnswerKey<BigDecimal> PLACES = AnswerKey.number("places");

  /** Or posts a month. */
  public static final AnswerKey<BigDecimal> POSTS = AnswerKey.number("posts");

  /** At the price. */
  public static final AnswerKey<String> PRICE = AnswerKey.text("price");

  /** Procedure. */
  public static final AnswerKey<String> PROCEDURE = AnswerKey.text("procedure");

  /** Proof. */
  public static final AnswerKey<String> PROOF = AnswerKey.text("proof");

  /** Reduction in percent. */
  public static final AnswerKey<BigDecimal> REDUCTION = AnswerKey.number("reduction");

  /** To be returned by. */
  public static final AnswerKey<LocalDate> REFUND_BY = AnswerKey.day("refundBy");

  /** Days for the return. */
  public static final AnswerKey<BigDecimal> REFUND_DAYS = AnswerKey.number("refundDays");

  /** Required. */
  public static final AnswerKey<Boolean> REQUIRED = AnswerKey.flag("required");

  /** Tie is resolved by. */
  public static final AnswerKey<String> RESOLUTION = AnswerKey.text("resolution");

  /** Rests. */
  public static final AnswerKey<String> RESTS = AnswerKey.text("rests");

  /** Day that counts. */
  public static final AnswerKey<String> ROLE = AnswerKey.text("role");

  /** Rounding. */
  public static final AnswerKey<String> ROUNDING = AnswerKey.text("rounding");

  /** Rule. */
  public static final AnswerKey<String> RULE = AnswerKey.text("rule");

  /** Sales in a year. */
  public static final AnswerKey<BigDecimal> SALES = AnswerKey.number("sales");

  /** Section. */
  public static final AnswerKey<String> SECTION = AnswerKey.text("section");

  /** Can be chosen. */
  public static final AnswerKey<Boolean> SELECTABLE = AnswerKey.flag("selectable");

  /** Least number of sources. */
  public static final AnswerKey<BigDecimal> SOURCES = AnswerKey.number("sources");

  /** State tax in percent. */
  public static final AnswerKey<Percent> STATE = AnswerKey.percent("state");

  /** Step. */
  public static final AnswerKey<String> STEP = AnswerKey.text("step");

  /** Is a supply. */
  public static final AnswerKey<Boolean> SUPPLY = AnswerKey.flag("supply");

  /** Technical weight at most. */
  public static final AnswerKey<BigDecimal> TECHNICAL_MOST = AnswerKey.number("technicalMost");

  /** Special terms. */
  public static final AnswerKey<String> TERMS = AnswerKey.text("terms");

  /** Its text was read. */
  public static final AnswerKey<Boolean> TEXT_READ = AnswerKey.flag("textRead");

  /** Amount and interest, in rupees. */
  public static final AnswerKey<Money> TOTAL = AnswerKey.money("total");

  /** Treated as. */
  public static final AnswerKey<String> TREAT_AS = AnswerKey.text("treatAs");

  /** Treated as. */
  public static final AnswerKey<String> TREATED_AS = AnswerKey.text("treatedAs");

  /** Damages without the cap, in rupees. */
  public static final AnswerKey<Money> UNCAPPED = AnswerKey.money("uncapped");

  /** Rounded to, in rupees. */
  public static final AnswerKey<BigDecimal> UNIT = AnswerKey.number("unit");

  /** Use of GeM. */
  public static final AnswerKey<String> USE = AnswerKey.text("use");

  /** Valid. */
  public static final AnswerKey<Boolean> VALID = AnswerKey.flag("valid");

  /** Valid at least until. */
  public static final AnswerKey<LocalDate> VALID_TO_AT_LEAST = AnswerKey.day("validToAtLeast");

  /** Version of the Order. */
  public static final AnswerKey<String> VERSION = AnswerKey.text("version");

  /** Videos a month. */
  public static final AnswerKey<BigDecimal> VIDEOS = AnswerKey.number("videos");

  /** Per cent a week. */
  public static final AnswerKey<BigDecimal> WEEKLY = AnswerKey.number("weekly");

  /** Weeks. */
  public static final AnswerKey<BigDecimal> WEEKS = AnswerKey.number("weeks");

  /** Within the limit. */
  public static final AnswerKey<Boolean> WITHIN_LIMIT = AnswerKey.flag("withinLimit");

  /** Within the limits of age and turnover. */
  public static final AnswerKey<Boolean> WITHIN_LIMITS = AnswerKey.flag("withinLimits");

  /** Within the norm. */
  public static final AnswerKey<Boolean> WITHIN_NORM = AnswerKey.flag("withinNorm");

  /** Within the range. */
  public static final AnswerKey<Boolean> WITHIN_RANGE = AnswerKey.flag("withinRange");

  /** Years. */
  public static final AnswerKey<BigDecimal> YEARS = AnswerKey.number("years");

  private ProcurementAnswers() {}
}
