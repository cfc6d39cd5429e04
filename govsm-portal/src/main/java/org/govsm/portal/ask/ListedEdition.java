package org.govsm.portal.ask;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Edition of a rule pack in a list.
 *
 * @param path of its page
 * @param edition the day that it names
 * @param from its first day in force, once it was ordered
 */
public record ListedEdition(
    String path, int number, LocalDate edition, String state, Optional<LocalDate> from) {}
