/** Which way of buying the rules allow. */
@NullMarked
package org.govsm.procurement.procedure;

import org.jspecify.annotations.NullMarked;
