/** Calendars of working days: a department's weekly days off and holidays, in force by day. */
@NullMarked
package org.govsm.portal.calendars;

import org.jspecify.annotations.NullMarked;
