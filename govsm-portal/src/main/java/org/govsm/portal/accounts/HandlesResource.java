package org.govsm.portal.accounts;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govsm.core.decision.Tree;
import org.govsm.portal.web.ApiRequests;
import org.govsm.portal.web.Cursor;
import org.govsm.portal.web.RequestContexts;

/** Handles resource: tells everybody whether an account is official. */
@Path("api/v1/handles")
@Produces(MediaType.APPLICATION_JSON)
public final class HandlesResource {

  /** Short: an account that was taken over must not look official for long. */
  private static final int SECONDS = 60;

  private final HandleService service;
  private final RequestContexts contexts;

  public HandlesResource(HandleService service, RequestContexts contexts) {
    this.service = service;
    this.contexts = contexts;
  }

  /**
   * Whether an account is official.
   *
   * @return the answer with source and time; status 503 where the registers cannot be read
   */
  @GET
  public Response official(@Context ContainerRequestContext request) {
    HandleService.Answered answered =
        service.official(
            Cursor.parameter(request, "platform").orElse(""),
            Cursor.parameter(request, "handle").orElse(""));
    Map<String, Object> tree = answered.answer().toPlain(contexts.of(request).words());
    answered.department().ifPresent(department -> tree.put("department", department));
    return answered.isUnavailable()
        ? Response.status(503).entity(ApiRequests.tree(tree)).build()
        : Response.ok(ApiRequests.tree(tree)).cacheControl(brief()).build();
  }

  /** Official accounts by a part of their name. */
  @GET
  @Path("search")
  public Response search(@Context ContainerRequestContext request) {
    String text = Cursor.parameter(request, "q").orElse("");
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("q", text);
    Cursor cursor = Cursor.overPaths(request);
    List<HandleService.Found> rest =
        service.search(text).stream()
            .filter(one -> one.place().compareTo(cursor.id()) > 0)
            .toList();
    List<HandleService.Found> page = rest.stream().limit(cursor.limit()).toList();
    tree.put("accounts", Tree.list(page, HandleService::shown));
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
