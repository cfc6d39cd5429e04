/** Titles of records, and how two officers put another in the place of one that names a person. */
@NullMarked
package org.govsm.portal.titles;

import org.jspecify.annotations.NullMarked;
