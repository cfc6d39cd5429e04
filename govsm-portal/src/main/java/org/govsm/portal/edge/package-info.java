/**
 * The listener and everything that holds before Jersey sees a request: limits of heads and bodies,
 * rooms for bodies while they come in, costly work, and the rate of requests.
 */
@NullMarked
package org.govsm.portal.edge;

import org.jspecify.annotations.NullMarked;
