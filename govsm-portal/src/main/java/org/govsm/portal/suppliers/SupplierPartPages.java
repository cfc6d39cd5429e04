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
import java.util.Optional;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Message;
import org.govsm.portal.store.StoreRefusal;
import org.govsm.portal.web.DepartmentIds;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.FormField;
import org.govsm.portal.web.Page;
import org.govsm.portal.web.ProblemException;

/** Parts of the form of a supplier: the first begins a draft, the others go on with it. */
@Path("suppliers")
@Produces(MediaType.TEXT_HTML)
public final class SupplierPartPages {

  private final SupplierServices services;

  SupplierPartPages(SupplierServices services) {
    this.services = services;
  }

  /**
   * A part of the form.
   *
   * @param one the supplier; nothing for a new one
   */
  public record View(
      String department,
      Optional<StoredRecord> one,
      String code,
      int version,
      List<FormField> fields,
      Map<String, InputFault> errors) {

    /** Where the form goes. */
    public String action() {
      return one.map(now -> SupplierServices.at(now) + "/parts/" + code)
          .orElse("/suppliers/" + department);
    }

    /** Where one goes back to. */
    public String back() {
      return one.map(SupplierServices::at).orElse("/suppliers/" + department);
    }
  }

  /** The form for a new supplier. */
  @GET
  @Path("{department}/new")
  public Response blank(
      @PathParam("department") String department, @Context ContainerRequestContext request) {
    DepartmentIds.require(department);
    return show(page(request), department, Optional.empty(), SupplierParts.first(), Form.blank());
  }

  /** Records a supplier as a draft. */
  @POST
  @Path("{department}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response record(
      @PathParam("department") String department,
      MultivaluedMap<String, String> sent,
      @Context ContainerRequestContext request) {
    DepartmentIds.require(department);
    Page page = page(request);
    Form form = Form.sent(sent);
    SupplierParts.Part part = SupplierParts.first();
    Optional<Form> blank = blank(part, form);
    if (blank.isPresent()) {
      return blank.get().shown(show(page, department, Optional.empty(), part, blank.get()));
    }
    try {
      return form.once(
          services.web().idempotency(),
          page,
          tx ->
              SupplierServices.at(
                      services
                          .service()
                          .record(tx, department, part.read(Map.of(), form), page.caller()))
                  + "/parts/"
                  + SupplierParts.NUMBERS);
    } catch (ProblemException | StoreRefusal e) {
      return refused(page, department, Optional.empty(), part, form, e);
    }
  }

  /** Name and kind are needed of each. */
  private static Optional<Form> blank(SupplierParts.Part part, Form form) {
    if (!part.isAbout()) {
      return Optional.empty();
    }
    Map<String, InputFault> faults = new LinkedHashMap<>();
    for (String name : List.of("name", "kind")) {
      if (form.text(name).isEmpty()) {
        faults.put(name, Form.fault(Message.of("suppliers.needed." + name)));
      }
    }
    return faults.isEmpty() ? Optional.empty() : Optional.of(form.wrong(faults));
  }

  /** A part of a supplier. */
  @GET
  @Path("{department}/{supplier}/parts/{part}")
  public Response part(
      @PathParam("department") String department,
      @PathParam("supplier") String supplier,
      @PathParam("part") String code,
      @Context ContainerRequestContext request) {
    SupplierParts.Part part = find(code);
    StoredRecord now = services.current(department, supplier);
    return show(page(request), department, Optional.of(now), part, part.form(now.content()));
  }

  private static SupplierParts.Part find(String code) {
    return SupplierParts.find(code)
        .orElseThrow(
            () -> ProblemException.notFound(Message.of("suppliers.no-part").with("what", code)));
  }

  /** Saves a part of a supplier. */
  @POST
  @Path("{department}/{supplier}/parts/{part}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response save(
      @PathParam("department") String department,
      @PathParam("supplier") String supplier,
      @PathParam("part") String code,
      MultivaluedMap<String, String> sent,
      @Context ContainerRequestContext request) {
    SupplierParts.Part part = find(code);
    Page page = page(request);
    Form form = Form.sent(sent);
    StoredRecord before = services.current(department, supplier);
    Optional<Form> blank = blank(part, form);
    if (blank.isPresent()) {
      return blank.get().shown(show(page, department, Optional.of(before), part, blank.get()));
    }
    try {
      return form.once(
          services.web().idempotency(),
          page,
          tx -> {
            StoredRecord now = services.service().current(tx, department, supplier);
            SupplierServices.requireSeen(now, form.version());
            return SupplierServices.at(
                services.service().change(tx, now, part.read(now.content(), form), page.caller()));
          });
    } catch (ProblemException | StoreRefusal e) {
      return refused(page, department, Optional.of(before), part, form, e);
    }
  }

  private Response refused(
      Page page,
      String department,
      Optional<StoredRecord> one,
      SupplierParts.Part part,
      Form form,
      RuntimeException refusal) {
    Form.requireFound(refusal);
    Form wrong =
        form.refused(refusal, pointer -> part.field(form, pointer), part.inputs().get(0).name());
    return wrong.shown(show(page, department, one, part, wrong));
  }

  private Page page(ContainerRequestContext request) {
    return services.web().pages().page(request);
  }

  private Response show(
      Page page,
      String department,
      Optional<StoredRecord> one,
      SupplierParts.Part part,
      Form form) {
    int version = form.version() > 0 ? form.version() : one.map(StoredRecord::version).orElse(0);
    View view =
        new View(department, one, part.code(), version, part.fields(page, form), form.errors());
    return services.web().pages().show("suppliers/part", page, view);
  }
}
