package org.govsm.portal.web;

import org.govsm.portal.store.Transaction;

/** Thread source: what a slice knows of the way from the need to the payment. */
@FunctionalInterface
public interface ThreadSource {

  /** Adds from what the thing comes, before any source adds its step. */
  default void begin(Transaction tx, ThreadDraft draft, Page page) {}

  /** Adds what it knows, with links for those alone who may follow them. */
  void extend(Transaction tx, ThreadDraft draft, Page page);
}
