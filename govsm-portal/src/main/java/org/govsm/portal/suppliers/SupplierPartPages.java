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
import java.util.Set;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Message;
import org.govsm.portal.store.StoreRefusal;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.DepartmentIds;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.FormField;
import org.govsm.portal.web.ProblemException;

/** Parts of the form of a supplier: the first begins a draft, the others go on with it. */
@Path("suppliers")
@Produces(MediaType.TEXT_HTML)
public record SupplierPartPages(SupplierServices services) {

  private static final Set<String> NEEDED = Set.of("kind", "name");

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

    /** Whether a supplier is not recorded without it. */
    public boolean isRequired(FormField field) {
      return NEEDED.contains(field.name());
    }

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
  public Response blank(@Context Call call) {
    DepartmentIds.require(call.department());
    return show(call, Optional.empty(), SupplierParts.first(), Form.blank());
  }

  /** Records a supplier as a draft. */
  @POST
  @Path("{department}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response record(@Context Call call) {
    DepartmentIds.require(call.department());
    SupplierParts.Part part = SupplierParts.first();
    Optional<Form> blank = blank(part, call.form());
    if (blank.isPresent()) {
      return blank.get().shown(show(call, Optional.empty(), part, blank.get()));
    }
    try {
      return call.once(
          tx ->
              SupplierServices.at(
                      services
                          .service()
                          .record(
                              tx, call.department(), part.read(Map.of(), call.form()), call.by()))
                  + "/parts/"
                  + SupplierParts.NUMBERS);
    } catch (ProblemException | StoreRefusal e) {
      return refused(call, Optional.empty(), part, e);
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
  public Response part(@Context Call call) {
    SupplierParts.Part part = find(call.at("part"));
    StoredRecord now = services.current(call.department(), call.at("supplier"));
    return show(call, Optional.of(now), part, part.form(now.content()));
  }

  private static SupplierParts.Part find(String code) {
    return SupplierParts.find(code)
        .orElseThrow(() -> ProblemException.notFound("suppliers.no-part", code));
  }

  /** Saves a part of a supplier. */
  @POST
  @Path("{department}/{supplier}/parts/{part}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response save(@Context Call call) {
    SupplierParts.Part part = find(call.at("part"));
    Form form = call.form();
    StoredRecord before = services.current(call.department(), call.at("supplier"));
    Optional<Form> blank = blank(part, form);
    if (blank.isPresent()) {
      return blank.get().shown(show(call, Optional.of(before), part, blank.get()));
    }
    try {
      return call.once(
          tx -> {
            StoredRecord now =
                services.service().current(tx, call.department(), call.at("supplier"));
            SupplierServices.requireSeen(now, form.version());
            return SupplierServices.at(
                services.service().change(tx, now, part.read(now.content(), form), call.by()));
          });
    } catch (ProblemException | StoreRefusal e) {
      return refused(call, Optional.of(before), part, e);
    }
  }

  private Response refused(
      Call call, Optional<StoredRecord> one, SupplierParts.Part part, RuntimeException refusal) {
    Form.requireFound(refusal);
    Form wrong =
        call.form()
            .refused(
                refusal, pointer -> part.field(call.form(), pointer), part.inputs().get(0).name());
    return wrong.shown(show(call, one, part, wrong));
  }

  private Response show(Call call, Optional<StoredRecord> one, SupplierParts.Part part, Form form) {
    int version = form.version() > 0 ? form.version() : one.map(StoredRecord::version).orElse(0);
    View view =
        new View(
            call.department(),
            one,
            part.code(),
            version,
            part.fields(call.page(), form),
            form.errors());
    return call.show("suppliers/part", view);
  }
}
