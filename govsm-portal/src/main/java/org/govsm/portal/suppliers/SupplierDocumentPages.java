package org.govsm.portal.suppliers;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.DepartmentIds;
import org.govsm.portal.web.DocumentForm;
import org.govsm.portal.web.ProblemException;
import org.govsm.procurement.supplier.Supplier;

/** Documents of suppliers: taken in, edited and given as JSON or XML. */
@Path("suppliers")
@Produces(MediaType.TEXT_HTML)
public final class SupplierDocumentPages {

  private final SupplierServices services;
  private final DocumentForm<StoredRecord> form =
      new DocumentForm<>(
          "suppliers",
          SupplierServices::at,
          bytes -> ProblemException.accepted(Supplier.readXml("supplier.xml", bytes)).toPlain());

  SupplierDocumentPages(SupplierServices services) {
    this.services = services;
  }

  /** The form for a new document. */
  @GET
  @Path("{department}/document")
  public Response blank(@Context Call call) {
    return form.blank(call);
  }

  /** Records a document as a draft. */
  @POST
  @Path("{department}/document")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response record(@Context Call call) {
    DepartmentIds.require(call.department());
    return form.taken(
        call,
        Optional.empty(),
        (tx, tree) -> services.service().record(tx, call.department(), tree, call.by()));
  }

  /** The form that writes one anew. */
  @GET
  @Path("{department}/{supplier}/document")
  public Response document(@Context Call call) {
    StoredRecord now = call.read(tx -> services.current(tx, call));
    return form.edit(call, now, now.version(), now.content());
  }

  /** Writes one anew. */
  @POST
  @Path("{department}/{supplier}/document")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response change(@Context Call call) {
    return form.taken(
        call,
        Optional.of(call.read(tx -> services.current(tx, call))),
        (tx, tree) -> services.service().change(tx, services.seen(tx, call), tree, call.by()));
  }

  /** The document in XML. */
  @GET
  @Path("{department}/{supplier}/supplier.xml")
  @Produces("application/xml")
  public Response xml(@Context Call call) {
    StoredRecord now = call.read(tx -> services.current(tx, call));
    return DocumentForm.xml(now.id(), now.supplier().toXml());
  }

  /** The document in JSON. */
  @GET
  @Path("{department}/{supplier}/supplier.json")
  @Produces(MediaType.APPLICATION_JSON)
  public Response json(@Context Call call) {
    StoredRecord now = call.read(tx -> services.current(tx, call));
    return DocumentForm.json(now.id(), now.content());
  }
}
