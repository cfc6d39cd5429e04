/**
 * What is counted. {@link org.govsm.procurement.metric.MetricDictionary} says for each platform
 * which metrics there are, when each counts what, and by what authority; a count is not the same
 * event on two platforms, nor on one platform before and after a change.
 *
 * @since 0.1.0
 */
@NullMarked
package org.govsm.procurement.metric;

import org.jspecify.annotations.NullMarked;
