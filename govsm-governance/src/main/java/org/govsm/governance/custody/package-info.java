/**
 * Who holds the keys of each account: a log of what happened to them, without any of them. Start at
 * {@link org.govsm.governance.custody.CustodyLog}; {@code docs/custody.md} has the rules.
 *
 * @since 0.1.0
 */
@NullMarked
package org.govsm.governance.custody;

import org.jspecify.annotations.NullMarked;
