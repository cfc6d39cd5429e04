/**
 * Keeping passwords and keys out of everything that is stored or shown.
 *
 * @since 0.1.0
 */
@NullMarked
package org.govsm.governance.secret;

import org.jspecify.annotations.NullMarked;
