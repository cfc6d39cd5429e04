/**
 * One guarded way to read XML, for the domain modules only: the JDK's own parser whatever the host
 * has on its class path, no DOCTYPE, limits on size and depth, and positions that point at the tag.
 */
@NullMarked
package org.govsm.core.xml;

import org.jspecify.annotations.NullMarked;
