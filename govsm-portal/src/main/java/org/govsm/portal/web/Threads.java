package org.govsm.portal.web;

import java.util.List;
import java.util.Optional;
import org.govsm.portal.store.Store;

/** Threads: the bar of a page about a purchase, a contract, a certificate or an account. */
public final class Threads {

  private final Optional<Store> store;
  private final List<ThreadSource> sources;

  private Threads(Optional<Store> store, List<ThreadSource> sources) {
    this.store = store;
    this.sources = List.copyOf(sources);
  }

  /** Of a portal that keeps nothing. */
  public static Threads none() {
    return new Threads(Optional.empty(), List.of());
  }

  /** Over what is kept. */
  public static Threads of(Store store, List<ThreadSource> sources) {
    return new Threads(Optional.of(store), sources);
  }

  /** The bar; nothing for pages about no such thing. */
  Optional<ThreadBar> of(Page page) {
    Optional<ThreadDraft> draft = ThreadDraft.of(page.path());
    if (store.isEmpty() || draft.isEmpty() || page.isPaper()) {
      return Optional.empty();
    }
    return store
        .get()
        .read(
            tx -> {
              sources.forEach(source -> source.begin(tx, draft.get(), page));
              sources.forEach(source -> source.extend(tx, draft.get(), page));
              return draft.get().bar();
            });
  }
}
