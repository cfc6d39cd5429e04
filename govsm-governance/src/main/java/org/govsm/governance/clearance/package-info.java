/**
 * Clearing posts before they are published.
 *
 * @since 0.1.0
 */
@NullMarked
package org.govsm.governance.clearance;

import org.jspecify.annotations.NullMarked;
