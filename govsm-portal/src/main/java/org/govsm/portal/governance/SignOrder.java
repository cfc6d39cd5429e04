package org.govsm.portal.governance;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a person wants to sign.
 *
 * @param control the id of the control
 * @param subject what it is about, as findings name it; nothing for all subjects
 * @param confirmed whether it is so
 * @param expires the last day on which it holds
 */
public record SignOrder(
    String control, Optional<String> subject, boolean confirmed, LocalDate expires) {}
