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
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.govsm.core.decision.InputFault;
import org.govsm.core.decision.Tree;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;
import org.govsm.portal.contracts.ImportStaging.Order;
import org.govsm.portal.store.StoredAnswer;
import org.govsm.portal.web.ApiRequests;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.Cursor;
import org.govsm.portal.web.Faults;
import org.govsm.portal.web.FileSource;
import org.govsm.portal.web.MultipartForm;
import org.govsm.portal.web.ProblemException;
import org.govsm.portal.web.RequestContexts;
import org.govsm.portal.web.TurnedText;
import org.govsm.portal.web.Upload;
import org.govsm.procurement.measurement.Withdrawals;
import org.jspecify.annotations.Nullable;

/** Readings resource: files that come in for a contract, what came of each, and their readings. */
@Path("api/v1/contracts")
@Produces(MediaType.APPLICATION_JSON)
public final class ReadingsResource {

  private static final String FORMAT = "format";
  private static final String TOGETHER = "together";

  /** Not said about the file. */
  private static final Set<String> BESIDE = Set.of(FORMAT, TOGETHER, RequestContexts.LANGUAGE);

  private static final Message UPLOAD_NONE = Message.of("upload.no-file");

  private final ContractServices services;
  private final ReadingService service;
  private final RequestContexts contexts;

  ReadingsResource(ContractServices services, RequestContexts contexts) {
    this.services = services;
    this.service = services.readings();
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
    Upload file = Upload.of(request);
    Order order = order(contract, file::open, file.bytes(), request);
    Messages words = contexts.of(request).words();
    Optional<String> key = ApiRequests.key(request);
    String scope = ApiRequests.scope(request);
    String digest = key.isPresent() ? SeveralFiles.digest(order) : "";
    return ApiRequests.response(
        services
            .staging()
            .take(
                order,
                ImportProgress.UNSEEN,
                count ->
                    services
                        .idempotency()
                        .answer(
                            key, scope, digest, tx -> report(contract, count.apply(tx), words))));
  }

  /**
   * Takes several files in.
   *
   * @return 201 with the result of each where any was written, 200 where none says anything new, or
   *     422 where none can be taken in
   * @throws IOException if the body cannot be read
   */
  @POST
  @Path("{contract}/readings")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  public Response takeSeveral(
      @PathParam("contract") String contract, @Context ContainerRequestContext request)
      throws IOException {
    MultipartForm form = MultipartForm.read(request.getMediaType(), Upload.of(request)::open);
    if (form.files().isEmpty()) {
      throw ProblemException.of(new InputFault("/file", "upload.no-file", UPLOAD_NONE));
    } else if (!form.names().isEmpty()) {
      String name = form.names().iterator().next();
      throw ProblemException.of(
          new InputFault(
              "/" + name, "upload.field", Message.of("upload.field").with("name", name)));
    }
    List<Order> orders =
        form.files().stream().map(part -> order(contract, part, part.bytes(), request)).toList();
    SeveralFiles files =
        new SeveralFiles(
            services, "/" + request.getUriInfo().getPath(), contexts.of(request).words());
    return ApiRequests.response(
        isTogether(request)
            ? files.together(form.files(), orders)
            : files.each(
                form.files(), orders, ApiRequests.key(request), ApiRequests.scope(request)));
  }

  private static boolean isTogether(ContainerRequestContext request) {
    String given = parameters(request).getOrDefault(TOGETHER, "false");
    if (!given.matches("true|false")) {
      throw ProblemException.of(Faults.at("/" + TOGETHER, "upload.together-code"));
    }
    return given.equals("true");
  }

  private static Order order(
      String contract, FileSource file, long bytes, ContainerRequestContext request) {
    Map<String, String> said = parameters(request);
    TurnedText.refuse(said);
    String format = Optional.ofNullable(said.get(FORMAT)).orElse("");
    said.keySet().removeAll(BESIDE);
    return new Order(contract, format, said, file, bytes, Caller.of(request));
  }

  private static StoredAnswer report(String contract, ImportOutcome taken, Messages words) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put(
        "Location", "/api/v1/contracts/" + contract + "/imports/" + taken.report().number());
    return ApiRequests.answer(
        taken.written() ? 201 : 200,
        headers,
        ContractJson.imported(taken, Withdrawals.none(), words));
  }

  private static Map<String, String> parameters(ContainerRequestContext request) {
    Map<String, String> all = new TreeMap<>();
    request
        .getUriInfo()
        .getQueryParameters()
        .forEach((name, texts) -> all.put(name, String.join(",", texts)));
    return all;
  }

  /** Readings in the order in which they came in. */
  @GET
  @Path("{contract}/readings")
  public Map<String, Object> list(@Context Call call) {
    Cursor cursor = Cursor.overNumbers(call.request());
    SortedMap<Long, PagedReading> page =
        call.read(tx -> service.page(tx, call.at("contract"), cursor.number(), cursor.limit()));
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("readings", Tree.list(page.values(), ContractJson::reading));
    if (cursor.isFull(page.size())) {
      tree.put("next", page.lastKey().toString());
    }
    return tree;
  }

  /**
   * The files that came in, and what came of each.
   *
   * @return the oldest first, with their counts
   */
  @GET
  @Path("{contract}/imports")
  public Map<String, @Nullable Object> imports(@Context Call call) {
    Cursor cursor = Cursor.overNumbers(call.request());
    return call.read(
        tx -> {
          List<RecordedImport> imports = service.imports(tx, call.at("contract"));
          Withdrawals withdrawals = new StoredWithdrawals(tx).of(call.at("contract"));
          return ApiRequests.tree(
              cursor.paged(
                  "imports",
                  imports,
                  one -> ContractJson.imported(one, withdrawals),
                  RecordedImport::number));
        });
  }

  /** One of them, with the lines that were set aside. */
  @GET
  @Path("{contract}/imports/{number:[0-9]+}")
  public Map<String, @Nullable Object> imported(
      @PathParam("number") int number, @Context Call call) {
    Messages words = call.context().words();
    return call.read(
        tx ->
            ApiRequests.tree(
                ContractJson.imported(
                    service.imported(tx, call.at("contract"), number),
                    new StoredWithdrawals(tx).of(call.at("contract")),
                    words)));
  }
}
