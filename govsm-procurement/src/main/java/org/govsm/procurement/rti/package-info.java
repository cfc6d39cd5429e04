/**
 * Packet of a case under the Right to Information Act 2005: what is proposed to be given, in part
 * or not, what the Public Information Officer decided, and how anybody verifies it offline. Start
 * at {@link org.govsm.procurement.rti.CaseFile}.
 *
 * @since 0.1.0
 */
@NullMarked
package org.govsm.procurement.rti;

import org.jspecify.annotations.NullMarked;
