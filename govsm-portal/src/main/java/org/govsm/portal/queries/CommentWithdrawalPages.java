package org.govsm.portal.queries;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.govsm.portal.requirements.FormInput;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.Form;

/** Withdrawal pages: an import of comments is taken back, with a reason. */
@Path("queries/{department}/comments/{intake}/withdrawal")
@Produces(MediaType.TEXT_HTML)
public record CommentWithdrawalPages(CommentService comments) {

  /** Form by which an import is withdrawn. */
  public record View(StoredImport one, FormInput reason, Form form) {}

  /** The form by which an import is withdrawn. */
  @GET
  public Response blank(@Context Call call) {
    return withdrawal(call, Form.blank());
  }

  /** Withdraws an import. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response withdraw(@Context Call call) {
    String back = "/queries/" + call.department() + "/comments";
    return call.sure(
        tx -> {
          StoredImport one = comments.find(tx, call.department(), call.at("intake"));
          comments.withdraw(tx, one, call.form().typed("reason"), call.by());
          return back;
        },
        "queries.comments",
        Map.of("intake", call.at("intake")),
        back,
        e -> withdrawal(call, call.form().refused(e, CommentPages::field, "reason")));
  }

  private Response withdrawal(Call call, Form form) {
    View view =
        call.read(
            tx ->
                new View(
                    comments.find(tx, call.department(), call.at("intake")),
                    new QueryForms(call.page()).reason().must(),
                    form));
    return form.shown(call.show("queries/withdrawal", view));
  }
}
