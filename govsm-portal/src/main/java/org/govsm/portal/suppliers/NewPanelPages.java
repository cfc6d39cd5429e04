package org.govsm.portal.suppliers;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govsm.portal.store.StoreRefusal;
import org.govsm.portal.web.DepartmentIds;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.Page;
import org.govsm.portal.web.ProblemException;
import org.govsm.procurement.supplier.Panel;

/** Form for a new panel: registered suppliers, their capacity, and the digest of a seed. */
@Path("panels")
@Produces(MediaType.TEXT_HTML)
public final class NewPanelPages {

  private static final int MOST = 500;

  private final SupplierServices services;

  NewPanelPages(SupplierServices services) {
    this.services = services;
  }

  /** The form for a panel. */
  @GET
  @Path("{department}/new")
  public Response blank(
      @PathParam("department") String department, @Context ContainerRequestContext request) {
    DepartmentIds.require(department);
    return form(services.web().pages().page(request), department, Form.blank());
  }

  private Response form(Page page, String department, Form form) {
    String language = page.context().language();
    Map<String, String> registered = new LinkedHashMap<>();
    services
        .web()
        .store()
        .read(tx -> new SupplierRecords(tx).page(department, SupplierRecords.SUPPLIER, "", MOST))
        .stream()
        .filter(one -> one.state().equals("REGISTERED"))
        .forEach(one -> registered.put(one.id(), one.name(language)));
    PanelView.New view = new PanelView.New(department, registered, form.typed(), form.errors());
    return services.web().pages().show("suppliers/newpanel", page, view);
  }

  /** Makes a panel; of the seed only its digest is kept. */
  @POST
  @Path("{department}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response create(
      @PathParam("department") String department,
      MultivaluedMap<String, String> sent,
      @Context ContainerRequestContext request) {
    DepartmentIds.require(department);
    Page page = services.web().pages().page(request);
    Form form = Form.sent(sent);
    List<String> members = form.each("member").stream().filter(id -> !id.isBlank()).toList();
    try {
      return form.once(
          services.web().idempotency(),
          page,
          tx -> {
            String seed = form.typed("seed").strip();
            if (seed.length() < PanelService.SEED) {
              throw ProblemException.of(SupplierService.fault("/seed", "panels.short-seed"));
            }
            ProblemException.unlessNone(AadhaarNumbers.in(Map.of("seed", seed)));
            Map<String, Object> given = new LinkedHashMap<>();
            for (String name : List.of("title", "from", "until", "publicSource", "publicDay")) {
              form.text(name).ifPresent(text -> given.put(name, text));
            }
            given.put("commitment", Panel.commitment(seed));
            given.put(
                "members",
                members.stream()
                    .map(id -> NewPanel.member(id, form.typed("capacity-" + id)))
                    .toList());
            return PanelPages.at(services.panels().create(tx, department, given, page.caller()));
          });
    } catch (ProblemException | StoreRefusal e) {
      Form.requireFound(e);
      Form wrong = form.refused(e, pointer -> PanelPages.field(members, pointer), "title");
      return wrong.shown(form(page, department, wrong));
    }
  }
}
