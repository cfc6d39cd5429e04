/**
 * What is paid for what was measured: the certificate of a period with every reason, re-made byte
 * for byte from terms and readings, the proof sheet that shows the arithmetic, and what the terms
 * leave open with what each reading of them costs.
 *
 * @since 0.1.0
 */
@NullMarked
package org.govsm.procurement.payment;

import org.jspecify.annotations.NullMarked;
