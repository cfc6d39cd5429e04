/** Pages of what a department recorded, signed and is assessed by. */
@NullMarked
package org.govsm.portal.pages.governance;

import org.jspecify.annotations.NullMarked;
