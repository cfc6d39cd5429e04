/** What a department says of itself and signs, and assessments of it against the controls. */
@NullMarked
package org.govsm.portal.assessments;

import org.jspecify.annotations.NullMarked;
