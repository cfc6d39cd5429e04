/** Posts: what is drafted, scanned, cleared, published, changed and archived. */
@NullMarked
package org.govsm.governance.post;

import org.jspecify.annotations.NullMarked;
