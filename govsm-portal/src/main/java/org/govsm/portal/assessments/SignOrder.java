package org.govsm.portal.assessments;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Order to sign: what a person wants to sign.
 *
 * @param subject what it is about, as findings name it; nothing for all subjects
 * @param expires the last day on which it holds
 */
public record SignOrder(
    String control, Optional<String> subject, boolean confirmed, LocalDate expires) {}
