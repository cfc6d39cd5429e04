/**
 * What a contract comes to while it is performed: damages for delay and changes of the order. Start
 * at {@link org.govsm.procurement.performance.Performances}.
 */
@NullMarked
package org.govsm.procurement.performance;

import org.jspecify.annotations.NullMarked;
