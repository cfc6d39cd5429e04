/** Bytes that do not vary, and hashes over them. */
@NullMarked
package org.govsm.core.ledger;

import org.jspecify.annotations.NullMarked;
