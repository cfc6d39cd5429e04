/**
 * What social-media work was paid for, across contracts and departments: for the estimate of a new
 * requirement. The price of a single party is never told.
 *
 * @since 0.1.0
 */
@NullMarked
package org.govsm.procurement.benchmark;

import org.jspecify.annotations.NullMarked;
