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
import org.govsm.core.decision.InputFault;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.DepartmentIds;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.FormField;
import org.govsm.procurement.law.ProcurementQuestionKeys;

/** Form for the notice of a debarment. */
@Path("debarments")
@Produces(MediaType.TEXT_HTML)
public record NoticePages(SupplierServices services) {

  private static final List<String> GIVEN =
      List.of("supplier", "ground", "scope", "from", "until", "reason", "replyBy");
  private static final int MOST = 500;

  /** The form for a notice. */
  public record View(String department, List<FormField> fields, Map<String, InputFault> errors) {}

  /** The form for a notice. */
  @GET
  @Path("{department}/new")
  public Response blank(@Context Call call) {
    DepartmentIds.require(call.department());
    Form form =
        call.page()
            .given("supplier")
            .map(id -> Form.of(Map.of("supplier", id)))
            .orElse(Form.blank());
    return notice(call, form);
  }

  private Response notice(Call call, Form form) {
    List<FormField> fields =
        call.read(
            tx -> {
              List<String> suppliers =
                  new SupplierRecords(tx)
                      .page(call.department(), SupplierRecords.SUPPLIER, "", MOST).stream()
                          .map(StoredRecord::id)
                          .toList();
              return GIVEN.stream().map(name -> field(call, tx, form, name, suppliers)).toList();
            });
    return call.show("suppliers/notice", new View(call.department(), fields, form.errors()));
  }

  private FormField field(
      Call call, Transaction tx, Form form, String name, List<String> suppliers) {
    String label = call.page().say("debarments.field." + name);
    return switch (name) {
      case "supplier" -> form.field(name, "text", label, suppliers);
      case "ground" ->
          form.field(
              name,
              "codes",
              label,
              services
                  .debarments()
                  .law(tx, call.department())
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
  public Response give(@Context Call call) {
    DepartmentIds.require(call.department());
    Map<String, Object> given = new LinkedHashMap<>();
    GIVEN.forEach(
        name ->
            call.form()
                .text(name)
                .ifPresent(text -> given.put(name, text.replace("debarment.scope.", ""))));
    return call.once(
        tx ->
            DebarmentPages.at(
                services.debarments().notice(tx, call.department(), given, call.by())),
        e -> {
          Form wrong =
              call.form().refused(e, pointer -> DebarmentPages.last(pointer, GIVEN), "supplier");
          return wrong.shown(notice(call, wrong));
        });
  }
}
