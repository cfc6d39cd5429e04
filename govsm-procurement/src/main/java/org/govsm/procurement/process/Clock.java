package org.govsm.procurement.process;

import java.util.Optional;

/**
 * A clock of a step: a day before which or after which it cannot be taken.
 *
 * @param guard the guard that it answers
 * @param least whether the step waits for it; else the step is over after it
 * @param question the question of the book that counts its days; nothing where the tender states
 *     the day itself
 * @param from the step from whose day it runs; nothing where it runs from the step it stands at
 * @param stated the day that the tender states, or up to which it runs
 * @param shorter the question by which it may be shorter, if the book has it
 */
record Clock(
    String guard,
    boolean least,
    Optional<String> question,
    Optional<String> from,
    Optional<String> stated,
    Optional<String> shorter) {}
