/** Response desk: queries of the public and legal requests, from the receipt to the close. */
@NullMarked
package org.govsm.portal.queries;

import org.jspecify.annotations.NullMarked;
