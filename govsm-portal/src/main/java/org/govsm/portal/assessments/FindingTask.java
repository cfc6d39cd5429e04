package org.govsm.portal.assessments;

import java.time.Instant;
import java.time.LocalDate;
import org.jdbi.v3.core.mapper.reflect.ColumnName;

/**
 * Finding task: a finding of an assessment that somebody is to fix by a day.
 *
 * @param subject what it is about; empty text for the department as a whole
 * @param person the id of a user
 * @param assessment the assessment that found it
 */
public record FindingTask(
    String department,
    String control,
    String subject,
    String person,
    LocalDate due,
    @ColumnName("assessment_no") int assessment,
    Instant assignedAt) {}
