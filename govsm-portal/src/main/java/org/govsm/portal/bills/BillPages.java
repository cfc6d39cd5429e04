package org.govsm.portal.bills;

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
import org.govsm.portal.requirements.FormInput;
import org.govsm.portal.store.StoreRefusal;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.store.Versions;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.Page;
import org.govsm.portal.web.Pages;
import org.govsm.portal.web.ProblemException;
import org.jspecify.annotations.Nullable;

/** Bill pages: a bill with its examination, and what may be done with it. */
@Path("contracts/{id}/bills/{bill}")
@Produces(MediaType.TEXT_HTML)
public final class BillPages {

  private static final String TEMPLATE = "bills/bill";
  private static final List<String> MEMBERS =
      List.of("reason", "reference", "question", "decided", "on");

  private static final int FORBIDDEN = 403;

  private final BillServices services;

  BillPages(BillServices services) {
    this.services = services;
  }

  /** A bill. */
  @GET
  public Response show(
      @PathParam("id") String id,
      @PathParam("bill") String bill,
      @Context ContainerRequestContext request) {
    return show(services.page(request), id, bill, List.of(), Form.blank());
  }

  /** The same as a document. */
  @GET
  @Path("bill.pdf")
  @Produces(Pages.PDF)
  public Response document(
      @PathParam("id") String id,
      @PathParam("bill") String bill,
      @Context ContainerRequestContext request) {
    Page page = services.page(request);
    BillView view = services.store().read(tx -> view(tx, page, id, bill, List.of(), Form.blank()));
    return services.web().pages().print(TEMPLATE, page, view, bill, view.bill().moved());
  }

  /** Does an act; what stands against it is told. */
  @POST
  @Path("{act}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response act(
      @PathParam("id") String id,
      @PathParam("bill") String bill,
      @PathParam("act") String act,
      MultivaluedMap<String, String> sent,
      @Context ContainerRequestContext request) {
    Page page = services.page(request);
    Form form = Form.sent(sent);
    try {
      return form.once(
          services.web().idempotency(),
          page,
          tx -> {
            BillActs.require(act, page.caller());
            StoredBill one = services.service().held(tx, id, bill);
            Versions.require(form.version(), one.acts(), Bills.STALE);
            return services.acts().act(tx, one, act, given(page, act, form), page.caller()).page();
          });
    } catch (ProblemException | StoreRefusal e) {
      Form.requireFound(e);
      requireMay(e);
      List<FormInput> inputs = BillForms.facts(page);
      Form wrong =
          form.refused(
              e, pointer -> TreeForm.field(inputs, pointer.replaceFirst("^/facts", "")), "");
      Map<String, InputFault> fields = new LinkedHashMap<>(wrong.errors());
      fields.remove("");
      List<InputFault> refused =
          Form.faults(e).stream()
              .filter(
                  one -> !act.equals("stated") || TreeForm.field(inputs, one.pointer()).isEmpty())
              .toList();
      Form shown = (wrong.typed().isEmpty() ? wrong : form).wrong(fields);
      return BillFaults.answered(e, show(page, id, bill, refused, shown));
    }
  }

  /** Who may not is told so, and shown no form. */
  private static void requireMay(RuntimeException refused) {
    if (refused instanceof ProblemException one && one.problem().status() == FORBIDDEN) {
      throw refused;
    }
  }

  private static Map<String, @Nullable Object> given(Page page, String act, Form form) {
    Map<String, @Nullable Object> given = new LinkedHashMap<>();
    if (act.equals("stated")) {
      given.put("facts", TreeForm.read(BillForms.facts(page), form));
      return given;
    }
    MEMBERS.forEach(name -> form.text(name).ifPresent(text -> given.put(name, text)));
    return given;
  }

  private Response show(Page page, String id, String bill, List<InputFault> refused, Form form) {
    BillView view = services.store().read(tx -> view(tx, page, id, bill, refused, form));
    return form.shown(services.web().pages().show(TEMPLATE, page, view));
  }

  private BillView view(
      Transaction tx, Page page, String id, String bill, List<InputFault> refused, Form form) {
    StoredBill one = services.service().find(tx, id, bill);
    List<FormInput> facts = BillForms.facts(page);
    boolean posts = page.mayPost("/contracts/{id}/bills/{bill}/{act}");
    return new BillView(
        services.service().contract(tx, id),
        one,
        services.service().examined(tx, one),
        new Bills(tx).acts(one),
        Bills.ACTS.stream().filter(act -> posts && BillActs.fits(one, act, page.caller())).toList(),
        facts,
        TreeForm.of(facts, one.facts()),
        refused,
        services.service().today(),
        form);
  }
}
