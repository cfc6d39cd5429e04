package org.govsm.portal.catalogue;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.govsm.core.decision.Tree;
import org.govsm.core.text.Messages;
import org.govsm.portal.web.ApiRequests;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.KnownDay;
import org.govsm.portal.web.RequestContext;
import org.govsm.procurement.catalogue.CoreKpi;
import org.govsm.procurement.catalogue.KpiOnPlatform;
import org.govsm.procurement.catalogue.Service;
import org.jspecify.annotations.Nullable;

/** Catalogue resource: the services and KPIs of the standard, as their edition has them. */
@Path("api/v1/catalogue")
@Produces(MediaType.APPLICATION_JSON)
public record CatalogueResource(Standard standard) {

  /** The whole catalogue. */
  @GET
  public Map<String, @Nullable Object> catalogue() {
    Map<String, Object> tree = new LinkedHashMap<>(standard.catalogue().toPlain());
    tree.put("digest", standard.catalogue().digest());
    return ApiRequests.tree(tree);
  }

  /** One service. */
  @GET
  @Path("services/{service}")
  public Map<String, @Nullable Object> service(@Context Call call) {
    Service service = standard.service(call.at("service"));
    Map<String, Object> tree = edition();
    tree.put("service", service.toPlain());
    return ApiRequests.tree(tree);
  }

  /** One KPI, and what it is on each platform on a day. */
  @GET
  @Path("kpis/{kpi}")
  public Map<String, @Nullable Object> kpi(@Context Call call) {
    RequestContext context = call.context();
    LocalDate day = KnownDay.of(call.request(), context);
    CoreKpi kpi = standard.kpi(call.at("kpi"));
    Messages words = standard.words(context.words());
    Map<String, Object> tree = edition();
    tree.put("kpi", kpi.toPlain());
    tree.put(
        "platforms",
        Tree.list(
            standard.platforms(),
            platform -> resolved(kpi.on(platform, day, standard.dictionary()), words)));
    return ApiRequests.tree(tree);
  }

  private Map<String, Object> edition() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("catalogue", standard.catalogue().id());
    tree.put("edition", standard.catalogue().edition().toString());
    tree.put("digest", standard.catalogue().digest());
    return tree;
  }

  private static Map<String, Object> resolved(KpiOnPlatform on, Messages words) {
    Map<String, Object> tree = new LinkedHashMap<>(on.toPlain());
    on.formula(words).ifPresent(formula -> tree.put("formula", formula));
    on.lacks().ifPresent(lacks -> tree.put("lacks", words.say(lacks)));
    tree.put("changes", Tree.list(on.changes(), words::say));
    return tree;
  }
}
