/**
 * Identifiers of suppliers, officers and banks: whether a number has a valid form, whether several
 * can belong to one supplier, and what a register says of it.
 *
 * @since 0.1.0
 */
@NullMarked
package org.govsm.core.identity;

import org.jspecify.annotations.NullMarked;
