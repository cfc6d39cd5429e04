/** Reports in OSCAL, so that the tools of others can read them. */
@NullMarked
package org.govsm.governance.oscal;

import org.jspecify.annotations.NullMarked;
