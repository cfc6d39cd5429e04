/** Deliveries of contracts: from the delivery to its acceptance or rejection. */
@NullMarked
package org.govsm.portal.deliveries;

import org.jspecify.annotations.NullMarked;
