/** Pages of the controls and of the processes that ask for them. */
@NullMarked
package org.govsm.portal.pages.controls;

import org.jspecify.annotations.NullMarked;
