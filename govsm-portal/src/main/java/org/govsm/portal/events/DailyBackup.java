package org.govsm.portal.events;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Daily backup, as its readers are told.
 *
 * @param newest the day of the newest one of a whole database
 * @param failed whether the last one failed, or is of a broken database
 */
public record DailyBackup(Optional<LocalDate> newest, boolean failed) {}
