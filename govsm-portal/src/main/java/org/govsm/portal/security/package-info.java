/**
 * Who may do what: users and how they sign in, sessions, tokens of machines, the authorisation
 * table and the filters that hold every request against it.
 */
@NullMarked
package org.govsm.portal.security;

import org.jspecify.annotations.NullMarked;
