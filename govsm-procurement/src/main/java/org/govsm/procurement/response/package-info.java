/** Response times: from the cases of a period to readings of how fast they were answered. */
@NullMarked
package org.govsm.procurement.response;

import org.jspecify.annotations.NullMarked;
