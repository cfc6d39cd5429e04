/**
 * Users of the portal: signing in with a password, a second factor or at a provider, setting up,
 * and what an administrator changes.
 */
@NullMarked
package org.govsm.portal.users;

import org.jspecify.annotations.NullMarked;
