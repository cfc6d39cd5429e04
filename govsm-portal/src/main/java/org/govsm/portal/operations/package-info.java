/** What whoever watches the portal asks it: health, readiness, metrics. */
@NullMarked
package org.govsm.portal.operations;

import org.jspecify.annotations.NullMarked;
