package org.govsm.portal.events;

import java.util.Map;
import java.util.function.Function;
import org.glassfish.jersey.server.ResourceConfig;
import org.govsm.portal.store.Store;
import org.govsm.portal.web.EventDetails;
import org.govsm.portal.web.Services;
import org.govsm.portal.web.Slice;

/** Events: read, verified, covered by checkpoints, exported. */
public final class EventsSlice implements Slice {

  private final EventService events;
  private final Function<Services, Map<String, EventDetails>> details;

  /**
   * The slice.
   *
   * @param details what sentences of events say besides, by the kind of event
   */
  public EventsSlice(EventService events, Function<Services, Map<String, EventDetails>> details) {
    this.events = events;
    this.details = details;
  }

  @Override
  public void register(ResourceConfig application, Services services) {
    Store store = services.store();
    application
        .register(new EventsResource(store, events, services.table()))
        .register(
            new KeptElsewhereResource(store, events, services.idempotency(), services.contexts()))
        .register(
            new EventPages(
                store,
                events,
                new EventSentences(store, details.apply(services)),
                services.pages()));
  }
}
