/**
 * Pilots before an account goes to scale.
 *
 * @since 0.1.0
 */
@NullMarked
package org.govsm.governance.pilot;

import org.jspecify.annotations.NullMarked;
