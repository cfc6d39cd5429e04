/**
 * Checks of packs before they are put in force: lint, comparison of days and editions, golden
 * cases, a whole folder of data, and the command line. Nothing that decides uses them.
 *
 * @since 0.1.0
 */
@NullMarked
package org.govsm.core.rules.check;

import org.jspecify.annotations.NullMarked;
