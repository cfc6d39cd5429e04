/**
 * Public policies of a department in English and Hindi: moderation, privacy, responses, posts in a
 * personal capacity, and records. Each paragraph cites the provision that it follows.
 *
 * @since 0.1.0
 */
@NullMarked
package org.govsm.governance.policy;

import org.jspecify.annotations.NullMarked;
