package org.govsm.portal.contracts;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import org.govsm.core.text.Messages;
import org.govsm.portal.web.CsvFile;
import org.govsm.portal.web.Pages;

/** File of what was set aside of an upload, for a spreadsheet. */
@Path("contracts/{id}/readings/{number:[0-9]+}/set-aside.csv")
public final class SetAsideFile {

  /** So many lines are in it. */
  private static final int LINES = 100_000;

  private final ContractServices services;
  private final Pages pages;

  SetAsideFile(ContractServices services, Pages pages) {
    this.services = services;
    this.pages = pages;
  }

  /** Each line with its reason. */
  @GET
  @Produces("text/csv")
  public Response setAside(
      @PathParam("id") String id,
      @PathParam("number") int number,
      @Context ContainerRequestContext request) {
    Messages words = pages.page(request).words();
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of(
            words.say("report.line"),
            words.say("report.column"),
            words.say("report.cell"),
            words.say("report.reason")));
    services
        .store()
        .read(
            tx -> {
              services.readings().imported(tx, id, number);
              return new QuarantinedLines(tx.handle()).of(id, number, 0, LINES);
            })
        .forEach(
            line ->
                rows.add(
                    List.of(
                        String.valueOf(line.line()),
                        line.column(),
                        line.cell(),
                        line.said(words))));
    return CsvFile.of(id + "-" + number + "-set-aside", rows);
  }
}
