/** Contract builder: terms of a contract or an amendment by form, and their second signature. */
@NullMarked
package org.govsm.portal.builder;

import org.jspecify.annotations.NullMarked;
