/** What can be set from outside: names, where they are read, and which of two places counts. */
@NullMarked
package org.govsm.portal.options;

import org.jspecify.annotations.NullMarked;
