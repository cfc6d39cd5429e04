/**
 * Which way of buying the rules allow. Start at {@link org.govsm.procurement.procedure.Procedures};
 * {@link org.govsm.procurement.procedure.Splitting} looks at several orders of one need.
 *
 * @since 0.1.0
 */
@NullMarked
package org.govsm.procurement.procedure;

import org.jspecify.annotations.NullMarked;
