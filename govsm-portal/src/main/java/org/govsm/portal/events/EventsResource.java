package org.govsm.portal.events;

import static java.util.Objects.requireNonNull;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.portal.access.DepartmentRecord;
import org.govsm.portal.access.Departments;
import org.govsm.portal.access.EventVisibility;
import org.govsm.portal.store.ChainHead;
import org.govsm.portal.store.Event;
import org.govsm.portal.store.Store;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.ApiRequests;
import org.govsm.portal.web.Authorisation;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.Cursor;
import org.jspecify.annotations.Nullable;

/** Events resource: what happened, department by department. */
@Path("api/v1/departments")
@Produces(MediaType.APPLICATION_JSON)
public record EventsResource(Store store, EventService service, Authorisation table) {

  /** The departments that the caller sees, and what they are called. */
  @GET
  public Map<String, @Nullable Object> departments(@Context Call call) {
    Cursor cursor = Cursor.overIds(call.request());
    return ApiRequests.tree(
        call.read(
            tx ->
                cursor.paged(
                    "departments",
                    service.departments(tx).stream()
                        .filter(head -> EventVisibility.department(call.by(), head.department()))
                        .toList(),
                    head -> heading(head, new Departments(tx).find(head.department())),
                    ChainHead::department)));
  }

  private static Map<String, Object> heading(ChainHead head, Optional<DepartmentRecord> record) {
    Map<String, Object> tree = EventJson.head(head);
    record.ifPresent(
        one -> {
          tree.put("name", requireNonNull(one.content().get("name")));
          tree.put("version", one.version());
        });
    return tree;
  }

  /**
   * The events of a department.
   *
   * @return a page of them, the oldest first
   */
  @GET
  @Path("{department}/events")
  public Map<String, @Nullable Object> events(@Context Call call) {
    Cursor cursor = Cursor.overNumbers(call.request());
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("department", call.department());
    tree.putAll(call.read(tx -> page(tx, call, cursor)));
    return ApiRequests.tree(tree);
  }

  private Map<String, Object> page(Transaction tx, Call call, Cursor cursor) {
    List<Event> page = service.page(tx, call.department(), cursor.number(), cursor.limit());
    return cursor.listed("events", page, event -> tree(tx, call.by(), event), Event::seq);
  }

  /** What an event says is told to whoever may look at the thing itself. */
  private Map<String, Object> tree(Transaction tx, Caller caller, Event event) {
    return EventJson.event(
        event,
        EventVisibility.tells(store.place(event), table, caller, event)
            ? Optional.of(store.told(event, tx))
            : Optional.empty());
  }

  /** Makes every hash of a department again. */
  @GET
  @Path("{department}/events/verification")
  public Map<String, @Nullable Object> verify(@Context Call call) {
    return ApiRequests.tree(
        EventJson.chain(call.read(tx -> service.verify(tx, call.department()))));
  }
}
