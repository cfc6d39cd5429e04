/**
 * Files of readings as platforms give them, read as tables: text with separators, workbooks, and
 * answers of the interfaces of platforms in JSON. {@link
 * org.govsm.procurement.importing.ReadingFile} is where to begin.
 *
 * @since 0.1.0
 */
@NullMarked
package org.govsm.procurement.importing;

import org.jspecify.annotations.NullMarked;
