/** The law of one tender, asked for the whole and for each bidder. Not exported. */
@NullMarked
package org.govsm.procurement.tenderlaw;

import org.jspecify.annotations.NullMarked;
