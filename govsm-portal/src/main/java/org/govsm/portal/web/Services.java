package org.govsm.portal.web;

import java.time.Clock;
import org.govsm.portal.store.Store;

/** Services that every slice works with. */
public record Services(
    Store store,
    Authorisation table,
    RequestContexts contexts,
    Pages pages,
    Idempotency idempotency,
    Clock clock) {

  /** Drafts and checked answers of long forms. */
  public LongForm longForm() {
    return new LongForm(store, pages, idempotency, clock);
  }
}
