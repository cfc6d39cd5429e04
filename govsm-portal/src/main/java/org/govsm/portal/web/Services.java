package org.govsm.portal.web;

import java.time.Clock;
import org.govsm.portal.store.Store;
import org.govsm.portal.store.Work;

/** Services that every slice works with. */
public record Services(
    Store store,
    Authorisation table,
    RequestContexts contexts,
    Pages pages,
    Idempotency idempotency,
    Clock clock) {

  /** What is read in one transaction. */
  public <T> T read(Work<T> work) {
    return store.read(work);
  }

  public <T> T write(Work<T> work) {
    return store.write(work);
  }

  /** Drafts and checked answers of long forms. */
  public LongForm longForm() {
    return new LongForm(store, pages, idempotency, clock);
  }
}
