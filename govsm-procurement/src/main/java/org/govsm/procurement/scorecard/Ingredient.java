package org.govsm.procurement.scorecard;

import org.govsm.procurement.contract.Operand;

/**
 * A figure that a value was made of, as it was read.
 *
 * @param role its place in the formula: {@code of}, {@code per}, {@code opening}, {@code closing},
 *     or {@code sample} for the size of the sample
 * @param operand what the terms say of it
 * @param value the figure
 */
public record Ingredient(String role, Operand operand, Interval value) {}
