/** Posts of departments, from the draft to the archive. */
@NullMarked
package org.govsm.portal.posts;

import org.jspecify.annotations.NullMarked;
