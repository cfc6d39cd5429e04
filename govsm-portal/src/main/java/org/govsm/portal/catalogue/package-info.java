/** The standard: services that can be bought, and KPIs by which they are measured. */
@NullMarked
package org.govsm.portal.catalogue;

import org.jspecify.annotations.NullMarked;
