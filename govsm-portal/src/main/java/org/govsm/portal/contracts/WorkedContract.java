package org.govsm.portal.contracts;

import java.util.List;

/**
 * Worked-out contract: its tasks, and how long they stay so if nothing happens.
 *
 * @param calendar by which it counts office hours; empty text where it counts none, or was not
 *     asked for it
 * @param isWhole whether all was worked out: nothing else is kept
 */
record WorkedContract(
    DatedContract contract,
    TaskDays days,
    String calendar,
    List<ContractTask> tasks,
    boolean isWhole) {}
