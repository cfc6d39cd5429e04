/**
 * Days on which rules hold: half-open periods, financial years, working days from given data.
 *
 * @since 0.1.0
 */
@NullMarked
package org.govsm.core.time;

import org.jspecify.annotations.NullMarked;
