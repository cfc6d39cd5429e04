package org.govsm.portal.publication;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Function;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.CsvFile;
import org.govsm.portal.web.DepartmentIds;
import org.govsm.portal.web.Json;
import org.govsm.procurement.record.Publisher;
import org.govsm.procurement.record.Release;

/** Resource of all open contracting data of a department at once, written while it is read. */
@Path("api/v1/departments/{department}/ocds")
public record BulkResource(PublicationService service) {

  private static final String LINES = "application/x-ndjson";
  private static final String CSV = "text/csv;charset=utf-8";

  /** Every release, a line of JSON each; those of a process together, in order of time. */
  @GET
  @Path("releases.jsonl")
  @Produces(LINES)
  public Response releases(@Context Call call) {
    return file(call, "releases.jsonl", LINES, "", BulkResource::lines);
  }

  /** Every process, a line of a table each. */
  @GET
  @Path("purchases.csv")
  @Produces("text/csv")
  public Response purchases(@Context Call call) {
    String head = CsvFile.MARK + CsvFile.line(ProcessRow.COLUMNS);
    return file(call, "purchases.csv", CSV, head, one -> CsvFile.line(ProcessRow.of(one)));
  }

  private static String lines(PublishedProcess one) {
    return lines(one.publication().releases());
  }

  /** A line of JSON for each release. */
  static String lines(List<Release> releases) {
    StringBuilder lines = new StringBuilder();
    for (Release release : releases) {
      lines.append(new String(Json.write(release.toPlain()), UTF_8)).append('\n');
    }
    return lines.toString();
  }

  private Response file(
      Call call,
      String name,
      String type,
      String head,
      Function<PublishedProcess, String> written) {
    String department = call.department();
    DepartmentIds.require(department);
    Publisher publisher =
        OcdsPackages.publisher(service.prefix(), department, call.page(), call.request());
    call.read(
        tx -> {
          service.requirePublisher(tx, department); // before anything is sent
          return department;
        });
    StreamingOutput file =
        out -> {
          write(out, head);
          service.each(department, publisher, one -> write(out, written.apply(one)));
        };
    return Response.ok(file, type)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"" + department + "-" + name + "\"")
        .build();
  }

  static void write(OutputStream out, String text) {
    try {
      out.write(text.getBytes(UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
