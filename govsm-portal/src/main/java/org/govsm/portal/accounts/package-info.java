/**
 * Accounts of a department: proposed, described and moved through their life, who holds their keys,
 * and what the public is told of a handle.
 */
@NullMarked
package org.govsm.portal.accounts;

import org.jspecify.annotations.NullMarked;
