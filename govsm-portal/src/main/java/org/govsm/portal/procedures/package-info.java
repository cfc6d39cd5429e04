/** Procedures of procurement: each from the purchase on, with the steps that were taken. */
@NullMarked
package org.govsm.portal.procedures;

import org.jspecify.annotations.NullMarked;
