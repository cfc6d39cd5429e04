package org.govsm.portal.builder;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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
import java.util.Optional;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;
import org.govsm.portal.contracts.WrittenContract;
import org.govsm.portal.store.StoredAnswer;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.ApiRequests;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.Cursor;
import org.govsm.portal.web.Faults;
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

  DraftsResource(BuilderServices services) {
    this.services = services;
    this.web = services.web();
  }

  /** Drafts by number, without their terms. */
  @GET
  public Map<String, Object> list(@Context Call call) {
    Cursor cursor = Cursor.overNumbers(call.request());
    List<ContractDraft> page =
        web.read(
            tx -> new ContractDrafts(tx).page(call.department(), cursor.number(), cursor.limit()));
    return cursor.listed("drafts", page, DraftJson::heading, ContractDraft::draftNo);
  }

  /** Begins a draft. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response start(@Context Call call) {
    call.only(List.of(TERMS, AMENDS), List.of());
    Map<String, @Nullable Object> terms = ApiRequests.object(call.body(), TERMS);
    return call.respond(
        tx -> {
          Optional<WrittenContract> amends =
              call.text(AMENDS).map(id -> services.amended(tx, id, call.by()));
          amends.ifPresent(one -> requireOwn(one, call.department()));
          return written(
              call,
              tx,
              201,
              services.drafts().start(tx, call.department(), terms, amends, call.by()));
        });
  }

  private static void requireOwn(WrittenContract amends, String department) {
    if (!amends.stored().department().equals(department)) {
      Message text = Message.of("builder.other-buyer");
      throw ProblemException.of(Faults.at("/amends", text));
    }
  }

  private StoredAnswer written(Call call, Transaction tx, int status, ContractDraft draft) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put(HttpHeaders.ETAG, "\"" + tag(draft).getValue() + "\"");
    headers.put(
        HttpHeaders.LOCATION,
        "/api/v1/departments/" + draft.department() + "/contract-drafts/" + draft.draftNo());
    return ApiRequests.answer(status, headers, tree(call, tx, draft));
  }

  private Map<String, Object> tree(Call call, Transaction tx, ContractDraft draft) {
    Messages words = call.context().words();
    return DraftJson.draft(tx, draft, services, words);
  }

  private static EntityTag tag(ContractDraft draft) {
    return new EntityTag(draft.version() + "." + draft.state());
  }

  /** A draft in its newest version, with what stands in the way of a signature. */
  @GET
  @Path("{draft}")
  public Response read(@Context Call call) {
    return web.read(
        tx -> {
          ContractDraft now = services.draft(tx, call.department(), call.at("draft"));
          return Response.ok(ApiRequests.tree(tree(call, tx, now))).tag(tag(now)).build();
        });
  }

  /** Changes what a draft says. */
  @PUT
  @Path("{draft}")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response change(@Context Call call) {
    String match = call.ifMatch();
    call.only(List.of(TERMS, DEVIATION), List.of());
    Map<String, @Nullable Object> terms = ApiRequests.object(call.body(), TERMS);
    return ApiRequests.response(
        web.write(
            tx -> {
              ContractDraft now = services.draft(tx, call.department(), call.at("draft"));
              requireSeen(match, now);
              String why = call.text(DEVIATION).orElse("");
              return written(
                  call,
                  tx,
                  200,
                  services.drafts().change(tx, now, now.version(), terms, why, call.by()));
            }));
  }

  private static void requireSeen(String match, ContractDraft now) {
    ApiRequests.requireSeen(
        match, tag(now), Message.of("store.draft-stale").with("version", now.version()));
  }

  /** Sends a draft for signature, decides on it, signs it, returns it or withdraws it. */
  @POST
  @Path("{draft}/moves")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response step(@Context Call call) {
    call.only(List.of("step", "answer", "order", "orderedOn", "reason"), List.of("step"));
    String match = call.ifMatch();
    return call.respond(
        tx -> {
          ContractDraft now = services.draft(tx, call.department(), call.at("draft"));
          requireSeen(match, now);
          String step = call.text("step").orElse("");
          ContractDraft done =
              services
                  .drafts()
                  .step(
                      tx, now, now.version(), step, name -> call.text(name).orElse(""), call.by());
          return written(call, tx, 200, done);
        });
  }
}
