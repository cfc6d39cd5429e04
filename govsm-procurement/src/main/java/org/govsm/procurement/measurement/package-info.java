/**
 * What was measured. A {@link org.govsm.procurement.measurement.Reading} is what one source said
 * about one subject over one window, learnt at one instant; {@link
 * org.govsm.procurement.measurement.ReadingImport} makes readings of the platforms' own files, each
 * laid out as a {@link org.govsm.procurement.measurement.Layout} says.
 *
 * @since 0.1.0
 */
@NullMarked
package org.govsm.procurement.measurement;

import org.jspecify.annotations.NullMarked;
