package org.govsm.portal.access;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.govsm.portal.web.Authorisation;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.FormFields;
import org.govsm.portal.web.ProblemException;
import org.govsm.portal.web.RandomTokens;
import org.govsm.portal.web.RoutePatterns;
import org.govsm.portal.web.Rule;
import org.jspecify.annotations.Nullable;

/**
 * CSRF filter: refuses what another site makes a browser send, beside the check of origin at the
 * front door: where the browser holds a secret, what changes something carries the token that only
 * our pages know.
 */
@Priority(Priorities.AUTHORIZATION + 1)
public final class CsrfFilter implements ContainerRequestFilter {

  /** The header that carries the token where there is no form. */
  public static final String HEADER = "X-CSRF-Token";

  /** The field of every form that carries it. */
  public static final String FIELD = "csrf";

  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

  private final Authorisation table;

  public CsrfFilter(Authorisation table) {
    this.table = table;
  }

  @Override
  public void filter(ContainerRequestContext request) throws IOException {
    Caller caller = Caller.of(request);
    if (SAFE.contains(request.getMethod()) || caller.kind() == Caller.Kind.SERVICE) {
      return;
    }
    Optional<Rule> rule = table.route(request.getMethod(), RoutePatterns.template(request));
    if (rule.filter(Rule::stateless).isPresent()) {
      return;
    }
    boolean known = caller.kind() != Caller.Kind.PUBLIC && caller.formToken().isPresent();
    if (known || rule.filter(Rule::form).isPresent()) {
      requireToken(request, caller);
    }
  }

  private static void requireToken(ContainerRequestContext request, Caller caller)
      throws IOException {
    @Nullable String header = request.getHeaderString(HEADER);
    String given = header != null ? header : FormFields.find(request, FIELD).orElse("");
    if (!RandomTokens.same(given, caller.formToken().orElse(" "))) {
      boolean isCall = header == null && isJson(request.getMediaType());
      String why = isCall ? "access.no-token" : "access.form-old";
      throw ProblemException.of(403, why);
    }
  }

  private static boolean isJson(@Nullable MediaType type) {
    return type != null && type.isCompatible(MediaType.APPLICATION_JSON_TYPE);
  }
}
