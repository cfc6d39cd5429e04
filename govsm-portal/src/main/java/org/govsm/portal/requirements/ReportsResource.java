package org.govsm.portal.requirements;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.LinkedHashMap;
import java.util.Map;
import org.govsm.core.text.Messages;
import org.govsm.portal.ask.Law;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.ApiRequests;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.RequestContext;
import org.govsm.procurement.annex.Annex;
import org.govsm.procurement.law.ProcurementQuestions;
import org.govsm.procurement.requirement.DeviationReport;
import org.jspecify.annotations.Nullable;

/** Reports resource: what is made of requirements: deviations from the standard, and the annex. */
@Path("api/v1/departments/{department}/requirements")
@Produces(MediaType.APPLICATION_JSON)
public record ReportsResource(RequirementServices services) {

  /** What deviates from the standard, and what is open. */
  @GET
  @Path("{requirement}/deviations")
  public Map<String, @Nullable Object> deviations(@Context Call call) {
    RequestContext context = call.context();
    StoredRequirement one = services.current(call.department(), call.at("requirement"));
    return ApiRequests.tree(
        DeviationReport.of(one.requirement(), Scene.CATALOGUE, Scene.DICTIONARY)
            .toPlain(RequirementServices.words(context.words())));
  }

  /** The annex in the language of the request, with its KPIs as metrics of the OCDS. */
  @GET
  @Path("{requirement}/annex")
  public Map<String, @Nullable Object> annex(@Context Call call) {
    RequestContext context = call.context();
    Messages words = RequirementServices.words(context.words());
    return call.read(
        tx -> {
          StoredRequirement one =
              services.service().current(tx, call.department(), call.at("requirement"));
          Annex annex = annex(tx, one, context);
          Map<String, Object> tree = new LinkedHashMap<>(annex.document(words).toPlain());
          tree.put("state", one.state());
          tree.putAll(annex.toMetrics(words));
          return ApiRequests.tree(tree);
        });
  }

  private Annex annex(Transaction tx, StoredRequirement one, RequestContext context) {
    ProcurementQuestions law =
        ProcurementQuestions.of(services.laws().apply(tx, context.day()).library(), Law.UNION);
    return Annex.of(one.requirement(), Scene.CATALOGUE, Scene.DICTIONARY, law, context.day());
  }
}
