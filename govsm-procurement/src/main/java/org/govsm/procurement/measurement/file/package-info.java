/**
 * Cells, headings, numbers and dates of a file of readings, as text that has a form. What they mean
 * as readings is said by the package of measurement, which alone uses it.
 */
@NullMarked
package org.govsm.procurement.measurement.file;

import org.jspecify.annotations.NullMarked;
