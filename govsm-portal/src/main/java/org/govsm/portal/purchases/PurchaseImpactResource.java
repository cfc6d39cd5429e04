package org.govsm.portal.purchases;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.LinkedHashMap;
import java.util.Map;
import org.govsm.core.decision.Tree;
import org.govsm.portal.ask.Law;
import org.govsm.portal.web.ApiRequests;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.Cursor;
import org.govsm.portal.web.RequestContext;
import org.govsm.procurement.impact.CaseImpact;
import org.govsm.procurement.impact.ImpactReport;
import org.govsm.procurement.impact.ImpactTally;
import org.govsm.procurement.impact.PurchaseLaw;
import org.jspecify.annotations.Nullable;

/** Purchase impact resource: what another day does to the purchases of a department. */
@Path("api/v1/departments/{department}/impact")
@Produces(MediaType.APPLICATION_JSON)
public final class PurchaseImpactResource {

  private final PurchaseService service;
  private final OpenImpact impact = new OpenImpact();

  public PurchaseImpactResource(PurchaseService service) {
    this.service = service;
  }

  /**
   * What another day does to the purchases whose files are open.
   *
   * @return counts of all of them, and a page of them by id
   */
  @GET
  public Map<String, @Nullable Object> impact(@Context Call call) {
    RequestContext context = call.context();
    Cursor cursor = Cursor.overIds(call.request());
    OpenImpact.Question question =
        new OpenImpact.Question(
            call.department(),
            Cursor.parameter(call.request(), "role").orElse(PurchaseLaw.DAY),
            ApiRequests.day(call.request(), "day", context.today()));
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("department", call.department());
    call.read(
        tx -> {
          Law law = service.law(tx, context.day());
          ImpactReport page = impact.page(tx, law, question, cursor.id(), cursor.oneMore());
          Cursor.Rows<CaseImpact> rows = cursor.rows(page.cases(), one -> one.open().id());
          ImpactTally tally = impact.tally(tx, law, question);
          tree.put("text", context.words().say(tally.text()));
          Map<String, Object> counts = new LinkedHashMap<>();
          tally.counts().forEach((kind, count) -> counts.put(kind.name(), count));
          tree.put("counts", counts);
          tree.put("cases", Tree.list(rows.rows(), one -> one.toPlain(context.words())));
          rows.next()
              .ifPresent(
                  more -> tree.put("next", rows.rows().get(rows.rows().size() - 1).open().id()));
          return tree;
        });
    return ApiRequests.tree(tree);
  }
}
