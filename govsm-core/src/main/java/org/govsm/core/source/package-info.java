/**
 * Where something stands in a file, and what is wrong with a file that cannot be used.
 *
 * @since 0.1.0
 */
@NullMarked
package org.govsm.core.source;

import org.jspecify.annotations.NullMarked;
