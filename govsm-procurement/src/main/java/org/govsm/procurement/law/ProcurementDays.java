package org.govsm.procurement.law;

import org.govsm.core.rules.DayRole;

/**
 * Roles of the days that questions of the shipped law ask for. Written by {@code KeysTest} from the
 * packs and books, with their words; not edited by hand.
 */
public final class ProcurementDays {

  /** Day of acceptance. */
  public static final DayRole ACCEPTANCE = new DayRole("acceptance");

  /** Day of award. */
  public static final DayRole AWARD = new DayRole("award");

  /** Day of bid closing. */
  public static final DayRole BID_CLOSING = new DayRole("bidClosing");

  /** Date on which all obligations are met. */
  public static final DayRole COMPLETION = new DayRole("completion");

  /** Day of delivery. */
  public static final DayRole DELIVERY = new DayRole("delivery");

  /** Day agreed for payment. */
  public static final DayRole DUE = new DayRole("due");

  /** Day of the incident. */
  public static final DayRole INCIDENT = new DayRole("incident");

  /** Day of the order. */
  public static final DayRole ORDER = new DayRole("order");

  /** Day of payment. */
  public static final DayRole PAYMENT = new DayRole("payment");

  /** Day of the provisional receipt certificate (PRC). */
  public static final DayRole PROVISIONAL_RECEIPT = new DayRole("provisionalReceipt");

  /** Day of publication. */
  public static final DayRole PUBLICATION = new DayRole("publication");

  /** Day of recognition. */
  public static final DayRole RECOGNITION = new DayRole("recognition");

  /** Day of registration. */
  public static final DayRole REGISTRATION = new DayRole("registration");

  private ProcurementDays() {}
}
