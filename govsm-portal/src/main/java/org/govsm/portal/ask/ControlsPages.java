package org.govsm.portal.ask;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import org.govsm.core.decision.ProvisionName;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;
import org.govsm.governance.framework.CheckCoverage;
import org.govsm.governance.framework.Control;
import org.govsm.governance.framework.ControlCoverage;
import org.govsm.governance.framework.Profile;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.CsvFile;

/** The controls: what each asks, where it comes from, and how far this version can judge it. */
@Path("controls")
@Produces(MediaType.TEXT_HTML)
public final class ControlsPages {

  private static final List<String> COLUMNS =
      List.of(
          "id",
          "element",
          "title",
          "statement",
          "strength",
          "severity",
          "how",
          "signers",
          "evidence",
          "provision",
          "sure");

  public ControlsPages() {}

  /** The controls of a profile, all or those that are looked for. */
  @GET
  public Response controls(
      @QueryParam("profile") @DefaultValue(Controls.STANDARD) String profile, @Context Call call) {
    Profile chosen = Controls.profile(profile);
    CheckCoverage coverage = Controls.coverage(chosen);
    ControlsView.Filter filter =
        ControlsView.Filter.of(call.request().getUriInfo().getQueryParameters(), coverage);
    return call.show("ask/controls", ControlsView.of(chosen, coverage, filter, call.page()));
  }

  /** One control. */
  @GET
  @Path("{control}")
  public Response control(
      @QueryParam("profile") @DefaultValue(Controls.STANDARD) String profile, @Context Call call) {
    ControlView view = ControlView.of(Controls.profile(profile), call.at("control"), call.page());
    return call.show("ask/control", view);
  }

  /** The coverage of a profile for a spreadsheet. */
  @GET
  @Path("coverage.csv")
  @Produces("text/csv")
  public Response coverage(
      @QueryParam("profile") @DefaultValue(Controls.STANDARD) String profile, @Context Call call) {
    Profile chosen = Controls.profile(profile);
    ControlWords words = new ControlWords(call.page(), chosen.id());
    List<List<String>> rows = new ArrayList<>();
    rows.add(COLUMNS.stream().map(column -> words.page().say("control." + column)).toList());
    Controls.coverage(chosen).controls().forEach(one -> rows.add(cells(one, words)));
    return CsvFile.of("coverage." + chosen.id() + "." + chosen.version(), rows);
  }

  private static List<String> cells(ControlCoverage one, ControlWords words) {
    Control control = one.control();
    Messages said = words.page().words();
    String language = said.language();
    return List.of(
        control.id(),
        said.term("element." + control.element()),
        control.title(language),
        control.statement(language),
        words.code("strength", control.strength()),
        words.code("severity", control.severity()),
        words.code("how", one.how()),
        one.signers().isEmpty() ? "" : words.signers(one.signers()),
        String.join("; ", control.evidence()),
        new ProvisionName(control.citation().provision()).name(said),
        said.say(Message.of("grade." + control.citation().sure().code())));
  }
}
