/**
 * Moderation of what others write on the accounts and facilities of a department: decisions by a
 * published policy, notice, appeal, and the audit of removals (framework of 2012, 5.1.3.4 and core
 * value of openness).
 *
 * @since 0.1.0
 */
@NullMarked
package org.govsm.governance.moderation;

import org.jspecify.annotations.NullMarked;
