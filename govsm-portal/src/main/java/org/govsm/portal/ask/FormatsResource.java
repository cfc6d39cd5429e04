package org.govsm.portal.ask;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.LinkedHashMap;
import java.util.Map;
import org.govsm.core.decision.Tree;
import org.govsm.portal.web.ApiRequests;
import org.govsm.portal.web.RequestContexts;
import org.govsm.procurement.measurement.Layout;
import org.govsm.procurement.measurement.Layouts;
import org.jspecify.annotations.Nullable;

/** The layouts in which files of readings can come. */
@Path("api/v1/formats")
@Produces(MediaType.APPLICATION_JSON)
public final class FormatsResource {

  private final Layouts layouts;
  private final RequestContexts contexts;

  public FormatsResource(Layouts layouts, RequestContexts contexts) {
    this.layouts = layouts;
    this.contexts = contexts;
  }

  /** All of them. */
  @GET
  public Map<String, @Nullable Object> list(@Context ContainerRequestContext request) {
    String language = contexts.of(request).language();
    return ApiRequests.tree(
        Map.of("formats", Tree.list(layouts.all(), one -> tree(one, language))));
  }

  private static Map<String, Object> tree(Layout layout, String language) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("id", layout.id());
    tree.put("title", layout.title(language));
    layout.platform().ifPresent(platform -> tree.put("platform", platform));
    tree.put("kind", layout.kind());
    tree.put("granularity", layout.granularity().code());
    tree.put("source", layout.source());
    tree.put("origin", layout.origin());
    tree.put("zone", layout.zone().getId());
    tree.put("aboutAccount", layout.isAboutAccount());
    tree.put("headings", layout.headings());
    return tree;
  }
}
