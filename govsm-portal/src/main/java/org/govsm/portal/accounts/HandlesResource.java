package org.govsm.portal.accounts;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govsm.core.decision.Tree;
import org.govsm.portal.web.ApiRequests;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.Cursor;

/** Handles resource: tells everybody whether an account is official. */
@Path("api/v1/handles")
@Produces(MediaType.APPLICATION_JSON)
public record HandlesResource(HandleService service) {

  /** Short: an account that was taken over must not look official for long. */
  private static final int SECONDS = 60;

  /**
   * Whether an account is official.
   *
   * @return the answer with source and time; status 503 where the registers cannot be read
   */
  @GET
  public Response official(@Context Call call) {
    HandleService.Answered answered =
        service.official(
            Cursor.parameter(call.request(), "platform").orElse(""),
            Cursor.parameter(call.request(), "handle").orElse(""));
    Map<String, Object> tree = answered.answer().toPlain(call.context().words());
    answered.department().ifPresent(department -> tree.put("department", department));
    return answered.isUnavailable()
        ? Response.status(503).entity(ApiRequests.tree(tree)).build()
        : Response.ok(ApiRequests.tree(tree)).cacheControl(brief()).build();
  }

  /** Official accounts by a part of their name. */
  @GET
  @Path("search")
  public Response search(@Context Call call) {
    String text = Cursor.parameter(call.request(), "q").orElse("");
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("q", text);
    Cursor cursor = Cursor.overPaths(call.request());
    List<FoundAccount> rest =
        service.search(text).stream()
            .filter(one -> one.place().compareTo(cursor.id()) > 0)
            .toList();
    List<FoundAccount> page = rest.stream().limit(cursor.limit()).toList();
    tree.put("accounts", Tree.list(page, FoundAccount::toPublic));
    if (rest.size() > page.size()) {
      tree.put("next", page.get(page.size() - 1).place());
    }
    return Response.ok(ApiRequests.tree(tree)).cacheControl(brief()).build();
  }

  private static CacheControl brief() {
    CacheControl control = new CacheControl();
    control.setMaxAge(SECONDS);
    return control;
  }
}
