/**
 * State machines from data: what may happen in a state, who may do it, and what must be in order
 * first. Start at {@link org.govsm.core.process.StateMachine}.
 *
 * @since 0.1.0
 */
@NullMarked
package org.govsm.core.process;

import org.jspecify.annotations.NullMarked;
