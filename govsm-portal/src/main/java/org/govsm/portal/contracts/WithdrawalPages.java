package org.govsm.portal.contracts;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.govsm.portal.store.StoreRefusal;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.ProblemException;

/** Withdrawal pages: say what will happen before an upload is withdrawn, and ask why. */
@Path("contracts/{id}/readings/{number:[0-9]+}/withdrawal")
@Produces(MediaType.TEXT_HTML)
public record WithdrawalPages(ContractServices services) {

  private static final String REASON = "reason";

  /** What will happen, and the question why; the report where it happened already. */
  @GET
  public Response ask(@PathParam("number") int number, @Context Call call) {
    boolean isWithdrawn =
        call.read(tx -> services.withdrawals().find(tx, call.at("id"), number)).isPresent();
    return isWithdrawn
        ? Form.seeOther(call.page(), path(call.at("id"), number))
        : show(call, number, Form.blank());
  }

  /** Withdraws it. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response withdraw(@PathParam("number") int number, @Context Call call) {
    try {
      return services
          .staging()
          .turns()
          .in(
              call.at("id"),
              () -> call.once(tx -> withdrawn(call, tx, number, call.form().typed(REASON))));
    } catch (ProblemException | StoreRefusal e) {
      Form.requireFound(e);
      return show(call, number, call.form().refused(e, pointer -> Optional.of(REASON), REASON));
    }
  }

  private String withdrawn(Call call, Transaction tx, int number, String reason) {
    services.withdrawals().withdraw(tx, call.at("id"), number, reason, call.by());
    return path(call.at("id"), number);
  }

  private Response show(Call call, int number, Form form) {
    WithdrawalView view = call.read(tx -> view(call, tx, number, form));
    return form.shown(call.show("contracts/withdrawal", view));
  }

  private WithdrawalView view(Call call, Transaction tx, int number, Form form) {
    String id = call.at("id");
    RecordedImport report = services.readings().imported(tx, id, number).report();
    return new WithdrawalView(
        services.contracts().current(tx, id),
        report,
        services.withdrawals().same(tx, id, report),
        new StoredCertificates(tx).of(id).size(),
        form.field(REASON, "text", call.page().say("withdrawal.reason-label"), List.of()),
        form);
  }

  private static String path(String id, int number) {
    return "/contracts/" + id + "/readings/" + number;
  }
}
