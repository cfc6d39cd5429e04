/** Moderation: the published policy, decisions on what others write, appeals, and the audit. */
@NullMarked
package org.govsm.portal.moderation;

import org.jspecify.annotations.NullMarked;
