/** Money to the paisa, percentages, and splits that add up. */
@NullMarked
package org.govsm.core.money;

import org.jspecify.annotations.NullMarked;
