package org.govsm.portal.events;

import org.glassfish.jersey.server.ResourceConfig;
import org.govsm.portal.store.Store;
import org.govsm.portal.web.Services;
import org.govsm.portal.web.Slice;

/** Events: read, verified, covered by checkpoints, exported. */
public final class EventsSlice implements Slice {

  private final EventService events;

  public EventsSlice(EventService events) {
    this.events = events;
  }

  @Override
  public void register(ResourceConfig application, Services services) {
    Store store = services.store();
    application
        .register(new EventsResource(store, events, services.table()))
        .register(
            new KeptElsewhereResource(store, events, services.idempotency(), services.contexts()))
        .register(new EventPages(store, events, services.pages()));
  }
}
