/** Days on which rules hold: half-open periods, financial years, working days from given data. */
@NullMarked
package org.govsm.core.time;

import org.jspecify.annotations.NullMarked;
