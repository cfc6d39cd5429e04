/**
 * Services that an agency may be asked for, and the KPIs by which they are measured. {@link
 * org.govsm.procurement.catalogue.ServiceCatalogue} is the standard: what each service is, how it
 * is counted and accepted, and what was seen to follow; {@link
 * org.govsm.procurement.catalogue.Baseline} tells what a KPI came to before the contract.
 *
 * @since 0.1.0
 */
@NullMarked
package org.govsm.procurement.catalogue;

import org.jspecify.annotations.NullMarked;
