/** Pilots of departments, the choice of their platforms, and their staffing. */
@NullMarked
package org.govsm.portal.pilots;

import org.jspecify.annotations.NullMarked;
