/** The state machines that come with govsm, as files beside their entry points. */
@NullMarked
package org.govsm.governance.process;

import org.jspecify.annotations.NullMarked;
