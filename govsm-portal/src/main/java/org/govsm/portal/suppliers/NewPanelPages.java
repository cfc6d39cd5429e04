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
import org.govsm.portal.web.Call;
import org.govsm.portal.web.DepartmentIds;
import org.govsm.portal.web.Faults;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.ProblemException;
import org.govsm.procurement.supplier.Panel;

/** Form for a new panel: registered suppliers, their capacity, and the digest of a seed. */
@Path("panels")
@Produces(MediaType.TEXT_HTML)
public record NewPanelPages(SupplierServices services) {

  private static final int MOST = 500;

  /** The form for a panel. */
  @GET
  @Path("{department}/new")
  public Response blank(@Context Call call) {
    DepartmentIds.require(call.department());
    return form(call, Form.blank());
  }

  private Response form(Call call, Form form) {
    String language = call.page().context().language();
    Map<String, String> registered = new LinkedHashMap<>();
    call
        .read(
            tx ->
                new SupplierRecords(tx).page(call.department(), SupplierRecords.SUPPLIER, "", MOST))
        .stream()
        .filter(one -> one.state().equals("REGISTERED"))
        .forEach(one -> registered.put(one.id(), one.name(language)));
    PanelView.New view =
        new PanelView.New(call.department(), registered, form.typed(), form.errors());
    return call.show("suppliers/newpanel", view);
  }

  /** Makes a panel; of the seed only its digest is kept. */
  @POST
  @Path("{department}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response create(@Context Call call) {
    DepartmentIds.require(call.department());
    Form form = call.form();
    List<String> members = form.each("member").stream().filter(id -> !id.isBlank()).toList();
    return call.once(
        tx -> {
          String seed = form.typed("seed").strip();
          if (seed.length() < PanelService.SEED) {
            throw ProblemException.of(Faults.at("/seed", "panels.short-seed"));
          }
          ProblemException.unlessNone(AadhaarNumbers.in(Map.of("seed", seed)));
          Map<String, Object> given = new LinkedHashMap<>();
          for (String name : List.of("title", "from", "until", "publicSource", "publicDay")) {
            form.text(name).ifPresent(text -> given.put(name, text));
          }
          form.text("publicDigits")
              .ifPresent(text -> given.put("publicDigits", NewPanel.count(text)));
          given.put("commitment", Panel.commitment(seed));
          given.put(
              "members",
              members.stream()
                  .map(id -> NewPanel.member(id, form.typed("capacity-" + id)))
                  .toList());
          return PanelPages.at(services.panels().create(tx, call.department(), given, call.by()));
        },
        e -> {
          Form wrong = form.refused(e, pointer -> PanelPages.field(members, pointer), "title");
          return wrong.shown(form(call, wrong));
        });
  }
}
