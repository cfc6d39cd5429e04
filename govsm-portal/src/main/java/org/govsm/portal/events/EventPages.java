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
import java.util.Map;
import java.util.Optional;
import org.govsm.portal.access.EventVisibility;
import org.govsm.portal.store.Checkpoint;
import org.govsm.portal.store.Event;
import org.govsm.portal.store.EventPart;
import org.govsm.portal.store.Store;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.Cursor;
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
   * @param verify whether to make every hash again
   */
  @GET
  @Path("{department}")
  public Response events(
      @PathParam("department") String department,
      @QueryParam("verify") @Nullable String verify,
      @Context ContainerRequestContext request) {
    Page page = pages.page(request);
    Cursor cursor = Cursor.overNumbers(request);
    EventsView view =
        store.read(
            tx ->
                new EventsView(
                    department,
                    cursor.rows(
                        events.newest(tx, department, cursor.number(), cursor.oneMore()),
                        Event::seq),
                    event -> about(page, event),
                    Optional.ofNullable(verify).map(asked -> events.verify(tx, department))));
    return pages.show("events/events", page, view);
  }

  /** What an event is about is told to whoever may look at the thing itself. */
  private List<EventsView.About> about(Page page, Event event) {
    if (!EventVisibility.tells(store.place(event), page.table(), page.caller(), event)) {
      return List.of(new EventsView.About(page.say("events.withheld"), Optional.empty()));
    }
    List<EventPart> parts = store.parts(event);
    Map<String, @Nullable Object> body = parts.isEmpty() ? Map.of() : event.body();
    List<EventsView.About> about = new ArrayList<>();
    for (EventPart part : parts) {
      part.in(body)
          .map(
              text ->
                  new EventsView.About(
                      page.words().say(text), part.pageOf(event.department(), body)))
          .ifPresent(about::add);
    }
    return about;
  }
}
