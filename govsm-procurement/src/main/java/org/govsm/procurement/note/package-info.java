/**
 * The note on a purchase for the file of the financial adviser: what was applied, set aside, or
 * does not apply, and what is still open. Start at {@link
 * org.govsm.procurement.note.DecisionNotes}.
 *
 * @since 0.1.0
 */
@NullMarked
package org.govsm.procurement.note;

import org.jspecify.annotations.NullMarked;
