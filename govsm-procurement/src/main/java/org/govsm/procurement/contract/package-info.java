/**
 * What was promised and what follows when it is not kept: the terms of a contract as one tree.
 * {@link org.govsm.procurement.contract.Terms} is the document; a {@link
 * org.govsm.procurement.contract.Shape} is one way in which a measured result moves money.
 *
 * @since 0.1.0
 */
@NullMarked
package org.govsm.procurement.contract;

import org.jspecify.annotations.NullMarked;
