/**
 * What a contract comes to while it is performed: damages for delay and changes of the order. Start
 * at {@link org.govsm.procurement.performance.Performances}.
 *
 * @since 0.1.0
 */
@NullMarked
package org.govsm.procurement.performance;

import org.jspecify.annotations.NullMarked;
