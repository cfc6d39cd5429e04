package org.govsm.portal.events;

import jakarta.ws.rs.DefaultValue;
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
import java.util.stream.Collectors;
import org.govsm.portal.access.EventVisibility;
import org.govsm.portal.store.Checkpoint;
import org.govsm.portal.store.Event;
import org.govsm.portal.store.Store;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.Page;
import org.govsm.portal.web.Pages;
import org.jspecify.annotations.Nullable;

/**
 * Event pages: what happened, department by department, and whether it is still as it was written.
 */
@Path("events")
@Produces(MediaType.TEXT_HTML)
public final class EventPages {

  private static final int PAGE = 50;
  private static final int CHECKPOINTS = 14;

  private final Store store;
  private final EventService events;
  private final Pages pages;

  public EventPages(Store store, EventService events, Pages pages) {
    this.store = store;
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
   * @param after the number of the last event of the page before
   * @param verify whether to make every hash again
   */
  @GET
  @Path("{department}")
  public Response events(
      @PathParam("department") String department,
      @QueryParam("after") @DefaultValue("0") long after,
      @QueryParam("verify") @Nullable String verify,
      @Context ContainerRequestContext request) {
    Page page = pages.page(request);
    EventsView view =
        store.read(tx -> view(tx, page, department, Math.max(0, after), verify != null));
    return pages.show("events/events", page, view);
  }

  private EventsView view(
      Transaction tx, Page page, String department, long after, boolean verify) {
    List<Event> found = events.page(tx, department, after, PAGE + 1);
    List<Event> shown = found.stream().limit(PAGE).toList();
    return new EventsView(
        department,
        shown,
        shown.stream().filter(event -> tells(page, event)).collect(Collectors.toUnmodifiableSet()),
        found.size() > PAGE ? Optional.of(shown.get(PAGE - 1).seq()) : Optional.empty(),
        verify ? Optional.of(events.verify(tx, department)) : Optional.empty());
  }

  private boolean tells(Page page, Event event) {
    return EventVisibility.tells(store.place(event), page.table(), page.caller(), event);
  }
}
