/**
 * Contracts of the Government e-Marketplace (GeM), read from their text. Nothing is fetched: what
 * is read here was pasted or taken from a file.
 *
 * @since 0.1.0
 */
@NullMarked
package org.govsm.procurement.gem;

import org.jspecify.annotations.NullMarked;
