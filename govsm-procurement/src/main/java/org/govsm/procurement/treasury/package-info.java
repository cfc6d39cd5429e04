/**
 * Files for paying authorities (PFMS, state treasuries, CGDA, Railways) by profiles that are data,
 * and the reader of their answers. No layout here is official. Start at {@link
 * org.govsm.procurement.treasury.FileProfiles}.
 *
 * @since 0.1.0
 */
@NullMarked
package org.govsm.procurement.treasury;

import org.jspecify.annotations.NullMarked;
