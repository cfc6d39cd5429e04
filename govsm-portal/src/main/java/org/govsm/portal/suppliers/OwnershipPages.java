package org.govsm.portal.suppliers;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.InputFault;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.Confirmation;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.FormField;
import org.govsm.portal.web.Page;
import org.govsm.procurement.supplier.Ownership;
import org.jspecify.annotations.Nullable;

/** Page of who owns a supplier: what its owner stated, a form for it, and its erasure. */
@Path("suppliers/{department}/{supplier}/ownership")
@Produces(MediaType.TEXT_HTML)
public record OwnershipPages(SupplierServices services) {

  private static final String OWNER = "supplier.owner.";

  /** What is on record, and the form. */
  public record View(
      StoredRecord one,
      Optional<Ownership> stated,
      List<FormField> fields,
      Map<String, InputFault> errors) {

    /** Where the page is. */
    public String path() {
      return SupplierServices.at(one) + "/ownership";
    }

    /** Who owns it, in words. */
    public static String owners(Page page, Ownership stated) {
      return String.join(
          ", ", stated.owners().stream().map(code -> page.words().term(OWNER + code)).toList());
    }
  }

  /** What is on record. */
  @GET
  public Response show(@Context Call call) {
    return show(call, Form.blank());
  }

  /** Keeps what the owner states. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response state(@Context Call call) {
    return call.once(
        tx -> {
          services
              .ownership()
              .state(tx, call.department(), call.at("supplier"), tree(call.form()), call.by());
          return "/suppliers/" + call.department() + "/" + call.at("supplier") + "/ownership";
        },
        e -> show(call, call.form().refused(e, OwnershipPages::field, "owners")));
  }

  private static Optional<String> field(String pointer) {
    String name = pointer.replaceFirst("^/", "").replaceFirst("/.*", "");
    return Optional.of(name).filter(List.of("owners", "on", "evidence")::contains);
  }

  private static Map<String, @Nullable Object> tree(Form form) {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    List<String> owners =
        form.each("owners").stream()
            .filter(code -> !code.isBlank())
            .map(code -> code.startsWith(OWNER) ? code.substring(OWNER.length()) : code)
            .toList();
    tree.put("owners", owners);
    for (String name : List.of("on", "evidence")) {
      form.text(name).ifPresent(text -> tree.put(name, text));
    }
    return tree;
  }

  /** Erases it, once that is confirmed. */
  @POST
  @Path("erasure")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response erase(@Context Call call) {
    Form form = call.form();
    String at = "/suppliers/" + call.department() + "/" + call.at("supplier");
    return call.sure(
        tx -> {
          services.ownership().erase(tx, call.department(), call.at("supplier"), call.by());
          Confirmation.require(Confirmation.isGiven(form));
          return at;
        },
        () ->
            Confirmation.ask(
                services.web().pages(),
                call.page(),
                form,
                "ownership.erase",
                Map.of("supplier", call.at("supplier")),
                at + "/ownership"),
        e -> show(call, form.refused(e, OwnershipPages::field, "owners")));
  }

  private Response show(Call call, Form form) {
    Page page = call.page();
    StoredRecord one = services.current(call.department(), call.at("supplier"));
    Optional<Ownership> stated =
        call.read(tx -> services.ownership().find(tx, call.department(), call.at("supplier")))
            .map(Ownerships.Stored::ownership);
    List<FormField> fields =
        List.of(
            form.field(
                "owners",
                FormField.MANY,
                page.say("ownership.owners"),
                Ownership.groups().stream().map(code -> OWNER + code).toList()),
            form.field("on", "day", page.say("ownership.on"), List.of()),
            form.field("evidence", "text", page.say("ownership.evidence"), List.of()));
    View view = new View(one, stated, fields, form.errors());
    return form.shown(call.show("suppliers/ownership", view));
  }
}
