/**
 * What an agency says about its accounts. Start at {@link org.govsm.governance.account.Accounts},
 * which reads the published tree form of the facts.
 */
@NullMarked
package org.govsm.governance.account;

import org.jspecify.annotations.NullMarked;
