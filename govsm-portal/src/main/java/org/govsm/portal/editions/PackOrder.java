package org.govsm.portal.editions;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Pack order: what somebody asks to be done with an edition.
 *
 * @param step a code of {@link PackService#STEPS}
 * @param from for an edition to be put in force: its first day
 * @param reason why; empty where nothing was said
 */
public record PackOrder(
    String step, Optional<LocalDate> from, String reason, Optional<String> person) {}
