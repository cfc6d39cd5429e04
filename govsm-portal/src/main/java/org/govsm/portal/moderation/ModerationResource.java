package org.govsm.portal.moderation;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;
import org.govsm.governance.moderation.ModerationRecord;
import org.govsm.portal.store.StoredAnswer;
import org.govsm.portal.web.ApiRequests;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.Cursor;
import org.govsm.portal.web.DepartmentIds;
import org.govsm.portal.web.Faults;
import org.govsm.portal.web.ProblemException;
import org.jspecify.annotations.Nullable;

/** The items that a department looked at, with every act on each. */
@Path("api/v1/departments/{department}/moderation")
@Produces(MediaType.APPLICATION_JSON)
public record ModerationResource(ModerationServices services) {

  /** Items, ordered by id. */
  @GET
  public Map<String, @Nullable Object> list(@Context Call call) {
    Cursor cursor = Cursor.overIds(call.request());
    DepartmentIds.require(call.department());
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("department", call.department());
    List<ModeratedItem> page =
        call.read(
            tx -> new ModeratedItems(tx).page(call.department(), cursor.id(), cursor.limit()));
    tree.putAll(cursor.listed("items", page, ModerationJson::heading, ModeratedItem::id));
    return ApiRequests.tree(tree);
  }

  /**
   * Records an item.
   *
   * @return 201 with its heading, without its copy
   */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response record(@Context Call call) {
    return call.respond(
        tx -> written(services.service().record(tx, call.department(), call.body(), call.by())));
  }

  /** An item with how it stands, and every act. */
  @GET
  @Path("{item}")
  public Response read(@Context Call call) {
    Messages words = call.page().words();
    return call.read(
        tx -> {
          ModeratedItem one = services.service().find(tx, call.department(), call.at("item"));
          ModerationRecord record = services.service().read(tx, one);
          return Response.ok(
                  ApiRequests.tree(
                      ModerationJson.whole(
                          one,
                          record,
                          ModerationService.judged(tx, one, record),
                          new ModeratedItems(tx).acts(one),
                          words)))
              .tag(new EntityTag(String.valueOf(one.acts())))
              .build();
        });
  }

  /** The copy, while it is kept. */
  @GET
  @Path("{item}/copy")
  public Map<String, @Nullable Object> copy(@Context Call call) {
    ModeratedCopy copy =
        call.read(
            tx ->
                new ModeratedItems(tx)
                    .copy(services.service().find(tx, call.department(), call.at("item")))
                    .orElseThrow(
                        () -> ProblemException.notFound(Message.of("moderation.no-copy"))));
    return ApiRequests.tree(Map.of("source", copy.source(), "written", copy.written()));
  }

  /** Does an act. */
  @POST
  @Path("{item}/acts")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response act(@Context Call call) {
    Map<String, @Nullable Object> given = new LinkedHashMap<>(call.body());
    String act = call.text("act").orElse("");
    given.remove("act");
    if (act.isEmpty()) {
      throw ProblemException.of(Faults.at("/act", "form.missing"));
    }
    String match = call.ifMatch();
    return call.respond(
        tx -> {
          ModeratedItem one = services.service().held(tx, call.department(), call.at("item"));
          ApiRequests.requireSeen(match, one.acts(), Message.of(ModeratedItems.STALE));
          return written(
              services.service().act(tx, one, ModerationService.kind(act), given, call.by()));
        });
  }

  /** Erases the copy. */
  @POST
  @Path("{item}/erasure")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response erase(@Context Call call) {
    call.only(List.of(), List.of());
    String match = call.ifMatch();
    return call.respond(
        tx -> {
          ModeratedItem one = services.service().held(tx, call.department(), call.at("item"));
          ApiRequests.requireSeen(match, one.acts(), Message.of(ModeratedItems.STALE));
          ModeratedItem done = services.service().erase(tx, one, call.by());
          return ApiRequests.answer(200, Map.of(), ModerationJson.heading(done));
        });
  }

  private static StoredAnswer written(ModeratedItem one) {
    String at = "/api/v1/departments/" + one.department() + "/moderation/" + one.id();
    Map<String, String> headers =
        Map.of(HttpHeaders.LOCATION, at, HttpHeaders.ETAG, "\"" + one.acts() + "\"");
    return ApiRequests.answer(201, headers, ModerationJson.heading(one));
  }
}
