package org.govsm.portal.editions;

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
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;
import org.govsm.portal.store.StoredAnswer;
import org.govsm.portal.web.ApiRequests;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.RequestContexts;

/** An edition of a rule pack that was uploaded, and what is done with it. */
@Path("api/v1/packs/{pack}/editions/{number}")
@Produces(MediaType.APPLICATION_JSON)
public record PackEditionsResource(PackService service, PackReports reports) {

  private static final String DMN = "application/dmn+xml";

  static StoredAnswer answer(int status, PackReport report) {
    StoredPack stored = report.stored();
    return ApiRequests.version(
        status,
        stored.version(),
        "/api/v1/packs/" + stored.pack() + "/editions/" + stored.number(),
        PackJson.report(report));
  }

  private static EntityTag tag(StoredPack stored) {
    return new EntityTag(String.valueOf(stored.version()));
  }

  /** What is to be known of the edition. */
  @GET
  public Response read(@Context Call call) {
    PackReport report =
        call.read(
            tx ->
                reports.withImpact(
                    tx, service.find(tx, call.at("pack"), number(call.at("number"))), call.by()));
    Messages words = call.context().words();
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
  public Response file(@Context Call call) {
    byte[] bytes =
        call.read(
            tx -> {
              StoredPack stored = service.find(tx, call.at("pack"), number(call.at("number")));
              try (InputStream in = tx.evidence().open(stored.file())) {
                return in.readAllBytes();
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
    return Response.ok(bytes, DMN)
        .header(
            HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + call.at("pack") + ".dmn\"")
        .build();
  }

  /** Takes a step: takes responsibility for remarks, puts in force, or takes back. */
  @POST
  @Path("steps")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response step(@Context Call call) {
    String match = call.ifMatch();
    call.only(List.of("step", "from", "reason", "person"), List.of("step"));
    PackOrder order =
        new PackOrder(
            call.text("step").orElseThrow(),
            call.text("from").map(PackEditionsResource::day),
            call.text("reason").orElse(""),
            call.text("person"));
    return call.respond(
        tx -> {
          StoredPack held = service.hold(tx, call.at("pack"), number(call.at("number")));
          requireSeen(match, held);
          StoredPack after = service.step(tx, held, order, call.by());
          return answer(201, reports.of(tx, after));
        });
  }

  private static LocalDate day(String text) {
    return RequestContexts.day(text).orElseThrow(() -> ApiRequests.noDay("/from", text));
  }

  private static void requireSeen(String match, StoredPack held) {
    Message stale = Message.of("packs.stale").with("version", held.version());
    ApiRequests.requireSeen(match, held.version(), stale);
  }
}
