/**
 * Posts: what is drafted, scanned, cleared, published, changed and archived.
 *
 * @since 0.1.0
 */
@NullMarked
package org.govsm.governance.post;

import org.jspecify.annotations.NullMarked;
