/**
 * Requirements of agencies: stated by form, reviewed, compared, and made into an annex of a bid.
 */
@NullMarked
package org.govsm.portal.requirements;

import org.jspecify.annotations.NullMarked;
