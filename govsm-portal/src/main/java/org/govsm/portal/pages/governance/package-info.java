/** Pages about accounts: whether a handle is official, the register, and who holds the keys. */
@NullMarked
package org.govsm.portal.pages.governance;

import org.jspecify.annotations.NullMarked;
