/** Bills of contracts: from the invoice to its payment. */
@NullMarked
package org.govsm.portal.bills;

import org.jspecify.annotations.NullMarked;
