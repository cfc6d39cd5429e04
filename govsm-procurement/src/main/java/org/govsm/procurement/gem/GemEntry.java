package org.govsm.procurement.gem;

/**
 * A field of a GeM contract that was read.
 *
 * @param value in normal form
 * @param line the first line that has it, from one
 */
public record GemEntry(String value, int line) {}
