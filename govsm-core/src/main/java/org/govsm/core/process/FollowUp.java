package org.govsm.core.process;

/**
 * Follow-up: what must be in order within some days after a step, and does not hold the step up.
 *
 * @param guard what must be in order
 * @param days how many days after the day of the step are in time; 1 or more
 */
public record FollowUp(Guard guard, int days) {}
