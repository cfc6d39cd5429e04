package org.govsm.portal.events;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.govsm.portal.access.EventVisibility;
import org.govsm.portal.store.Checkpoint;
import org.govsm.portal.store.Store;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.ListFile;
import org.govsm.portal.web.ListSource;
import org.govsm.portal.web.Listed;
import org.govsm.portal.web.Listing;
import org.jspecify.annotations.Nullable;

/**
 * Event pages: what happened, department by department, and whether it is still as it was written.
 */
@Path("events")
@Produces(MediaType.TEXT_HTML)
public record EventPages(
    Store store,
    EventService events,
    EventSentences sentences,
    Supplier<Optional<DailyBackup>> backup) {

  private static final int CHECKPOINTS = 14;

  /** The departments and the checkpoints. */
  @GET
  public Response departments(@Context Call call) {
    LogView view =
        call.read(
            tx -> {
              List<Checkpoint> newest = new ArrayList<>(events.checkpoints(tx));
              Collections.reverse(newest);
              return new LogView(
                  events.departments(tx).stream()
                      .filter(head -> EventVisibility.department(call.by(), head.department()))
                      .toList(),
                  newest.stream().limit(CHECKPOINTS).toList(),
                  store.readOnly(),
                  backup.get());
            });
    return call.show("events/log", view);
  }

  /**
   * The events of a department.
   *
   * @param verify whether to make every hash again
   */
  @GET
  @Path("{department}")
  public Response events(@QueryParam("verify") @Nullable String verify, @Context Call call) {
    Listing listing =
        call.read(
            tx -> {
              events.require(tx, call.department());
              return EventList.asked(tx, call.department(), call.request(), call.page());
            });
    if (listing.format().isPresent()) {
      ListFile.Rows<EventRow> rows =
          (offset, limit) -> call.read(tx -> rows(call, tx, listing).rows(offset, limit));
      return new ListFile<>("events-" + call.department(), EventList.columns(call.page()), rows)
          .in(listing.format().get());
    }
    EventsView view =
        call.read(
            tx ->
                new EventsView(
                    call.department(),
                    Listed.of(listing, "/events/" + call.department(), rows(call, tx, listing)),
                    Optional.ofNullable(verify)
                        .map(asked -> events.verify(tx, call.department()))));
    return call.show("events/events", view);
  }

  private ListSource<EventRow> rows(Call call, Transaction tx, Listing listing) {
    EventActors actors = new EventActors(tx, call.page());
    return EventList.of(tx, call.department(), listing)
        .map(event -> sentences.of(tx, event, call.page(), actors));
  }
}
