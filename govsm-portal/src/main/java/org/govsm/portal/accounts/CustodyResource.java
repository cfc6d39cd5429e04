package org.govsm.portal.accounts;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.govsm.core.decision.Tree;
import org.govsm.core.text.Messages;
import org.govsm.governance.custody.AccountCustody;
import org.govsm.governance.custody.CustodyEntry;
import org.govsm.governance.custody.CustodyLog;
import org.govsm.portal.store.Store;
import org.govsm.portal.web.ApiRequests;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.Cursor;
import org.govsm.portal.web.Idempotency;
import org.govsm.portal.web.RequestContexts;
import org.jspecify.annotations.Nullable;

/** Custody resource: who holds the keys of the accounts of a department, and never a key. */
@Path("api/v1/departments/{department}/custody")
@Produces(MediaType.APPLICATION_JSON)
public final class CustodyResource {

  private final Store store;
  private final CustodyService service;
  private final Idempotency idempotency;
  private final RequestContexts contexts;

  public CustodyResource(
      Store store, CustodyService service, Idempotency idempotency, RequestContexts contexts) {
    this.store = store;
    this.service = service;
    this.idempotency = idempotency;
    this.contexts = contexts;
  }

  /**
   * The log, who holds what, and what is open.
   *
   * @param request with the parameter limit, and for each list after which of its items to go on
   */
  @GET
  public Map<String, @Nullable Object> log(
      @PathParam("department") String department, @Context ContainerRequestContext request) {
    Messages words = contexts.of(request).words();
    return store.read(
        tx -> {
          CustodyLog log = service.log(tx, department);
          Map<String, Object> tree = new LinkedHashMap<>();
          tree.put("department", department);
          part(tree, request, "entries", "", log.entries(), CustodyEntry::toPlain);
          part(
              tree,
              request,
              "accounts",
              "Accounts",
              log.state().accounts(),
              AccountCustody::toPlain);
          part(
              tree,
              request,
              "open",
              "Open",
              service.open(tx, department, log),
              finding -> finding.toPlain(words));
          part(
              tree,
              request,
              "waiting",
              "Waiting",
              service.waiting(tx, department),
              AccountJson::waiting);
          tree.put("head", log.state().head());
          return ApiRequests.tree(tree);
        });
  }

  /** A page of one of the lists, by the positions in it, which nothing that comes later moves. */
  private static <T> void part(
      Map<String, Object> tree,
      ContainerRequestContext request,
      String name,
      String end,
      List<T> all,
      Function<T, ?> form) {
    Cursor cursor = Cursor.overNumbers(request, "after" + end);
    int from = (int) Math.min(cursor.number(), all.size());
    int to = Math.min(from + cursor.limit(), all.size());
    tree.put(name, Tree.list(all.subList(from, to), form));
    if (to < all.size()) {
      tree.put("next" + end, String.valueOf(to));
    }
  }

  /**
   * Writes an event.
   *
   * @return 201 with the entry, 202 where a second person must approve it
   */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response record(
      @PathParam("department") String department,
      Map<String, @Nullable Object> event,
      @Context ContainerRequestContext request) {
    CustodyService.refuseSecrets(event); // before anything of it is hashed or kept
    Messages words = contexts.of(request).words();
    return idempotency.respond(
        request,
        event,
        tx -> {
          CustodyService.Recorded recorded =
              service.record(
                  tx, department, event, Caller.of(request), ApiRequests.text(event, "actor"));
          return ApiRequests.answer(
              recorded.entry().isPresent() ? 201 : 202,
              Map.of(),
              AccountJson.recorded(recorded, words));
        });
  }

  /**
   * Approves a hand-over as the second of two.
   *
   * @return 201 with the entry
   */
  @POST
  @Path("{waiting}/approval")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response approve(
      @PathParam("department") String department,
      @PathParam("waiting") String waiting,
      Map<String, @Nullable Object> body,
      @Context ContainerRequestContext request) {
    CustodyService.refuseSecrets(body);
    ApiRequests.only(body, List.of("person"), List.of());
    Messages words = contexts.of(request).words();
    return idempotency.respond(
        request,
        body,
        tx ->
            ApiRequests.answer(
                201,
                Map.of(),
                AccountJson.recorded(
                    service.approve(
                        tx,
                        department,
                        waiting,
                        Caller.of(request),
                        ApiRequests.text(body, "person")),
                    words)));
  }

  /**
   * Takes a hand-over back that was not approved, such as one of an account that has moved on.
   *
   * @return what still waits
   */
  @POST
  @Path("{waiting}/withdrawal")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response withdraw(
      @PathParam("department") String department,
      @PathParam("waiting") String waiting,
      Map<String, @Nullable Object> body,
      @Context ContainerRequestContext request) {
    ApiRequests.only(body, List.of("person"), List.of());
    return idempotency.respond(
        request,
        body,
        tx -> {
          service.withdraw(
              tx, department, waiting, Caller.of(request), ApiRequests.text(body, "person"));
          return ApiRequests.answer(
              200,
              Map.of(),
              Map.of("waiting", Tree.list(service.waiting(tx, department), AccountJson::waiting)));
        });
  }

  /** Makes every hash of the log again. */
  @GET
  @Path("verification")
  public Map<String, @Nullable Object> verify(
      @PathParam("department") String department, @Context ContainerRequestContext request) {
    Messages words = contexts.of(request).words();
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("department", department);
    store
        .read(tx -> service.verify(tx, department))
        .<Map<String, Object>>fold(
            log -> {
              tree.put("whole", true);
              tree.put("entries", log.entries().size());
              tree.put("head", log.state().head());
              return tree;
            },
            faults -> {
              tree.put("whole", false);
              tree.put("errors", Tree.list(faults, fault -> fault.toPlain(words)));
              return tree;
            });
    return ApiRequests.tree(tree);
  }
}
