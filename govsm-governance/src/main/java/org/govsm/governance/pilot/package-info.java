/** Pilots before an account goes to scale. */
@NullMarked
package org.govsm.governance.pilot;

import org.jspecify.annotations.NullMarked;
