/** Requests under the Right to Information Act. */
@NullMarked
package org.govsm.portal.rti;

import org.jspecify.annotations.NullMarked;
