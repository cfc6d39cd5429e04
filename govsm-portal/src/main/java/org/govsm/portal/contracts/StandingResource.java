package org.govsm.portal.contracts;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Tree;
import org.govsm.core.text.Messages;
import org.govsm.portal.web.ApiRequests;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.Cursor;
import org.govsm.portal.web.KnownDay;
import org.govsm.portal.web.RequestContext;
import org.govsm.procurement.contract.Terms;
import org.govsm.procurement.payment.FrozenDue;
import org.govsm.procurement.payment.HeldQuestion;
import org.govsm.procurement.payment.Ledger;
import org.govsm.procurement.payment.LintRequest;
import org.govsm.procurement.plausibility.PlausibilityLimits;
import org.govsm.procurement.plausibility.PlausibilityReport;
import org.govsm.procurement.scorecard.KpiResult;
import org.jspecify.annotations.Nullable;

/** Standing resource: how a contract stands, in results, open points and money. */
@Path("api/v1/contracts")
@Produces(MediaType.APPLICATION_JSON)
public final class StandingResource {

  private final ContractServices services;
  private final LintRequest requests;

  public StandingResource(ContractServices services) {
    this.services = services;
    this.requests = LintRequest.over(services.dictionary());
  }

  /** The results of a period, which need not be over. */
  @GET
  @Path("{contract}/scorecard")
  public Map<String, @Nullable Object> scorecard(@Context Call call) {
    RequestContext context = call.context();
    Optional<String> period = Cursor.parameter(call.request(), "period");
    LocalDate asOf = KnownDay.of(call.request(), context);
    Board board = call.read(tx -> services.boards().board(tx, call.at("contract"), period, asOf));
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("contract", call.at("contract"));
    tree.put("version", board.contract().stored().version());
    tree.put("period", board.period().id());
    tree.put("from", board.period().from());
    tree.put("until", board.period().until());
    tree.put("asOf", board.asOf());
    tree.put("over", !board.asOf().isBefore(board.period().until()));
    tree.put("kpis", Tree.list(board.card().results(), r -> result(r, context.words())));
    return ApiRequests.tree(tree);
  }

  private static Map<String, Object> result(KpiResult result, Messages words) {
    Map<String, Object> tree = result.toPlain();
    tree.put("reasons", Tree.list(result.said(), words::say));
    return tree;
  }

  /** What it leaves open, and what each reading of it costs on what was measured. */
  @GET
  @Path("{contract}/lint")
  public Map<String, @Nullable Object> lint(@Context Call call) {
    RequestContext context = call.context();
    Optional<String> period = Cursor.parameter(call.request(), "period");
    LocalDate asOf = KnownDay.of(call.request(), context);
    return ApiRequests.tree(
        call.read(
            tx -> {
              Terms terms = services.contracts().current(tx, call.at("contract")).terms();
              List<HeldQuestion> costs =
                  period.isPresent()
                      ? services.boards().costs(tx, call.at("contract"), period.get(), asOf)
                      : List.of();
              Map<String, @Nullable Object> asked =
                  Map.of("terms", terms.digest(), "period", period.orElse(""), "asOf", asOf);
              return requests.answer(terms, costs, asOf, asked).toPlain(context.words());
            }));
  }

  /** What is unusual in the figures of a period, which need not be over. */
  @GET
  @Path("{contract}/anomalies")
  public Map<String, @Nullable Object> anomalies(@Context Call call) {
    RequestContext context = call.context();
    Optional<String> period = Cursor.parameter(call.request(), "period");
    LocalDate asOf = KnownDay.of(call.request(), context);
    return call.read(
        tx -> {
          Board board = services.boards().board(tx, call.at("contract"), period, asOf);
          PlausibilityReport report =
              services.anomalies().of(tx, board.contract(), board.period(), asOf);
          Map<String, Object> tree = new LinkedHashMap<>();
          tree.put("contract", call.at("contract"));
          tree.put("period", board.period().id());
          tree.put("from", board.period().from());
          tree.put("until", board.period().until());
          tree.put("asOf", board.asOf());
          tree.put("limits", PlausibilityLimits.shipped().toPlain());
          tree.put("figures", report.figures());
          tree.put("looked", Tree.list(report.looked(), context.words()::say));
          tree.put(
              "anomalies",
              Tree.list(report.anomalies(), anomaly -> anomaly.toPlain(context.words())));
          return ApiRequests.tree(tree);
        });
  }

  /** The ledger as of a day: what is paid, held, unsettled and never certified. */
  @GET
  @Path("{contract}/ledger")
  public Map<String, @Nullable Object> ledger(@Context Call call) {
    RequestContext context = call.context();
    LocalDate asOf = KnownDay.of(call.request(), context);
    Ledger ledger = call.read(tx -> services.certificates().ledger(tx, call.at("contract"), asOf));
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("contract", call.at("contract"));
    tree.putAll(ledger.toPlain());
    tree.put("atFreeze", Tree.list(ledger.atFreeze(), FrozenDue::toPlain));
    ledger
        .overCeiling()
        .ifPresent(finding -> tree.put("overCeiling", finding.toPlain(context.words())));
    return ApiRequests.tree(tree);
  }
}
