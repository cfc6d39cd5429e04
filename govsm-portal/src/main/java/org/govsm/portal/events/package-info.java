/**
 * What happened, in chains of hashes: read, verified, covered by checkpoints, and exported with a
 * signature.
 */
@NullMarked
package org.govsm.portal.events;

import org.jspecify.annotations.NullMarked;
