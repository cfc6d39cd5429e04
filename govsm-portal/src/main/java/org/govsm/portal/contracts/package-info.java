/**
 * Contracts: terms written and amended, files of readings, boards, certificates and the ledger. A
 * service does its part within a unit of work of the store, so that a caller can do several things
 * in one transaction.
 */
@NullMarked
package org.govsm.portal.contracts;

import org.jspecify.annotations.NullMarked;
