/** Memoranda with states and organisations. */
@NullMarked
package org.govsm.portal.memoranda;

import org.jspecify.annotations.NullMarked;
