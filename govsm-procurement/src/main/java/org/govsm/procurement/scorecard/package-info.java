/**
 * What was measured, against what was promised: each KPI of each platform met, missed or
 * undetermined, and how many periods in a row were missed. Undetermined is never zero.
 *
 * @since 0.1.0
 */
@NullMarked
package org.govsm.procurement.scorecard;

import org.jspecify.annotations.NullMarked;
