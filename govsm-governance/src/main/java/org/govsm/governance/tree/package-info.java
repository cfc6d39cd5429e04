/** How this module reads trees that somebody gave; not exported. */
@NullMarked
package org.govsm.governance.tree;

import org.jspecify.annotations.NullMarked;
