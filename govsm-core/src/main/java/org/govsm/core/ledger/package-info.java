/**
 * Bytes that do not vary, and hashes over them.
 *
 * @since 0.1.0
 */
@NullMarked
package org.govsm.core.ledger;

import org.jspecify.annotations.NullMarked;
