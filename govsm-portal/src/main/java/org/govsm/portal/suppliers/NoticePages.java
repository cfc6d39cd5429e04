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
import org.govsm.core.decision.InputFault;
import org.govsm.portal.store.StoreRefusal;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.DepartmentIds;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.FormField;
import org.govsm.portal.web.Page;
import org.govsm.portal.web.ProblemException;
import org.govsm.procurement.law.ProcurementQuestionKeys;

/** Form for the notice of a debarment. */
@Path("debarments")
@Produces(MediaType.TEXT_HTML)
public final class NoticePages {

  private static final List<String> GIVEN =
      List.of("supplier", "ground", "scope", "from", "until", "reason", "replyBy");
  private static final int MOST = 500;

  private final SupplierServices services;

  NoticePages(SupplierServices services) {
    this.services = services;
  }

  /** The form for a notice. */
  public record View(String department, List<FormField> fields, Map<String, InputFault> errors) {}

  /** The form for a notice. */
  @GET
  @Path("{department}/new")
  public Response blank(
      @PathParam("department") String department, @Context ContainerRequestContext request) {
    DepartmentIds.require(department);
    Page page = services.web().pages().page(request);
    Form form =
        page.given("supplier").map(id -> Form.of(Map.of("supplier", id))).orElse(Form.blank());
    return notice(page, department, form);
  }

  private Response notice(Page page, String department, Form form) {
    List<FormField> fields =
        services
            .web()
            .store()
            .read(
                tx -> {
                  List<String> suppliers =
                      new SupplierRecords(tx)
                          .page(department, SupplierRecords.SUPPLIER, "", MOST).stream()
                              .map(StoredRecord::id)
                              .toList();
                  return GIVEN.stream()
                      .map(name -> field(tx, page, department, form, name, suppliers))
                      .toList();
                });
    return services
        .web()
        .pages()
        .show("suppliers/notice", page, new View(department, fields, form.errors()));
  }

  private FormField field(
      Transaction tx,
      Page page,
      String department,
      Form form,
      String name,
      List<String> suppliers) {
    String label = page.say("debarments.field." + name);
    return switch (name) {
      case "supplier" -> form.field(name, "text", label, suppliers);
      case "ground" ->
          form.field(
              name,
              "codes",
              label,
              services
                  .debarments()
                  .law(tx, department)
                  .question(ProcurementQuestionKeys.DEBARMENT_LIMIT.id())
                  .flatMap(question -> question.fact("ground"))
                  .map(fact -> fact.codes())
                  .orElse(List.of()));
      case "scope" ->
          form.field(name, "codes", label, List.of("debarment.scope.OWN", "debarment.scope.ALL"));
      case "reason" -> form.field(name, "text", label, List.of());
      default -> form.field(name, "day", label, List.of());
    };
  }

  /** Gives notice. */
  @POST
  @Path("{department}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response give(
      @PathParam("department") String department,
      MultivaluedMap<String, String> sent,
      @Context ContainerRequestContext request) {
    DepartmentIds.require(department);
    Page page = services.web().pages().page(request);
    Form form = Form.sent(sent);
    Map<String, Object> given = new LinkedHashMap<>();
    GIVEN.forEach(
        name ->
            form.text(name)
                .ifPresent(text -> given.put(name, text.replace("debarment.scope.", ""))));
    try {
      return form.once(
          services.web().idempotency(),
          page,
          tx ->
              DebarmentPages.at(
                  services.debarments().notice(tx, department, given, page.caller())));
    } catch (ProblemException | StoreRefusal e) {
      Form.requireFound(e);
      Form wrong = form.refused(e, pointer -> DebarmentPages.last(pointer, GIVEN), "supplier");
      return wrong.shown(notice(page, department, wrong));
    }
  }
}
