package org.govsm.portal.suppliers;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.InputFault;
import org.govsm.core.source.BrokenFileException;
import org.govsm.core.text.Message;
import org.govsm.portal.store.StoreRefusal;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.DepartmentIds;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.Json;
import org.govsm.portal.web.Page;
import org.govsm.portal.web.ProblemException;
import org.govsm.portal.web.TurnedText;
import org.govsm.portal.web.TypedText;
import org.govsm.procurement.supplier.Supplier;
import org.jspecify.annotations.Nullable;

/** Documents of suppliers: taken in, edited and given as JSON or XML. */
@Path("suppliers")
@Produces(MediaType.TEXT_HTML)
public final class SupplierDocumentPages {

  private static final String FIELD = "text";

  private final SupplierServices services;

  SupplierDocumentPages(SupplierServices services) {
    this.services = services;
  }

  /**
   * The form for a document.
   *
   * @param one the supplier that is written anew; nothing for a new one
   */
  public record View(
      String department,
      Optional<StoredRecord> one,
      String text,
      int version,
      List<TypedText.Placed> faults,
      List<TypedText.Line> excerpt) {

    /** Where the form goes, and where it stands. */
    public String action() {
      return back() + "/document";
    }

    /** Where one goes back to. */
    public String back() {
      return one.map(SupplierServices::at).orElse("/suppliers/" + department);
    }
  }

  /** The form for a new document. */
  @GET
  @Path("{department}/document")
  public Response blank(
      @PathParam("department") String department, @Context ContainerRequestContext request) {
    DepartmentIds.require(department);
    return show(page(request), new View(department, Optional.empty(), "", 0, List.of(), List.of()));
  }

  /** Records a document as a draft. */
  @POST
  @Path("{department}/document")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response record(
      @PathParam("department") String department,
      MultivaluedMap<String, String> sent,
      @Context ContainerRequestContext request) {
    DepartmentIds.require(department);
    Page page = page(request);
    return taken(
        page,
        department,
        Optional.empty(),
        Form.sent(sent),
        (tx, tree) -> services.service().record(tx, department, tree, page.caller()));
  }

  /** The form that writes a supplier anew. */
  @GET
  @Path("{department}/{supplier}/document")
  public Response document(
      @PathParam("department") String department,
      @PathParam("supplier") String supplier,
      @Context ContainerRequestContext request) {
    StoredRecord now = services.current(department, supplier);
    String text = Json.pretty(now.content());
    return show(
        page(request),
        new View(department, Optional.of(now), text, now.version(), List.of(), List.of()));
  }

  /** Writes a supplier anew. */
  @POST
  @Path("{department}/{supplier}/document")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response change(
      @PathParam("department") String department,
      @PathParam("supplier") String supplier,
      MultivaluedMap<String, String> sent,
      @Context ContainerRequestContext request) {
    Page page = page(request);
    Form form = Form.sent(sent);
    return taken(
        page,
        department,
        Optional.of(services.current(department, supplier)),
        form,
        (tx, tree) -> {
          StoredRecord now = services.service().current(tx, department, supplier);
          SupplierServices.requireSeen(now, form.version());
          return services.service().change(tx, now, tree, page.caller());
        });
  }

  /** The document in XML. */
  @GET
  @Path("{department}/{supplier}/supplier.xml")
  @Produces("application/xml")
  public Response xml(
      @PathParam("department") String department, @PathParam("supplier") String supplier) {
    StoredRecord now = services.current(department, supplier);
    return file(now, now.supplier().toXml(), "application/xml;charset=utf-8", ".xml");
  }

  /** The document in JSON. */
  @GET
  @Path("{department}/{supplier}/supplier.json")
  @Produces(MediaType.APPLICATION_JSON)
  public Response json(
      @PathParam("department") String department, @PathParam("supplier") String supplier) {
    StoredRecord now = services.current(department, supplier);
    byte[] text = Json.pretty(now.content()).getBytes(StandardCharsets.UTF_8);
    return file(now, text, "application/json;charset=utf-8", ".json");
  }

  private static Response file(StoredRecord one, byte[] bytes, String type, String end) {
    return Response.ok(bytes, type)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + one.id() + end + "\"")
        .build();
  }

  private Page page(ContainerRequestContext request) {
    return services.web().pages().page(request);
  }

  private Response show(Page page, View view) {
    return services.web().pages().show("suppliers/document", page, view);
  }

  /** What is done with a tree. */
  private interface Work {
    StoredRecord apply(Transaction tx, Map<String, ? extends @Nullable Object> tree);
  }

  private Response taken(
      Page page, String department, Optional<StoredRecord> now, Form form, Work work) {
    String text = form.typed(FIELD);
    try {
      Map<String, ? extends @Nullable Object> tree = tree(text);
      return form.once(
          services.web().idempotency(), page, tx -> SupplierServices.at(work.apply(tx, tree)));
    } catch (BrokenFileException e) {
      List<InputFault> faults =
          e.problems().stream()
              .map(
                  one ->
                      Form.fault(
                          Message.of("requirements.broken-xml")
                              .with("line", one.position().line())
                              .with("what", one.what())
                              .with("remedy", one.remedy())))
              .toList();
      return refused(page, department, now, form, faults);
    } catch (ProblemException | StoreRefusal e) {
      return refused(page, department, now, form, Form.faults(e));
    }
  }

  private Response refused(
      Page page,
      String department,
      Optional<StoredRecord> now,
      Form form,
      List<InputFault> faults) {
    boolean secret = faults.stream().anyMatch(f -> f.code().startsWith("secret."));
    String text = secret ? "" : form.typed(FIELD);
    TypedText typed = isXml(text) ? TypedText.other(text) : TypedText.json(text);
    List<TypedText.Placed> placed = typed.placed(faults);
    View view = new View(department, now, text, form.version(), placed, typed.excerpt(placed));
    return Response.fromResponse(show(page, view)).status(422).build();
  }

  private static boolean isXml(String text) {
    return text.stripLeading().startsWith("<");
  }

  private static Map<String, ? extends @Nullable Object> tree(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    if (!isXml(text)) {
      return Json.readSent(bytes);
    }
    Map<String, Object> tree =
        ProblemException.accepted(Supplier.readXml("supplier.xml", bytes)).toPlain();
    TurnedText.refuse(tree);
    return tree;
  }
}
