/**
 * The Union, states and union territories as they were on a day. Start at {@link
 * org.govsm.core.place.Jurisdictions}.
 */
@NullMarked
package org.govsm.core.place;

import org.jspecify.annotations.NullMarked;
