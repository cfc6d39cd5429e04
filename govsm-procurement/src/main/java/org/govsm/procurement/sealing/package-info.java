/**
 * The command by which a bidder seals a bid on its own machine, so that no price leaves it before
 * the financial opening.
 */
@NullMarked
package org.govsm.procurement.sealing;

import org.jspecify.annotations.NullMarked;
