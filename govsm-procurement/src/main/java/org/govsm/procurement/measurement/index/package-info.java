/**
 * Readings in memory as rows of numbers, found by the instant they are of. Only the book and the
 * archive of readings use it.
 */
@NullMarked
package org.govsm.procurement.measurement.index;

import org.jspecify.annotations.NullMarked;
