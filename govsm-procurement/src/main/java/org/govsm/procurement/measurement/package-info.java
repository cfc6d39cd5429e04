/**
 * What was measured. A {@link org.govsm.procurement.measurement.Reading} is what one source said
 * about one subject over one window, learnt at one instant.
 */
@NullMarked
package org.govsm.procurement.measurement;

import org.jspecify.annotations.NullMarked;
