package org.govsm.portal.tenders;

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
import org.govsm.core.text.Message;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.ApiRequests;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.Cursor;
import org.govsm.portal.web.DepartmentIds;
import org.govsm.portal.web.ProblemException;
import org.jspecify.annotations.Nullable;

/** Published tenders of a department, for everybody; suppliers ask their questions here. */
@Path("api/v1/departments/{department}/published-tenders")
@Produces(MediaType.APPLICATION_JSON)
public final class OffersResource {

  private final TenderServices services;

  OffersResource(TenderServices services) {
    this.services = services;
  }

  /**
   * Published tenders, ordered by number.
   *
   * @param request with the parameters after and limit
   */
  @GET
  public Map<String, @Nullable Object> list(
      @PathParam("department") String department, @Context ContainerRequestContext request) {
    Cursor cursor = Cursor.overIds(request);
    DepartmentIds.require(department);
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("department", department);
    List<StoredTender> page =
        services
            .store()
            .read(
                tx -> {
                  requirePublisher(tx, department);
                  return new Tenders(tx).published(department, cursor.id(), cursor.limit());
                });
    tree.putAll(cursor.listed("tenders", page, TenderJson::offer, StoredTender::id));
    return ApiRequests.tree(tree);
  }

  /**
   * Refuses a department that published nothing, so that nobody learns here whether there is one.
   *
   * @throws ProblemException with status 404
   */
  static String requirePublisher(Transaction tx, String department) {
    if (!new Tenders(tx).publishers().contains(department)) {
      throw ProblemException.notFound(Message.of("tenders.published-none"));
    }
    return department;
  }

  /** A published tender, with questions, answers and corrigenda. */
  @GET
  @Path("{tender}")
  public Map<String, @Nullable Object> read(
      @PathParam("department") String department, @PathParam("tender") String tender) {
    return services.store().read(tx -> tree(tx, department, tender));
  }

  private Map<String, @Nullable Object> tree(Transaction tx, String department, String tender) {
    StoredTender one = services.service().published(tx, department, tender);
    return ApiRequests.tree(TenderJson.toPublic(one, new TenderHistory(tx).record(one)));
  }

  /**
   * Asks a question.
   *
   * @param body text
   * @return 201 with the published tender
   */
  @POST
  @Path("{tender}/questions")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response ask(
      @PathParam("department") String department,
      @PathParam("tender") String tender,
      Map<String, @Nullable Object> body,
      @Context ContainerRequestContext request) {
    Caller by = Caller.of(request);
    return services
        .web()
        .idempotency()
        .respond(
            request,
            body,
            tx -> {
              StoredTender one = services.service().published(tx, department, tender);
              ApiRequests.only(body, List.of("text"), List.of("text"));
              services.acts().ask(tx, one, ApiRequests.text(body, "text").orElse(""), by);
              return ApiRequests.answer(201, Map.of(), tree(tx, department, tender));
            });
  }
}
