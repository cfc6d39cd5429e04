/** What waits for an officer, of all slices. */
@NullMarked
package org.govsm.portal.work;

import org.jspecify.annotations.NullMarked;
