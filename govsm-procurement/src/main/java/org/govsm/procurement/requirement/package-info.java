/**
 * Requirements: what agencies want from a contract and how they want it measured, the common core
 * of several requirements, and deviations from the catalogue. Start at {@link
 * org.govsm.procurement.requirement.Requirement}.
 *
 * @since 0.1.0
 */
@NullMarked
package org.govsm.procurement.requirement;

import org.jspecify.annotations.NullMarked;
