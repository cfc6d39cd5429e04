/**
 * Pages about purchases: the register, one purchase with its note, and what the law does to all.
 */
@NullMarked
package org.govsm.portal.pages.purchases;

import org.jspecify.annotations.NullMarked;
