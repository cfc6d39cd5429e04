/**
 * What a department says about itself, as one published tree. Start at {@link
 * org.govsm.governance.facts.Facts}.
 *
 * @since 0.1.0
 */
@NullMarked
package org.govsm.governance.facts;

import org.jspecify.annotations.NullMarked;
