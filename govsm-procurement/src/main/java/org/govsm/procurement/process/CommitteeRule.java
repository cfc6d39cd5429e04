package org.govsm.procurement.process;

import java.util.Optional;

/**
 * How a committee is composed.
 *
 * @param guard the guard that it answers
 * @param condition the code of a condition of the book that asks for the members
 * @param members how many that code stands for
 * @param question the question of a book that gives the number itself
 * @param named the question that names the committee by the value of the purchase
 * @param apart the question whether members may report to each other
 */
record CommitteeRule(
    String guard,
    Optional<String> condition,
    Optional<Integer> members,
    Optional<String> question,
    Optional<String> named,
    String apart) {}
