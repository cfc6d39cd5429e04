/**
 * Suppliers: registration with evidence, class and start-up status by day, land border, debarment,
 * panels with rotation, assessments, and who helped them to register.
 *
 * @since 0.1.0
 */
@NullMarked
package org.govsm.procurement.supplier;

import org.jspecify.annotations.NullMarked;
