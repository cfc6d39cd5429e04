package org.govsm.procurement.contract;

import java.time.LocalDate;

/**
 * A period that is measured and paid as one.
 *
 * @param id the month in which it begins, such as {@code 2026-10}
 * @param from its first day
 * @param until the first day after it
 */
public record BillingPeriod(String id, LocalDate from, LocalDate until) {}
