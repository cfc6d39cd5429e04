/**
 * Legal requests to a department: court orders, intimations of the government, complaints and
 * orders for information. By when each is met, who may issue it, and what it lacks (IT Rules 2021,
 * rule 3).
 *
 * @since 0.1.0
 */
@NullMarked
package org.govsm.governance.legalrequest;

import org.jspecify.annotations.NullMarked;
