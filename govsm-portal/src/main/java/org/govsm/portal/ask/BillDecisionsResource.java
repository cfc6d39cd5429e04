package org.govsm.portal.ask;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
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
import org.govsm.portal.web.RequestContext;
import org.govsm.portal.web.RequestContexts;
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
public final class BillDecisionsResource {

  private final LawByDay lawByDay;
  private final MetricDictionary dictionary;
  private final RequestContexts contexts;

  /** Answers by these laws and metrics. */
  public BillDecisionsResource(
      LawByDay lawByDay, MetricDictionary dictionary, RequestContexts contexts) {
    this.lawByDay = lawByDay;
    this.dictionary = dictionary;
    this.contexts = contexts;
  }

  /** Whether an act of acceptance may be done. */
  @POST
  @Path(AcceptanceProcess.QUESTION)
  public Map<String, Object> act(
      Map<String, @Nullable Object> body, @Context ContainerRequestContext request) {
    return acceptance(AcceptanceProcess.QUESTION, body, request);
  }

  /** Whether a delivery counts as accepted because the buyer was silent. */
  @POST
  @Path(AcceptanceProcess.DEEMED)
  public Map<String, Object> deemed(
      Map<String, @Nullable Object> body, @Context ContainerRequestContext request) {
    return acceptance(AcceptanceProcess.DEEMED, body, request);
  }

  /** How many deliveries were accepted in a period, and which files say otherwise. */
  @POST
  @Path(AcceptedCount.QUESTION)
  public Map<String, Object> count(
      Map<String, @Nullable Object> body, @Context ContainerRequestContext request) {
    return acceptance(AcceptedCount.QUESTION, body, request);
  }

  /** What is paid on a bill, by when, and what stands in the way. */
  @POST
  @Path(BillRequest.QUESTION)
  public Map<String, Object> examine(
      Map<String, @Nullable Object> body, @Context ContainerRequestContext request) {
    RequestContext context = contexts.of(request);
    BillRequest asked = BillRequest.over(book(body, context));
    return decided(BillRequest.form(), body, asked::examine, context, request);
  }

  private Map<String, Object> acceptance(
      String question, Map<String, @Nullable Object> body, ContainerRequestContext request) {
    RequestContext context = contexts.of(request);
    AcceptanceRequest asked = AcceptanceRequest.over(book(body, context), dictionary);
    return decided(
        AcceptanceRequest.form(question),
        body,
        tree -> asked.ask(question, tree),
        context,
        request);
  }

  private RuleBook book(Map<String, @Nullable Object> body, RequestContext context) {
    return lawByDay.at(context.day()).book(Books.named(body));
  }

  private static Map<String, Object> decided(
      Schema form,
      Map<String, @Nullable Object> body,
      Function<Map<String, @Nullable Object>, Checked<? extends Decision<?>>> ask,
      RequestContext context,
      ContainerRequestContext request) {
    List<String> members = form.parts().stream().map(Field::name).toList();
    Decision<?> decision = Books.accepted(body, members, ask);
    return Detail.of(request).tree(decision, context.words());
  }
}
