/**
 * Files of readings as platforms give them, read as tables: text with separators, workbooks, and
 * answers of the interfaces of platforms in JSON. {@link
 * org.govsm.procurement.importing.ReadingFile} is where to begin.
 */
@NullMarked
package org.govsm.procurement.importing;

import org.jspecify.annotations.NullMarked;
