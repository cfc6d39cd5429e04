package org.govsm.portal.contracts;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import org.govsm.core.text.Messages;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.CsvFile;

/** File of what was set aside of an upload, for a spreadsheet. */
@Path("contracts/{id}/readings/{number:[0-9]+}/set-aside.csv")
public record SetAsideFile(ContractServices services) {

  /** So many lines are in it. */
  private static final int LINES = 100_000;

  /** Each line with its reason. */
  @GET
  @Produces("text/csv")
  public Response setAside(@PathParam("number") int number, @Context Call call) {
    Messages words = call.page().words();
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of(
            words.say("report.line"),
            words.say("report.column"),
            words.say("report.cell"),
            words.say("report.reason")));
    call.read(
            tx -> {
              services.readings().imported(tx, call.at("id"), number);
              return new QuarantinedLines(tx.handle()).of(call.at("id"), number, 0, LINES);
            })
        .forEach(
            line ->
                rows.add(
                    List.of(
                        String.valueOf(line.line()),
                        line.column(),
                        line.cell(),
                        line.said(words))));
    return CsvFile.of(call.at("id") + "-" + number + "-set-aside", rows);
  }
}
