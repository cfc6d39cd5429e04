/**
 * Suppliers: registration with evidence, class and start-up status by day, land border, debarment,
 * panels with rotation, assessments, and who helped them to register.
 */
@NullMarked
package org.govsm.procurement.supplier;

import org.jspecify.annotations.NullMarked;
