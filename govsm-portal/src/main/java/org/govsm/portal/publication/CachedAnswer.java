package org.govsm.portal.publication;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.govsm.core.ledger.CanonicalForm;
import org.govsm.portal.web.Json;
import org.jspecify.annotations.Nullable;

/** Cached answer: what everybody gets alike, with the hash of its bytes; 304 for who has it. */
final class CachedAnswer {

  private static final int SECONDS = 300;

  private CachedAnswer() {}

  static Response of(Map<String, Object> tree, ContainerRequestContext request) {
    return of(Json.write(tree), MediaType.APPLICATION_JSON, request);
  }

  static Response of(byte[] bytes, String type, ContainerRequestContext request) {
    EntityTag tag = new EntityTag(CanonicalForm.digest(bytes));
    CacheControl cache = new CacheControl();
    cache.setPrivate(false);
    cache.setMaxAge(SECONDS);
    cache.setNoTransform(false);
    Response.@Nullable ResponseBuilder unchanged = request.getRequest().evaluatePreconditions(tag);
    return (unchanged == null ? Response.ok(bytes, type) : unchanged)
        .tag(tag)
        .cacheControl(cache)
        .build();
  }
}
