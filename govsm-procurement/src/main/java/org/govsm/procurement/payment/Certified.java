package org.govsm.procurement.payment;

import org.govsm.core.money.Money;

/**
 * What earlier certificates paid for a period.
 *
 * @param period the id of the period
 * @param paid its own certificate, and what later ones added or took back
 */
public record Certified(String period, Money paid) {}
