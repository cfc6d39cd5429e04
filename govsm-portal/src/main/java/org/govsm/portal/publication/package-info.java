/** Publication: purchases of departments from the need to the payment, for everybody. */
@NullMarked
package org.govsm.portal.publication;

import org.jspecify.annotations.NullMarked;
