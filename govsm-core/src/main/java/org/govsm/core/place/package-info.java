/**
 * The Union, states and union territories as they were on a day. Start at {@link
 * org.govsm.core.place.Jurisdictions}.
 *
 * @since 0.1.0
 */
@NullMarked
package org.govsm.core.place;

import org.jspecify.annotations.NullMarked;
