package org.govsm.portal.editions;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;
import org.govsm.portal.store.Store;
import org.govsm.portal.store.StoredAnswer;
import org.govsm.portal.web.ApiRequests;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.Idempotency;
import org.govsm.portal.web.RequestContexts;
import org.jspecify.annotations.Nullable;

/** An edition of a rule pack that was uploaded, and what is done with it. */
@Path("api/v1/packs/{pack}/editions/{number}")
@Produces(MediaType.APPLICATION_JSON)
public final class PackEditionsResource {

  private static final String DMN = "application/dmn+xml";

  private final Store store;
  private final PackService service;
  private final PackReports reports;
  private final Idempotency idempotency;
  private final RequestContexts contexts;

  public PackEditionsResource(
      Store store,
      PackService service,
      PackReports reports,
      Idempotency idempotency,
      RequestContexts contexts) {
    this.store = store;
    this.service = service;
    this.reports = reports;
    this.idempotency = idempotency;
    this.contexts = contexts;
  }

  static StoredAnswer answer(int status, PackReport report) {
    StoredPack stored = report.stored();
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put(HttpHeaders.ETAG, "\"" + tag(stored).getValue() + "\"");
    headers.put(
        HttpHeaders.LOCATION, "/api/v1/packs/" + stored.pack() + "/editions/" + stored.number());
    return ApiRequests.answer(status, headers, PackJson.report(report));
  }

  private static EntityTag tag(StoredPack stored) {
    return new EntityTag(String.valueOf(stored.version()));
  }

  /** What is to be known of the edition. */
  @GET
  public Response read(
      @PathParam("pack") String pack,
      @PathParam("number") String number,
      @Context ContainerRequestContext request) {
    Caller caller = Caller.of(request);
    PackReport report =
        store.read(tx -> reports.withImpact(tx, service.find(tx, pack, number(number)), caller));
    Messages words = contexts.of(request).words();
    return Response.ok(ApiRequests.tree(PackJson.withImpact(report, words)))
        .tag(tag(report.stored()))
        .build();
  }

  /** What is no number is no edition. */
  private static int number(String text) {
    return text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : 0;
  }

  /** The file as it was uploaded. */
  @GET
  @Path("file")
  @Produces(DMN)
  public Response file(@PathParam("pack") String pack, @PathParam("number") String number) {
    byte[] bytes =
        store.read(
            tx -> {
              StoredPack stored = service.find(tx, pack, number(number));
              try (InputStream in = tx.evidence().open(stored.file())) {
                return in.readAllBytes();
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
    return Response.ok(bytes, DMN)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + pack + ".dmn\"")
        .build();
  }

  /**
   * Takes a step: takes responsibility for remarks, puts in force, or takes back.
   *
   * @param request with the version that the caller saw, in If-Match
   */
  @POST
  @Path("steps")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response step(
      @PathParam("pack") String pack,
      @PathParam("number") String number,
      Map<String, @Nullable Object> body,
      @Context ContainerRequestContext request) {
    String match = ApiRequests.ifMatch(request);
    ApiRequests.only(body, List.of("step", "from", "reason", "person"), List.of("step"));
    PackOrder order =
        new PackOrder(
            ApiRequests.text(body, "step").orElseThrow(),
            ApiRequests.text(body, "from").map(PackEditionsResource::day),
            ApiRequests.text(body, "reason").orElse(""),
            ApiRequests.text(body, "person"));
    return idempotency.respond(
        request,
        body,
        tx -> {
          StoredPack held = service.hold(tx, pack, number(number));
          requireSeen(match, held);
          StoredPack after = service.step(tx, held, order, Caller.of(request));
          return answer(201, reports.of(tx, after));
        });
  }

  private static LocalDate day(String text) {
    return RequestContexts.day(text).orElseThrow(() -> ApiRequests.noDay("/from", text));
  }

  private static void requireSeen(String match, StoredPack held) {
    Message stale = Message.of("packs.stale").with("version", held.version());
    ApiRequests.requireSeen(match, tag(held), stale);
  }
}
