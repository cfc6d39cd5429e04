/** Pages for signing in, accounts and users. */
@NullMarked
package org.govsm.portal.pages.security;

import org.jspecify.annotations.NullMarked;
