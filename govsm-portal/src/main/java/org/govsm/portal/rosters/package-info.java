/** Rosters of desks and accounts: plans, changes of days, and hours that nobody covers. */
@NullMarked
package org.govsm.portal.rosters;

import org.jspecify.annotations.NullMarked;
