/**
 * Reports in OSCAL, so that the tools of others can read them.
 *
 * @since 0.1.0
 */
@NullMarked
package org.govsm.governance.oscal;

import org.jspecify.annotations.NullMarked;
