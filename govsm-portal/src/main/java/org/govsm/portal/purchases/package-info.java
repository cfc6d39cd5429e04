/**
 * The register of purchases: what is bought, for which need and by which law, with the decision as
 * it stood when it was written; and what a change of the law does to the purchases on record.
 */
@NullMarked
package org.govsm.portal.purchases;

import org.jspecify.annotations.NullMarked;
