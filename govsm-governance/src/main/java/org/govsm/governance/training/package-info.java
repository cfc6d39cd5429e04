/**
 * Training of the people who run accounts: who needs which, who had it, and when it lapses.
 *
 * @since 0.1.0
 */
@NullMarked
package org.govsm.governance.training;

import org.jspecify.annotations.NullMarked;
