package org.govsm.portal.requirements;

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
import org.govsm.procurement.requirement.Requirement;
import org.jspecify.annotations.Nullable;

/** The same document as JSON or XML: taken in for a new draft or in the place of one, given out. */
@Path("requirements")
@Produces(MediaType.TEXT_HTML)
public final class DocumentPages {

  private static final String FIELD = "text";

  private final RequirementServices services;

  DocumentPages(RequirementServices services) {
    this.services = services;
  }

  /**
   * The form for a document.
   *
   * @param requirement that is written anew; nothing for a new one
   */
  public record View(
      String department,
      Optional<StoredRequirement> requirement,
      String text,
      int version,
      List<TypedText.Placed> faults,
      List<TypedText.Line> excerpt) {

    /** Where the form goes, and where it stands. */
    public String action() {
      return requirement.map(RequirementServices::at).orElse("/requirements/" + department)
          + "/document";
    }

    /** Where one goes back to. */
    public String back() {
      return requirement.map(RequirementServices::at).orElse("/requirements/" + department);
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

  /** The form that writes a draft anew. */
  @GET
  @Path("{department}/{requirement}/document")
  public Response document(
      @PathParam("department") String department,
      @PathParam("requirement") String requirement,
      @Context ContainerRequestContext request) {
    StoredRequirement now = services.current(department, requirement);
    RequirementService.requireState(now, List.of("DRAFT"));
    String text = Json.pretty(now.content());
    return show(
        page(request),
        new View(department, Optional.of(now), text, now.version(), List.of(), List.of()));
  }

  /** Writes a draft anew. */
  @POST
  @Path("{department}/{requirement}/document")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response change(
      @PathParam("department") String department,
      @PathParam("requirement") String requirement,
      MultivaluedMap<String, String> sent,
      @Context ContainerRequestContext request) {
    Page page = page(request);
    Form form = Form.sent(sent);
    return taken(
        page,
        department,
        Optional.of(services.current(department, requirement)),
        form,
        (tx, tree) -> {
          StoredRequirement now = services.service().current(tx, department, requirement);
          RequirementServices.requireSeen(now, form.version());
          return services.service().change(tx, now, tree, page.caller());
        });
  }

  /** The document in XML. */
  @GET
  @Path("{department}/{requirement}/requirement.xml")
  @Produces("application/xml")
  public Response xml(
      @PathParam("department") String department, @PathParam("requirement") String requirement) {
    StoredRequirement now = services.current(department, requirement);
    return file(now, now.requirement().toXml(), "application/xml;charset=utf-8", ".xml");
  }

  /** The document in JSON. */
  @GET
  @Path("{department}/{requirement}/requirement.json")
  @Produces(MediaType.APPLICATION_JSON)
  public Response json(
      @PathParam("department") String department, @PathParam("requirement") String requirement) {
    StoredRequirement now = services.current(department, requirement);
    byte[] text = Json.pretty(now.content()).getBytes(StandardCharsets.UTF_8);
    return file(now, text, "application/json;charset=utf-8", ".json");
  }

  private static Response file(StoredRequirement one, byte[] bytes, String type, String end) {
    return Response.ok(bytes, type)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + one.id() + end + "\"")
        .build();
  }

  private Page page(ContainerRequestContext request) {
    return services.web().pages().page(request);
  }

  private Response show(Page page, View view) {
    return services.web().pages().show("requirements/document", page, view);
  }

  /** What is done with a tree. */
  private interface Work {
    StoredRequirement apply(Transaction tx, Map<String, ? extends @Nullable Object> tree);
  }

  private Response taken(
      Page page, String department, Optional<StoredRequirement> now, Form form, Work work) {
    String text = form.typed(FIELD);
    try {
      Map<String, ? extends @Nullable Object> tree = tree(text);
      return form.once(
          services.web().idempotency(), page, tx -> RequirementServices.at(work.apply(tx, tree)));
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
      Optional<StoredRequirement> now,
      Form form,
      List<InputFault> faults) {
    String text = form.typed(FIELD);
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
        ProblemException.accepted(Requirement.readXml("requirement.xml", bytes)).toPlain();
    TurnedText.refuse(tree);
    return tree;
  }
}
