/** The register of purchases: recorded, changed, closed, and held against the law of their day. */
@NullMarked
package org.govsm.portal.purchases;

import org.jspecify.annotations.NullMarked;
