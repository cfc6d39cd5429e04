/**
 * What a change of the law does to cases: start at {@link org.govsm.procurement.impact.Impacts} for
 * open cases under another day, edition or draft, and at {@link
 * org.govsm.procurement.impact.Replays} for a year of purchases as they were made.
 *
 * @since 0.1.0
 */
@NullMarked
package org.govsm.procurement.impact;

import org.jspecify.annotations.NullMarked;
