/**
 * Whether figures look as figures usually do, asked before money is paid by them. A check says with
 * numbers what is unusual and what harmless cause it may have; it decides nothing and deducts
 * nothing.
 *
 * @since 0.1.0
 */
@NullMarked
package org.govsm.procurement.plausibility;

import org.jspecify.annotations.NullMarked;
