package org.govsm.portal.events;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.govsm.portal.access.EventVisibility;
import org.govsm.portal.store.Checkpoint;
import org.govsm.portal.store.Store;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.ListFile;
import org.govsm.portal.web.ListSource;
import org.govsm.portal.web.Listed;
import org.govsm.portal.web.Listing;
import org.govsm.portal.web.Page;
import org.govsm.portal.web.Pages;
import org.jspecify.annotations.Nullable;

/**
 * Event pages: what happened, department by department, and whether it is still as it was written.
 */
@Path("events")
@Produces(MediaType.TEXT_HTML)
public final class EventPages {

  private static final int CHECKPOINTS = 14;

  private final Store store;
  private final EventService events;
  private final EventSentences sentences;
  private final Pages pages;

  EventPages(Store store, EventService events, EventSentences sentences, Pages pages) {
    this.store = store;
    this.sentences = sentences;
    this.events = events;
    this.pages = pages;
  }

  /** The departments and the checkpoints. */
  @GET
  public Response departments(@Context ContainerRequestContext request) {
    Caller caller = Caller.of(request);
    LogView view =
        store.read(
            tx -> {
              List<Checkpoint> newest = new ArrayList<>(events.checkpoints(tx));
              Collections.reverse(newest);
              return new LogView(
                  events.departments(tx).stream()
                      .filter(head -> EventVisibility.department(caller, head.department()))
                      .toList(),
                  newest.stream().limit(CHECKPOINTS).toList(),
                  store.readOnly());
            });
    return pages.show("events/log", pages.page(request), view);
  }

  /**
   * The events of a department.
   *
   * @param verify whether to make every hash again
   */
  @GET
  @Path("{department}")
  public Response events(
      @PathParam("department") String department,
      @QueryParam("verify") @Nullable String verify,
      @Context ContainerRequestContext request) {
    Page page = pages.page(request);
    Listing listing =
        store.read(
            tx -> {
              events.require(tx, department);
              return EventList.asked(tx, department, request, page);
            });
    if (listing.format().isPresent()) {
      ListFile.Rows<EventRow> rows =
          (offset, limit) ->
              store.read(tx -> rows(tx, department, listing, page).rows(offset, limit));
      return new ListFile<>("events-" + department, EventList.columns(page), rows)
          .in(listing.format().get());
    }
    EventsView view =
        store.read(
            tx ->
                new EventsView(
                    department,
                    Listed.of(
                        listing, "/events/" + department, rows(tx, department, listing, page)),
                    Optional.ofNullable(verify).map(asked -> events.verify(tx, department))));
    return pages.show("events/events", page, view);
  }

  private ListSource<EventRow> rows(Transaction tx, String department, Listing listing, Page page) {
    EventActors actors = new EventActors(tx, page);
    return EventList.of(tx, department, listing)
        .map(event -> sentences.of(tx, event, page, actors));
  }
}
