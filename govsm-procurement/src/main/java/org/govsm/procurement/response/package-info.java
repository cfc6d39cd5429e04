/**
 * Response times: from the cases of a period to readings of how fast they were answered.
 *
 * @since 0.1.0
 */
@NullMarked
package org.govsm.procurement.response;

import org.jspecify.annotations.NullMarked;
