/**
 * Checks of packs before they are put in force: lint, comparison of days and editions, golden cases
 * and the command line. Nothing that decides uses them.
 */
@NullMarked
package org.govsm.core.rules.check;

import org.jspecify.annotations.NullMarked;
