/**
 * The procurement law that comes with the jar. Start at {@link
 * org.govsm.procurement.law.ProcurementLaw} for packs, books and words, and at {@link
 * org.govsm.procurement.law.ProcurementQuestions} to ask.
 *
 * @since 0.1.0
 */
@NullMarked
package org.govsm.procurement.law;

import org.jspecify.annotations.NullMarked;
