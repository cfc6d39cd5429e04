/** Pages on which editions of rule packs are handed in, held against the law, and put in force. */
@NullMarked
package org.govsm.portal.pages.packs;

import org.jspecify.annotations.NullMarked;
