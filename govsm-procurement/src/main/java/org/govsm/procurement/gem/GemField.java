package org.govsm.procurement.gem;

import java.util.Locale;

/** What is read of a GeM service contract, each by its English label. */
public enum GemField {
  /** The contract's number. */
  CONTRACT_NUMBER("Contract No"),
  /** The day on which GeM generated the contract. */
  GENERATED_ON("(?:Contract )?Generated Date"),
  /** The bid, reverse auction or push-button procurement that the contract came from. */
  BID_NUMBER("Bid\\s?/\\s?RA\\s?/\\s?PBP No"),
  /** The ministry of the buyer, or the state. */
  MINISTRY("Ministry(?:/State(?: Name)?)?"),
  /** The buyer's department. */
  DEPARTMENT("Department(?: Name)?"),
  /** The buyer's organisation. */
  ORGANISATION("Organisation Name"),
  /** The buyer's office. */
  OFFICE("Office (?:Zone|Name)"),
  /** The service provider's number at GeM. */
  SELLER_ID("GeM Seller ID"),
  /** The service provider. */
  PROVIDER("Company Name"),
  /** The day by which the service begins, at the latest. */
  STARTS_BY("Service Start Date(?: \\(latest by\\))?"),
  /** The last day of the service. */
  ENDS_ON("Service End Date"),
  /** The months for which the service is required. */
  MONTHS("Duration in Months for which service is required"),
  /** The category of the service, as GeM names it. */
  CATEGORY("Category Name(?: & Quadrant)?"),
  /** How often the provider bills. */
  BILLING_CYCLE("Billing Cycle"),
  /** The value of the contract with all duties and taxes, in rupees. */
  VALUE_WITH_TAX("Total Contract Value Including All Duties and Taxes(?: ?\\(INR\\))?");

  private final String label;

  GemField(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }

  /** Labels of one word, and others that a sentence may have too, count with a mark after them. */
  boolean needsMark() {
    return switch (this) {
      case MINISTRY, DEPARTMENT, CONTRACT_NUMBER -> true;
      default -> false;
    };
  }

  /** A sign before a figure belongs to it: a sum below nought is none. */
  boolean keepsSign() {
    return switch (this) {
      case VALUE_WITH_TAX -> true;
      default -> false;
    };
  }

  /**
   * A stable code.
   *
   * @return such as {@code bid-number}
   */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
