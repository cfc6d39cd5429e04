/** Clearing posts before they are published. */
@NullMarked
package org.govsm.governance.clearance;

import org.jspecify.annotations.NullMarked;
