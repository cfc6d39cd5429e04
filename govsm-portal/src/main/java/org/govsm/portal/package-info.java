/** The reference portal. Start at {@code PortalMain}. */
@NullMarked
package org.govsm.portal;

import org.jspecify.annotations.NullMarked;
