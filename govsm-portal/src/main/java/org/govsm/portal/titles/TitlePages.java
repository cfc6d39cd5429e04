package org.govsm.portal.titles;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.InputFault;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.FormField;

/** Title page: the title of a record, and the one that two officers put in its place. */
@Path("titles/{department}/{record}")
@Produces(MediaType.TEXT_HTML)
public record TitlePages(TitleService titles) {

  /**
   * What the page shows.
   *
   * @param counts whether the word of who proposed the title that waits counts
   */
  public record View(
      TitledRecord one, boolean counts, FormField field, Map<String, InputFault> errors) {}

  /** The title. */
  @GET
  public Response show(@Context Call call) {
    return show(call, Form.blank());
  }

  /** Proposes a title, or puts it in place where another officer proposed the same. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response say(@Context Call call) {
    String title = call.form().typed(TitledDesk.TITLE);
    return call.once(
        tx -> {
          TitledRecord said =
              titles.say(tx, call.department(), call.at("record"), title, call.by());
          return said.waits().isPresent() ? said.titlePage() : said.page();
        },
        e ->
            show(
                call,
                call.form().refused(e, p -> Optional.of(TitledDesk.TITLE), TitledDesk.TITLE)));
  }

  private Response show(Call call, Form form) {
    TitledRecord one =
        call.read(tx -> titles.find(tx, call.department(), call.at("record"), call.by()));
    FormField field =
        form.field(TitledDesk.TITLE, "text", call.page().say("titles.new"), List.of());
    boolean counts = call.read(tx -> titles.counts(tx, one));
    return form.shown(call.show("titles/title", new View(one, counts, field, form.errors())));
  }
}
