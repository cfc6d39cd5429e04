package org.govsm.portal.ask;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.govsm.core.decision.Checked;
import org.govsm.core.decision.Decision;
import org.govsm.core.document.Field;
import org.govsm.core.document.Schema;
import org.govsm.core.rules.RuleBook;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.RequestContext;
import org.govsm.procurement.acceptance.AcceptanceProcess;
import org.govsm.procurement.acceptance.AcceptanceRequest;
import org.govsm.procurement.acceptance.AcceptedCount;
import org.govsm.procurement.bill.BillRequest;
import org.govsm.procurement.metric.MetricDictionary;
import org.jspecify.annotations.Nullable;

/** Decisions about deliveries and bills, without storing anything. */
@Path("api/v1/decisions")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public record BillDecisionsResource(LawByDay lawByDay, MetricDictionary dictionary) {

  /** Whether an act of acceptance may be done. */
  @POST
  @Path(AcceptanceProcess.QUESTION)
  public Map<String, Object> act(@Context Call call) {
    return acceptance(call, AcceptanceProcess.QUESTION);
  }

  /** Whether a delivery counts as accepted because the buyer was silent. */
  @POST
  @Path(AcceptanceProcess.DEEMED)
  public Map<String, Object> deemed(@Context Call call) {
    return acceptance(call, AcceptanceProcess.DEEMED);
  }

  /** How many deliveries were accepted in a period, and which files say otherwise. */
  @POST
  @Path(AcceptedCount.QUESTION)
  public Map<String, Object> count(@Context Call call) {
    return acceptance(call, AcceptedCount.QUESTION);
  }

  /** What is paid on a bill, by when, and what stands in the way. */
  @POST
  @Path(BillRequest.QUESTION)
  public Map<String, Object> examine(@Context Call call) {
    RequestContext context = call.context();
    BillRequest asked = BillRequest.over(book(call.body(), context));
    return decided(call, BillRequest.form(), asked::examine, context);
  }

  private Map<String, Object> acceptance(Call call, String question) {
    RequestContext context = call.context();
    AcceptanceRequest asked = AcceptanceRequest.over(book(call.body(), context), dictionary);
    return decided(
        call, AcceptanceRequest.form(question), tree -> asked.ask(question, tree), context);
  }

  private RuleBook book(Map<String, @Nullable Object> body, RequestContext context) {
    return lawByDay.at(context.day()).book(Books.named(body));
  }

  private static Map<String, Object> decided(
      Call call,
      Schema form,
      Function<Map<String, @Nullable Object>, Checked<? extends Decision<?>>> ask,
      RequestContext context) {
    List<String> members = form.parts().stream().map(Field::name).toList();
    Decision<?> decision = Books.accepted(call.body(), members, ask);
    return Detail.of(call.request()).tree(decision, context.words());
  }
}
