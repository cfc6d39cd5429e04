/**
 * Purchase preference: which bidders may match the lowest price, in which order they are asked, and
 * how the order is shared. Start at {@link org.govsm.procurement.preference.PurchasePreference}.
 *
 * @since 0.1.0
 */
@NullMarked
package org.govsm.procurement.preference;

import org.jspecify.annotations.NullMarked;
