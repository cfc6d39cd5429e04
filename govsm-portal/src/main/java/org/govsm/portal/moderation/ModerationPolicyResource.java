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
import java.util.List;
import java.util.Map;
import org.govsm.core.text.Message;
import org.govsm.portal.store.StoredAnswer;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.ApiRequests;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.DepartmentIds;
import org.govsm.portal.web.ProblemException;

/** The moderation policy of a department. */
@Path("api/v1/departments/{department}/moderation-policy")
@Produces(MediaType.APPLICATION_JSON)
public record ModerationPolicyResource(ModerationServices services) {

  /** The policy in force. */
  @GET
  public Response read(@Context Call call) {
    PolicyVersion one =
        call.read(tx -> services.policies().inForce(tx, call.department()))
            .orElseThrow(() -> ProblemException.notFound(Message.of("moderation.no-policy")));
    return Response.ok(ApiRequests.tree(ModerationJson.published(one)))
        .tag(new EntityTag(String.valueOf(one.version())))
        .build();
  }

  /** The newest version, also a draft. */
  @GET
  @Path("newest")
  public Response newest(@Context Call call) {
    PolicyVersion one =
        call.read(tx -> new PolicyVersions(tx).newest(DepartmentIds.require(call.department())))
            .orElseThrow(() -> ProblemException.notFound(Message.of("moderation.no-policy")));
    return Response.ok(ApiRequests.tree(ModerationJson.version(one)))
        .tag(new EntityTag(String.valueOf(one.version())))
        .build();
  }

  /** Drafts the next version. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response draft(@Context Call call) {
    String match = call.ifMatch();
    return call.respond(
        tx ->
            written(
                services
                    .policies()
                    .draft(tx, call.department(), seen(tx, call, match), call.body(), call.by())));
  }

  /** Puts the newest draft in force. */
  @POST
  @Path("approval")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response approve(@Context Call call) {
    call.only(List.of(), List.of());
    String match = call.ifMatch();
    return call.respond(
        tx ->
            written(
                services
                    .policies()
                    .approve(tx, call.department(), seen(tx, call, match), call.by())));
  }

  private static int seen(Transaction tx, Call call, String match) {
    int newest =
        new PolicyVersions(tx).newest(call.department()).map(PolicyVersion::version).orElse(0);
    ApiRequests.requireSeen(match, newest, Message.of(PolicyVersions.STALE));
    return newest;
  }

  private static StoredAnswer written(PolicyVersion one) {
    Map<String, String> headers = Map.of(HttpHeaders.ETAG, "\"" + one.version() + "\"");
    return ApiRequests.answer(200, headers, ModerationJson.version(one));
  }
}
