package org.govsm.portal.store;

/**
 * Work that is done in one transaction. It may be done again from the start when another
 * transaction was faster: it must have no effect outside the unit it is given.
 */
@FunctionalInterface
public interface Work<T> {

  /**
   * Does it.
   *
   * @param tx gives access to everything that is kept; not to be used after this call
   */
  T in(Transaction tx);
}
