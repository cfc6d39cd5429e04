package org.govsm.portal.events;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.glassfish.jersey.server.ResourceConfig;
import org.govsm.portal.store.Store;
import org.govsm.portal.web.EventDetails;
import org.govsm.portal.web.Services;
import org.govsm.portal.web.Slice;

/**
 * Events: read, verified, covered by checkpoints, exported.
 *
 * @param details what sentences of events say besides, by the kind of event
 * @param backup how the daily backup stands; empty where none is written
 */
public record EventsSlice(
    EventService events,
    Function<Services, Map<String, EventDetails>> details,
    Supplier<Optional<DailyBackup>> backup)
    implements Slice {

  @Override
  public void register(ResourceConfig application, Services services) {
    Store store = services.store();
    application
        .register(new EventsResource(store, events, services.table()))
        .register(new KeptElsewhereResource(store, events, services.idempotency()))
        .register(
            new EventPages(
                store, events, new EventSentences(store, details.apply(services)), backup));
  }
}
