/**
 * Public record of a purchase in the Open Contracting Data Standard 1.1.5: releases, their merge,
 * what is withheld and why, and the checks beyond the JSON schema. Start at {@link
 * org.govsm.procurement.record.Publication}.
 *
 * @since 0.1.0
 */
@NullMarked
package org.govsm.procurement.record;

import org.jspecify.annotations.NullMarked;
