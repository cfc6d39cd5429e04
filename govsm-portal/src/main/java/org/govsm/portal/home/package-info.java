/**
 * The first page: what the portal is, the limits of value of the day, and the contracts that were
 * looked at last.
 */
@NullMarked
package org.govsm.portal.home;

import org.jspecify.annotations.NullMarked;
