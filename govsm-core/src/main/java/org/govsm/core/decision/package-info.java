/**
 * Outcomes that explain themselves. {@link org.govsm.core.decision.Ruling} is what the rules say,
 * {@link org.govsm.core.decision.Decision} adds why: the steps, what each cites, and the editions
 * of the rules that were used.
 *
 * @since 0.1.0
 */
@NullMarked
package org.govsm.core.decision;

import org.jspecify.annotations.NullMarked;
