/** Statistics of what is bought, from what the portal keeps. */
@NullMarked
package org.govsm.portal.statistics;

import org.jspecify.annotations.NullMarked;
