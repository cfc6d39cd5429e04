/** What a department keeps of its accounts, and how it is assessed. */
@NullMarked
package org.govsm.portal.governance;

import org.jspecify.annotations.NullMarked;
