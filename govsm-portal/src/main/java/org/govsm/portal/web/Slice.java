package org.govsm.portal.web;

import java.util.List;
import java.util.function.Consumer;
import org.glassfish.jersey.server.ResourceConfig;
import org.govsm.portal.store.Store;

/** Slice of the portal: one concept with its resources and pages, in one folder. */
@FunctionalInterface
public interface Slice {

  /** Registers resources and pages. */
  void register(ResourceConfig application, Services services);

  /** What of it waits for officers. */
  default List<WorkSource> work(Services services) {
    return List.of();
  }

  /** What it does each day, called often, in a thread of its own. */
  default Consumer<Store> daily(Services services) {
    return store -> {};
  }

  /** What it knows of the way from the need to the payment. */
  default List<ThreadSource> threads() {
    return List.of();
  }
}
