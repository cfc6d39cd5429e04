package org.govsm.portal.contracts;

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
import org.govsm.core.text.Message;
import org.govsm.portal.store.Store;
import org.govsm.portal.store.StoredAnswer;
import org.govsm.portal.web.ApiRequests;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.Cursor;
import org.govsm.portal.web.Idempotency;
import org.jspecify.annotations.Nullable;

/** Contracts: their terms, written and amended. */
@Path("api/v1/contracts")
@Produces(MediaType.APPLICATION_JSON)
public final class ContractsResource {

  private final Store store;
  private final ContractService service;
  private final Idempotency idempotency;

  public ContractsResource(Store store, ContractService service, Idempotency idempotency) {
    this.store = store;
    this.service = service;
    this.idempotency = idempotency;
  }

  /**
   * Writes a contract.
   *
   * @return 201 with the contract
   */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response create(
      Map<String, @Nullable Object> terms, @Context ContainerRequestContext request) {
    return ApiRequests.response(
        idempotency.answer(
            ApiRequests.key(request),
            ApiRequests.scope(request),
            ApiRequests.digest(terms),
            tx -> written(201, service.create(tx, terms, Caller.of(request)))));
  }

  private static StoredAnswer written(int status, WrittenContract written) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put(HttpHeaders.ETAG, "\"" + tag(written).getValue() + "\"");
    headers.put(HttpHeaders.LOCATION, "/api/v1/contracts/" + written.id());
    return ApiRequests.answer(status, headers, ContractJson.contract(written));
  }

  private static EntityTag tag(WrittenContract written) {
    return new EntityTag(String.valueOf(written.stored().version()));
  }

  /**
   * Contracts, ordered by id.
   *
   * @param request with the parameters after, limit and department
   * @return a page of them, without their terms
   */
  @GET
  public Map<String, Object> list(@Context ContainerRequestContext request) {
    Cursor cursor = Cursor.overIds(request);
    List<WrittenContract> page =
        store.read(
            tx ->
                service.page(
                    tx,
                    Caller.of(request),
                    Cursor.parameter(request, "department"),
                    cursor.id(),
                    cursor.limit()));
    return cursor.listed("contracts", page, ContractJson::heading, WrittenContract::id);
  }

  /**
   * A contract as it is now.
   *
   * @return the contract, or 304
   */
  @GET
  @Path("{contract}")
  public Response read(
      @PathParam("contract") String contract, @Context ContainerRequestContext request) {
    WrittenContract written = store.read(tx -> service.current(tx, contract));
    Response.@Nullable ResponseBuilder unchanged =
        request.getRequest().evaluatePreconditions(tag(written));
    return unchanged == null
        ? Response.ok(ApiRequests.tree(ContractJson.contract(written))).tag(tag(written)).build()
        : unchanged.tag(tag(written)).build();
  }

  /**
   * Amends a contract.
   *
   * @param request with the version that the author saw, in If-Match
   */
  @PUT
  @Path("{contract}")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response amend(
      @PathParam("contract") String contract,
      Map<String, @Nullable Object> terms,
      @Context ContainerRequestContext request) {
    String match = ApiRequests.ifMatch(request);
    StoredAnswer answer =
        store.write(
            tx -> {
              WrittenContract now = service.current(tx, contract);
              Message stale =
                  Message.of("store.contract-stale").with("version", now.stored().version());
              ApiRequests.requireSeen(match, tag(now), stale);
              return written(
                  200,
                  service.amend(tx, contract, now.stored().version(), terms, Caller.of(request)));
            });
    return ApiRequests.response(answer);
  }

  /**
   * All versions of a contract.
   *
   * @param request with the parameters after and limit
   * @return the oldest first, without their terms
   */
  @GET
  @Path("{contract}/versions")
  public Map<String, @Nullable Object> versions(
      @PathParam("contract") String contract, @Context ContainerRequestContext request) {
    Cursor cursor = Cursor.overNumbers(request);
    List<WrittenContract> versions = store.read(tx -> service.versions(tx, contract));
    return ApiRequests.tree(
        cursor.paged("versions", versions, ContractJson::heading, one -> one.stored().version()));
  }

  /** A version of a contract. */
  @GET
  @Path("{contract}/versions/{version:[0-9]+}")
  public Map<String, @Nullable Object> version(
      @PathParam("contract") String contract, @PathParam("version") int version) {
    return ApiRequests.tree(
        ContractJson.contract(store.read(tx -> service.version(tx, contract, version))));
  }
}
