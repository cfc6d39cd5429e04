/** Whether an account keeps its controls. */
@NullMarked
package org.govsm.governance.assessment;

import org.jspecify.annotations.NullMarked;
