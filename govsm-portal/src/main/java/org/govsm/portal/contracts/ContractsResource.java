package org.govsm.portal.contracts;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.govsm.core.text.Message;
import org.govsm.portal.store.Store;
import org.govsm.portal.store.StoredAnswer;
import org.govsm.portal.web.ApiRequests;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.Cursor;
import org.govsm.portal.web.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * Contracts: their terms, written and amended. They are recorded at once, which is for systems in
 * which terms were signed: one person signs no contract alone.
 */
@Path("api/v1/contracts")
@Produces(MediaType.APPLICATION_JSON)
public record ContractsResource(Store store, ContractService service) {

  /** Writes a contract. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response create(@Context Call call) {
    return call.respond(
        tx -> {
          Map<String, @Nullable Object> terms = call.body();
          requireSystem(call);
          return written(201, service.create(tx, terms, call.by()));
        });
  }

  /** A person begins a draft, which a second one signs. */
  private static void requireSystem(Call call) {
    if (call.by().isOnePerson()) {
      throw ProblemException.of(403, Message.of("contract.one-person"));
    }
  }

  private static StoredAnswer written(int status, WrittenContract written) {
    return ApiRequests.version(
        status,
        written.stored().version(),
        "/api/v1/contracts/" + written.id(),
        ContractJson.contract(written));
  }

  /**
   * Contracts, ordered by id.
   *
   * @return a page of them, without their terms
   */
  @GET
  public Map<String, Object> list(@Context Call call) {
    Cursor cursor = Cursor.overIds(call.request());
    List<WrittenContract> page =
        call.read(
            tx ->
                service.page(
                    tx,
                    call.by(),
                    Cursor.parameter(call.request(), "department"),
                    cursor.id(),
                    cursor.limit()));
    return cursor.listed("contracts", page, ContractJson::heading, WrittenContract::id);
  }

  /** A contract as it is now. */
  @GET
  @Path("{contract}")
  public Response read(@Context Call call) {
    WrittenContract written = call.read(tx -> service.current(tx, call.at("contract")));
    return call.version(written.stored().version(), () -> ContractJson.contract(written));
  }

  /** Amends a contract. */
  @PUT
  @Path("{contract}")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response amend(@Context Call call) {
    String match = call.ifMatch();
    StoredAnswer answer =
        call.write(
            tx -> {
              WrittenContract now = service.current(tx, call.at("contract"));
              Message stale =
                  Message.of("store.contract-stale").with("version", now.stored().version());
              ApiRequests.requireSeen(match, now.stored().version(), stale);
              requireSystem(call);
              return written(
                  200,
                  service.amend(
                      tx,
                      call.at("contract"),
                      now.stored().version(),
                      call.body(),
                      Set.of(),
                      call.by()));
            });
    return ApiRequests.response(answer);
  }

  /**
   * All versions of a contract.
   *
   * @return the oldest first, without their terms
   */
  @GET
  @Path("{contract}/versions")
  public Map<String, @Nullable Object> versions(@Context Call call) {
    Cursor cursor = Cursor.overNumbers(call.request());
    List<WrittenContract> versions = call.read(tx -> service.versions(tx, call.at("contract")));
    return ApiRequests.tree(
        cursor.paged("versions", versions, ContractJson::heading, one -> one.stored().version()));
  }

  /** A version of a contract. */
  @GET
  @Path("{contract}/versions/{version:[0-9]+}")
  public Map<String, @Nullable Object> version(
      @PathParam("version") int version, @Context Call call) {
    return ApiRequests.tree(
        ContractJson.contract(call.read(tx -> service.version(tx, call.at("contract"), version))));
  }
}
