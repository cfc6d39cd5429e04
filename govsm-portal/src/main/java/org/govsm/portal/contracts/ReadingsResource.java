package org.govsm.portal.contracts;

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
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.govsm.core.decision.Tree;
import org.govsm.core.ledger.CanonicalForm;
import org.govsm.core.text.Messages;
import org.govsm.portal.store.Store;
import org.govsm.portal.store.StoredAnswer;
import org.govsm.portal.web.ApiRequests;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.Cursor;
import org.govsm.portal.web.FileHash;
import org.govsm.portal.web.Idempotency;
import org.govsm.portal.web.RequestContexts;
import org.govsm.portal.web.TurnedText;
import org.govsm.portal.web.Upload;
import org.govsm.procurement.measurement.Reading;
import org.jspecify.annotations.Nullable;

/** Readings resource: files that come in for a contract, what came of each, and their readings. */
@Path("api/v1/contracts")
@Produces(MediaType.APPLICATION_JSON)
public final class ReadingsResource {

  private static final String FORMAT = "format";

  /** Not said about the file. */
  private static final Set<String> BESIDE = Set.of(FORMAT, RequestContexts.LANGUAGE);

  private final Store store;
  private final ReadingService service;
  private final Idempotency idempotency;
  private final RequestContexts contexts;

  public ReadingsResource(
      Store store, ReadingService service, Idempotency idempotency, RequestContexts contexts) {
    this.store = store;
    this.service = service;
    this.idempotency = idempotency;
    this.contexts = contexts;
  }

  /**
   * Takes a file in.
   *
   * @return 201 with the report, or 200 where the file says nothing new
   */
  @POST
  @Path("{contract}/readings")
  @Consumes({
    "text/csv",
    "text/tab-separated-values",
    "text/plain",
    "application/json",
    "application/octet-stream",
    "application/csv",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "application/vnd.ms-excel" // what browsers on Windows call a CSV file
  })
  public Response take(
      @PathParam("contract") String contract, @Context ContainerRequestContext request) {
    Map<String, String> said = parameters(request);
    TurnedText.refuse(said);
    String format = Optional.ofNullable(said.get(FORMAT)).orElse("");
    said.keySet().removeAll(BESIDE);
    Upload file = Upload.of(request);
    Messages words = contexts.of(request).words();
    Optional<String> key = ApiRequests.key(request);
    Caller by = Caller.of(request);
    return ApiRequests.response(
        idempotency.answer(
            key,
            ApiRequests.scope(request),
            key.isPresent() ? digest(file, format, said) : "",
            tx ->
                report(contract, service.take(tx, contract, format, said, file::open, by), words)));
  }

  private static StoredAnswer report(String contract, ImportOutcome taken, Messages words) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put(
        "Location", "/api/v1/contracts/" + contract + "/imports/" + taken.report().number());
    return ApiRequests.answer(
        taken.written() ? 201 : 200, headers, ContractJson.imported(taken, words));
  }

  private static Map<String, String> parameters(ContainerRequestContext request) {
    Map<String, String> all = new TreeMap<>();
    request
        .getUriInfo()
        .getQueryParameters()
        .forEach((name, texts) -> all.put(name, String.join(",", texts)));
    return all;
  }

  private static String digest(Upload file, String format, Map<String, String> said) {
    return CanonicalForm.digest(List.of(format, said, FileHash.of(file::open)));
  }

  /**
   * Readings in the order in which they came in.
   *
   * @param request with the parameters after and limit
   */
  @GET
  @Path("{contract}/readings")
  public Map<String, Object> list(
      @PathParam("contract") String contract, @Context ContainerRequestContext request) {
    Cursor cursor = Cursor.overNumbers(request);
    SortedMap<Long, Reading> page =
        store.read(tx -> service.page(tx, contract, cursor.number(), cursor.limit()));
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("readings", Tree.list(page.values(), Reading::toPlain));
    if (cursor.isFull(page.size())) {
      tree.put("next", page.lastKey().toString());
    }
    return tree;
  }

  /**
   * The files that came in, and what came of each.
   *
   * @param request with the parameters after and limit
   * @return the oldest first, with their counts
   */
  @GET
  @Path("{contract}/imports")
  public Map<String, @Nullable Object> imports(
      @PathParam("contract") String contract, @Context ContainerRequestContext request) {
    Cursor cursor = Cursor.overNumbers(request);
    List<RecordedImport> imports = store.read(tx -> service.imports(tx, contract));
    return ApiRequests.tree(
        cursor.paged("imports", imports, ContractJson::imported, RecordedImport::number));
  }

  /** One of them, with the lines that were set aside. */
  @GET
  @Path("{contract}/imports/{number:[0-9]+}")
  public Map<String, @Nullable Object> imported(
      @PathParam("contract") String contract,
      @PathParam("number") int number,
      @Context ContainerRequestContext request) {
    ImportOutcome taken = store.read(tx -> service.imported(tx, contract, number));
    return ApiRequests.tree(ContractJson.imported(taken, contexts.of(request).words()));
  }
}
