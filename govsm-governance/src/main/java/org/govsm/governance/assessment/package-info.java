/**
 * Whether accounts keep the controls of a catalogue. Start at {@link
 * org.govsm.governance.assessment.Assessment}.
 *
 * @since 0.1.0
 */
@NullMarked
package org.govsm.governance.assessment;

import org.jspecify.annotations.NullMarked;
