/** The rules as an officer reads them: packs, one rule through the years, what states have. */
@NullMarked
package org.govsm.portal.pages.rules;

import org.jspecify.annotations.NullMarked;
