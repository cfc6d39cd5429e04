/** What can be asked of the domain modules, in one place for pages and API. */
@NullMarked
package org.govsm.portal.law;

import org.jspecify.annotations.NullMarked;
