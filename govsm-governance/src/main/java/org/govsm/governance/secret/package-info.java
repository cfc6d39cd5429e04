/** Keeping passwords and keys out of everything that is stored or shown. */
@NullMarked
package org.govsm.governance.secret;

import org.jspecify.annotations.NullMarked;
