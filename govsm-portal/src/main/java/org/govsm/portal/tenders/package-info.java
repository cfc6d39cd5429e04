/** Tenders: drafted from a requirement, published by a second person, asked about and changed. */
@NullMarked
package org.govsm.portal.tenders;

import org.jspecify.annotations.NullMarked;
