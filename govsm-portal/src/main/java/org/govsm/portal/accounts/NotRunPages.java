package org.govsm.portal.accounts;

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
import org.govsm.portal.web.Call;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.FormField;
import org.govsm.portal.web.Page;

/** Not-run pages: an account that named the contract of an agency by mistake leaves its exit. */
@Path("governance/{department}/exits/{contract}/not-run")
@Produces(MediaType.TEXT_HTML)
public record NotRunPages(ExitKits exits) {

  /** The form: the account, and why. */
  public record View(Exit exit, List<FormField> fields, Form form) {

    /** The page of the exit. */
    public String back() {
      return ExitKits.page(exit.department(), exit.contract());
    }

    /** Whether something waits to be confirmed, which can be taken back. */
    public boolean isWaiting() {
      return exit.slips().stream().anyMatch(one -> one.confirmed().isEmpty());
    }

    /** Where it is sent. */
    public String action() {
      return back() + ExitKits.NOT_RUN;
    }
  }

  /** The form. */
  @GET
  public Response blank(@Context Call call) {
    return show(call, Form.of(Map.of("account", call.page().given("account").orElse(""))));
  }

  /** Says so, confirms what another officer said, or takes back what waits to be confirmed. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response state(@Context Call call) {
    Form form = call.form();
    return call.once(
        tx -> {
          Exit exit =
              exits.notRun(
                  tx,
                  call.department(),
                  call.at("contract"),
                  form.typed("account"),
                  form.typed("reason"),
                  form.typed("do").equals("withdraw"),
                  call.by());
          return ExitKits.page(exit.department(), exit.contract());
        },
        e -> show(call, form.refused(e, NotRunPages::field, "account")));
  }

  private static Optional<String> field(String pointer) {
    return Optional.of(pointer.replaceFirst("^/", "")).filter(name -> !name.isEmpty());
  }

  private Response show(Call call, Form form) {
    Page page = call.page();
    Exit exit = call.read(tx -> exits.of(tx, call.department(), call.at("contract")));
    List<FormField> fields = List.of(field(page, form, "account"), field(page, form, "reason"));
    return form.shown(call.show("accounts/notrun", new View(exit, fields, form)));
  }

  private static FormField field(Page page, Form form, String name) {
    return form.field(name, "text", page.say("exit-kit.field." + name), List.of());
  }
}
