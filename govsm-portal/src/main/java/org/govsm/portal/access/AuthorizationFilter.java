package org.govsm.portal.access;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import java.util.function.BiPredicate;
import org.govsm.portal.web.Authorisation;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.ProblemException;
import org.govsm.portal.web.RoutePatterns;
import org.govsm.portal.web.Rule;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Authorization filter: lets a request to a resource only as the authorisation table allows. */
@Priority(Priorities.AUTHORIZATION)
public final class AuthorizationFilter implements ContainerRequestFilter {

  private static final Logger LOG = LoggerFactory.getLogger(AuthorizationFilter.class);

  private final Authorisation table;
  private final BiPredicate<Caller, String> seesContract;

  /**
   * Filters by a table.
   *
   * @param seesContract whether a caller may know of a contract
   */
  public AuthorizationFilter(Authorisation table, BiPredicate<Caller, String> seesContract) {
    this.table = table;
    this.seesContract = seesContract;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    String route = RoutePatterns.template(request);
    Caller caller = Caller.of(request);
    Rule rule = table.route(request.getMethod(), route).orElseThrow(() -> unknown(request, route));
    if (rule.allows(caller)) {
      requireEverywhere(rule, caller);
      rule.part().ifPresent(part -> requireSight(part, caller, request));
    } else if (caller.kind() == Caller.Kind.PUBLIC) {
      request.abortWith(Unauthorized.of(request));
    } else {
      throw forbidden(rule, caller);
    }
  }

  private static ProblemException unknown(ContainerRequestContext request, String route) {
    LOG.error("the authorisation table does not know {} {}", request.getMethod(), route);
    return ProblemException.of(403, "access.unknown-route");
  }

  private static ProblemException forbidden(Rule rule, Caller caller) {
    if (rule.audience() == Rule.Audience.SIGNED_IN) {
      return ProblemException.of(403, "access.no-account");
    }
    return caller.isNoneOf(rule.roles());
  }

  private static void requireEverywhere(Rule rule, Caller caller) {
    if (rule.everywhere() && !caller.seesEverything()) {
      throw ProblemException.of(403, "access.everywhere");
    }
  }

  private void requireSight(Rule.Part part, Caller caller, ContainerRequestContext request) {
    @Nullable String id = request.getUriInfo().getPathParameters().getFirst(part.name());
    if (id == null) {
      return;
    } else if (part.kind().equals("contract")) {
      requireContract(id, caller);
    } else if (!EventVisibility.department(caller, id)) {
      throw ProblemException.notFound("events.no-department", id);
    }
  }

  /** A contract of others is not found, so that nobody learns what contracts there are. */
  private void requireContract(String id, Caller caller) {
    if (!seesContract.test(caller, id)) {
      throw ProblemException.notFound("store.no-contract", id);
    }
  }
}
