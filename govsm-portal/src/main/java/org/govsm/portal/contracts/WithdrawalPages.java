package org.govsm.portal.contracts;

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
import java.util.List;
import java.util.Optional;
import org.govsm.portal.store.StoreRefusal;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.Page;
import org.govsm.portal.web.Pages;
import org.govsm.portal.web.ProblemException;

/** Withdrawal pages: say what will happen before an upload is withdrawn, and ask why. */
@Path("contracts/{id}/readings/{number:[0-9]+}/withdrawal")
@Produces(MediaType.TEXT_HTML)
public final class WithdrawalPages {

  private static final String REASON = "reason";

  private final ContractServices services;
  private final Pages pages;

  WithdrawalPages(ContractServices services, Pages pages) {
    this.services = services;
    this.pages = pages;
  }

  /** What will happen, and the question why; the report where it happened already. */
  @GET
  public Response ask(
      @PathParam("id") String id,
      @PathParam("number") int number,
      @Context ContainerRequestContext request) {
    Page page = pages.page(request);
    boolean isWithdrawn =
        services.store().read(tx -> services.withdrawals().find(tx, id, number)).isPresent();
    return isWithdrawn
        ? Form.seeOther(page, path(id, number))
        : show(page, id, number, Form.blank());
  }

  /** Withdraws it. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response withdraw(
      @PathParam("id") String id,
      @PathParam("number") int number,
      MultivaluedMap<String, String> sent,
      @Context ContainerRequestContext request) {
    Page page = pages.page(request);
    Form form = Form.sent(sent);
    try {
      return services
          .staging()
          .turns()
          .in(
              id,
              () ->
                  form.once(
                      services.idempotency(),
                      page,
                      tx -> withdrawn(tx, page, id, number, form.typed(REASON))));
    } catch (ProblemException | StoreRefusal e) {
      Form.requireFound(e);
      return show(page, id, number, form.refused(e, pointer -> Optional.of(REASON), REASON));
    }
  }

  private String withdrawn(Transaction tx, Page page, String id, int number, String reason) {
    services.withdrawals().withdraw(tx, id, number, reason, page.caller());
    return path(id, number);
  }

  private Response show(Page page, String id, int number, Form form) {
    WithdrawalView view = services.store().read(tx -> view(tx, page, id, number, form));
    return form.shown(pages.show("contracts/withdrawal", page, view));
  }

  private WithdrawalView view(Transaction tx, Page page, String id, int number, Form form) {
    RecordedImport report = services.readings().imported(tx, id, number).report();
    return new WithdrawalView(
        services.contracts().current(tx, id),
        report,
        services.withdrawals().same(tx, id, report),
        new StoredCertificates(tx).of(id).size(),
        form.field(REASON, "text", page.say("withdrawal.reason-label"), List.of()),
        form);
  }

  private static String path(String id, int number) {
    return "/contracts/" + id + "/readings/" + number;
  }
}
