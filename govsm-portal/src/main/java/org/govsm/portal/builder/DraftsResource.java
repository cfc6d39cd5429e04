package org.govsm.portal.builder;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;
import org.govsm.portal.contracts.ContractServices;
import org.govsm.portal.contracts.WrittenContract;
import org.govsm.portal.store.StoredAnswer;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.ApiRequests;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.Cursor;
import org.govsm.portal.web.ProblemException;
import org.govsm.portal.web.Services;
import org.jspecify.annotations.Nullable;

/** Contract drafts of a department: listed, begun, changed, sent, signed and returned. */
@Path("api/v1/departments/{department}/contract-drafts")
@Produces(MediaType.APPLICATION_JSON)
public final class DraftsResource {

  private static final String TERMS = "terms";
  private static final String AMENDS = "amends";
  private static final String DEVIATION = "deviation";

  private final BuilderServices services;
  private final Services web;
  private final ContractServices contracts;

  DraftsResource(BuilderServices services) {
    this.services = services;
    this.web = services.web();
    this.contracts = services.contracts();
  }

  /** Drafts by number, without their terms. */
  @GET
  public Map<String, Object> list(
      @PathParam("department") String department, @Context ContainerRequestContext request) {
    Cursor cursor = Cursor.overNumbers(request);
    List<ContractDraft> page =
        web.store()
            .read(tx -> new ContractDrafts(tx).page(department, cursor.number(), cursor.limit()));
    return cursor.listed("drafts", page, DraftJson::heading, ContractDraft::draftNo);
  }

  /**
   * Begins a draft.
   *
   * @param body terms, whole or not, and which contract they amend
   * @return 201 with the draft
   */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response start(
      @PathParam("department") String department,
      Map<String, @Nullable Object> body,
      @Context ContainerRequestContext request) {
    ApiRequests.only(body, List.of(TERMS, AMENDS), List.of());
    Caller by = Caller.of(request);
    Map<String, @Nullable Object> terms = ApiRequests.object(body, TERMS);
    return web.idempotency()
        .respond(
            request,
            body,
            tx -> {
              Optional<WrittenContract> amends =
                  ApiRequests.text(body, AMENDS).map(id -> services.amended(tx, id, by));
              amends.ifPresent(one -> requireOwn(one, department));
              return written(
                  tx, 201, services.drafts().start(tx, department, terms, amends, by), request);
            });
  }

  private static void requireOwn(WrittenContract amends, String department) {
    if (!amends.stored().department().equals(department)) {
      Message text = Message.of("builder.other-buyer");
      throw ProblemException.of(new InputFault("/amends", text.key(), text));
    }
  }

  private StoredAnswer written(
      Transaction tx, int status, ContractDraft draft, ContainerRequestContext request) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put(HttpHeaders.ETAG, "\"" + tag(draft).getValue() + "\"");
    headers.put(
        HttpHeaders.LOCATION,
        "/api/v1/departments/" + draft.department() + "/contract-drafts/" + draft.draftNo());
    return ApiRequests.answer(status, headers, tree(tx, draft, request));
  }

  private Map<String, Object> tree(
      Transaction tx, ContractDraft draft, ContainerRequestContext request) {
    Messages words = web.contexts().of(request).words();
    return DraftJson.draft(tx, draft, contracts, words);
  }

  private static EntityTag tag(ContractDraft draft) {
    return new EntityTag(draft.version() + "." + draft.state());
  }

  /** A draft in its newest version, with what stands in the way of a signature. */
  @GET
  @Path("{draft}")
  public Response read(
      @PathParam("department") String department,
      @PathParam("draft") String draft,
      @Context ContainerRequestContext request) {
    return web.store()
        .read(
            tx -> {
              ContractDraft now = services.draft(tx, department, draft);
              return Response.ok(ApiRequests.tree(tree(tx, now, request))).tag(tag(now)).build();
            });
  }

  /**
   * Changes what a draft says.
   *
   * @param request with the version that the author saw, in If-Match
   */
  @PUT
  @Path("{draft}")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response change(
      @PathParam("department") String department,
      @PathParam("draft") String draft,
      Map<String, @Nullable Object> body,
      @Context ContainerRequestContext request) {
    String match = ApiRequests.ifMatch(request);
    ApiRequests.only(body, List.of(TERMS, DEVIATION), List.of());
    Map<String, @Nullable Object> terms = ApiRequests.object(body, TERMS);
    return ApiRequests.response(
        web.store()
            .write(
                tx -> {
                  ContractDraft now = services.draft(tx, department, draft);
                  requireSeen(match, now);
                  String why = ApiRequests.text(body, DEVIATION).orElse("");
                  return written(
                      tx,
                      200,
                      services
                          .drafts()
                          .change(tx, now, now.version(), terms, why, Caller.of(request)),
                      request);
                }));
  }

  private static void requireSeen(String match, ContractDraft now) {
    ApiRequests.requireSeen(
        match, tag(now), Message.of("store.draft-stale").with("version", now.version()));
  }

  /**
   * Sends a draft for signature, signs it, returns it or withdraws it.
   *
   * @param body the step, and the reason why it is returned
   * @param request with the version that was seen, in If-Match, and its key
   */
  @POST
  @Path("{draft}/moves")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response step(
      @PathParam("department") String department,
      @PathParam("draft") String draft,
      Map<String, @Nullable Object> body,
      @Context ContainerRequestContext request) {
    ApiRequests.only(body, List.of("step", "reason"), List.of("step"));
    String match = ApiRequests.ifMatch(request);
    return web.idempotency()
        .respond(
            request,
            body,
            tx -> {
              ContractDraft now = services.draft(tx, department, draft);
              requireSeen(match, now);
              String step = ApiRequests.text(body, "step").orElse("");
              String reason = ApiRequests.text(body, "reason").orElse("");
              ContractDraft done =
                  services.drafts().step(tx, now, now.version(), step, reason, Caller.of(request));
              return written(tx, 200, done, request);
            });
  }
}
