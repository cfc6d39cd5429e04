package org.govsm.portal.operations;

import java.nio.file.Path;
import java.time.LocalTime;

/**
 * Backup plan: when and where backups are written.
 *
 * @param at from when on each day, by the clock of the portal
 * @param keep how many are kept, the newest
 */
public record BackupPlan(Path folder, LocalTime at, int keep) {}
