package org.govsm.portal.access;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.Caller.Kind;
import org.govsm.portal.web.ProblemException;
import org.govsm.portal.web.RandomTokens;

/**
 * Authentication filter: finds who makes a request, by session, by token, or in a demonstration by
 * being here.
 */
@PreMatching
@Priority(Priorities.AUTHENTICATION)
public final class AuthenticationFilter implements ContainerRequestFilter {

  /** In a demonstration, the supplier for whom somebody acts. */
  static final String DEMO_SUPPLIER = "demo-agency";

  /** Roles that nobody has in a demonstration unless they are chosen: they would show less. */
  private static final Set<String> ONLY_CHOSEN = Set.of(Caller.SUPPLIER);

  /** What proxies, balancers and content networks write of whoever stands behind them. */
  private static final Pattern FORWARDED =
      Pattern.compile(
          ".*forward.*|via|.*client-?ip|.*connecting-ip.*|x-(?:real|remote|original|originating)-.*"
              + "|x-(?:cluster|envoy|arr|amzn?|azure|appengine|cloud|proxy).*|proxy-.*"
              + "|x-(?:scheme|host|url-scheme)|front-end-https|cdn-loop",
          Pattern.CASE_INSENSITIVE);

  private final AccessMode accessMode;
  private final KnownCallers callers;
  private final SessionKeeper sessions;
  private final Cookies cookies;

  public AuthenticationFilter(
      AccessMode accessMode, KnownCallers callers, SessionKeeper sessions, Cookies cookies) {
    this.accessMode = accessMode;
    this.callers = callers;
    this.sessions = sessions;
    this.cookies = cookies;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    if (request.getUriInfo().getPath().startsWith("assets/")) {
      return;
    }
    if (accessMode.demonstration()) {
      requireNear(request);
      demonstration(request).attachTo(request);
      return;
    }
    Optional<String> token =
        KnownCallers.bearer(request.getHeaderString(HttpHeaders.AUTHORIZATION));
    if (token.isPresent()) {
      callers
          .machine(token.get())
          .ifPresentOrElse(
              caller -> caller.attachTo(request),
              () -> request.abortWith(Unauthorized.unauthorized("access.token")));
    } else {
      sessions
          .find(request)
          .flatMap(callers::person)
          .or(() -> visitor(request))
          .ifPresent(caller -> caller.attachTo(request));
    }
  }

  /** A proxy on this machine could let in others, to whom a demonstration must not be open. */
  private static void requireNear(ContainerRequestContext request) {
    if (request.getHeaders().keySet().stream()
        .anyMatch(name -> FORWARDED.matcher(name).matches())) {
      throw ProblemException.of(403, "access.demonstration-near");
    }
  }

  private Caller demonstration(ContainerRequestContext request) {
    Optional<SessionKeeper.Open> open =
        sessions.find(request).filter(one -> one.session().user().isEmpty());
    Caller caller = acting(open.flatMap(one -> one.session().actingRole()));
    return open.map(one -> caller.withFormToken(RandomTokens.formToken(one.secret())))
        .orElse(caller);
  }

  private Caller acting(Optional<String> role) {
    if (role.isEmpty()) {
      List<String> all =
          accessMode.table().roles().stream().filter(one -> !ONLY_CHOSEN.contains(one)).toList();
      return Caller.of(
          Kind.DEMONSTRATION, Caller.DEMONSTRATION, "", all, Optional.<List<String>>empty());
    }
    Optional<List<String>> units =
        role.filter(Caller.SUPPLIER::equals).map(one -> List.of(DEMO_SUPPLIER));
    List<String> roles = List.of(DemonstrationPersons.role(role.get()));
    return Caller.of(Kind.DEMONSTRATION, "demo." + role.get(), "", roles, units);
  }

  private Optional<Caller> visitor(ContainerRequestContext request) {
    return cookies
        .visit(request)
        .map(secret -> Caller.unknown().withFormToken(RandomTokens.formToken(secret)));
  }
}
