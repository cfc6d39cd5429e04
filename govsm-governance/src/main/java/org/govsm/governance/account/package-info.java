/**
 * The accounts of a department, its people and who holds which credential, read from {@link
 * org.govsm.governance.facts.Facts}.
 *
 * @since 0.1.0
 */
@NullMarked
package org.govsm.governance.account;

import org.jspecify.annotations.NullMarked;
