package org.govsm.portal.accounts;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.govsm.core.decision.Tree;
import org.govsm.core.text.Messages;
import org.govsm.governance.custody.AccountCustody;
import org.govsm.governance.custody.CustodyEntry;
import org.govsm.governance.custody.CustodyLog;
import org.govsm.governance.law.IndianMoment;
import org.govsm.portal.web.ApiRequests;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.Cursor;
import org.govsm.portal.web.Moments;
import org.jspecify.annotations.Nullable;

/** Custody resource: who holds the keys of the accounts of a department, and never a key. */
@Path("api/v1/departments/{department}/custody")
@Produces(MediaType.APPLICATION_JSON)
public record CustodyResource(CustodyService service) {

  /** The log, who holds what, and what is open. */
  @GET
  public Map<String, @Nullable Object> log(@Context Call call) {
    Messages words = call.context().words();
    return call.read(
        tx -> {
          CustodyLog log = service.log(tx, call.department());
          Map<String, Object> tree = new LinkedHashMap<>();
          tree.put("department", call.department());
          part(call, tree, "entries", "", log.entries(), CustodyEntry::toPlain);
          CustodyRecords records = new CustodyRecords(tx);
          tree.put("recordedLater", shown(tree, records.recordedLater(call.department(), log)));
          part(call, tree, "accounts", "Accounts", log.state().accounts(), AccountCustody::toPlain);
          part(
              call,
              tree,
              "open",
              "Open",
              service.open(tx, call.department(), log),
              finding -> finding.toPlain(words));
          part(
              call,
              tree,
              "waiting",
              "Waiting",
              service.waiting(tx, call.department()),
              AccountJson::waiting);
          tree.put("head", log.state().head());
          return ApiRequests.tree(tree);
        });
  }

  /** Those of the entries of the page. */
  private static Map<String, String> shown(Map<String, Object> tree, Map<String, Instant> later) {
    Map<String, String> shown = new LinkedHashMap<>();
    for (Object entry : (List<?>) tree.getOrDefault("entries", List.of())) {
      String id = String.valueOf(((Map<?, ?>) entry).get("eventId"));
      Optional.ofNullable(later.get(id))
          .ifPresent(at -> shown.put(id, new IndianMoment(Moments.inIndia(at)).code()));
    }
    return shown;
  }

  /** A page of one of the lists, by the positions in it, which nothing that comes later moves. */
  private static <T> void part(
      Call call,
      Map<String, Object> tree,
      String name,
      String end,
      List<T> all,
      Function<T, ?> form) {
    Cursor cursor = Cursor.overNumbers(call.request(), "after" + end);
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
  public Response record(@Context Call call) {
    CustodyService.refuseSecrets(call.body()); // before anything of it is hashed or kept
    Messages words = call.context().words();
    return call.respond(
        tx -> {
          CustodyService.Recorded recorded =
              service.record(tx, call.department(), call.body(), call.by(), call.text("actor"));
          return ApiRequests.answer(
              recorded.entry().isPresent() ? 201 : 202,
              Map.of(),
              AccountJson.recorded(recorded, words));
        });
  }

  /** Approves a hand-over as the second of two. */
  @POST
  @Path("{waiting}/approval")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response approve(@Context Call call) {
    CustodyService.refuseSecrets(call.body());
    call.only(List.of("person"), List.of());
    Messages words = call.context().words();
    return call.respond(
        tx ->
            ApiRequests.answer(
                201,
                Map.of(),
                AccountJson.recorded(
                    service.approve(
                        tx, call.department(), call.at("waiting"), call.by(), call.text("person")),
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
  public Response withdraw(@Context Call call) {
    call.only(List.of("person"), List.of());
    return call.respond(
        tx -> {
          service.withdraw(
              tx, call.department(), call.at("waiting"), call.by(), call.text("person"));
          return ApiRequests.answer(
              200,
              Map.of(),
              Map.of(
                  "waiting",
                  Tree.list(service.waiting(tx, call.department()), AccountJson::waiting)));
        });
  }

  /** Makes every hash of the log again. */
  @GET
  @Path("verification")
  public Map<String, @Nullable Object> verify(@Context Call call) {
    Messages words = call.context().words();
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("department", call.department());
    call.read(tx -> service.verify(tx, call.department()))
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
