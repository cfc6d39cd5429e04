package org.govsm.portal;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.govsm.core.text.Message;
import org.govsm.portal.assessments.PostHolders;
import org.govsm.portal.contracts.Contract;
import org.govsm.portal.contracts.Contracts;
import org.govsm.portal.store.Store;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Authorisation;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.ProblemException;
import org.govsm.portal.web.RoutePatterns;
import org.govsm.portal.web.Rule;

/**
 * Post guard: refuses whatever is done for a department by somebody who has left the post by its
 * facts, in every slice, unless the table lets those who left come.
 */
@Priority(Priorities.AUTHORIZATION + 95) // after it is known that there is such a department
record PostGuard(Store store, Authorisation table, Clock clock) implements ContainerRequestFilter {

  private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");

  @Override
  public void filter(ContainerRequestContext request) {
    String route = RoutePatterns.template(request);
    Caller caller = Caller.of(request);
    if (READS.contains(request.getMethod()) || !caller.isOnePerson()) {
      return;
    }
    table
        .route(request.getMethod(), route)
        .filter(rule -> !rule.afterPost())
        .flatMap(Rule::part)
        .flatMap(part -> left(part, request, caller))
        .ifPresent(
            department -> {
              Message text = Message.of("access.left-post").with("department", department);
              throw ProblemException.of(403, text);
            });
  }

  /** The department of which the caller has left the post. */
  private Optional<String> left(Rule.Part part, ContainerRequestContext request, Caller caller) {
    return Optional.ofNullable(request.getUriInfo().getPathParameters().getFirst(part.name()))
        .flatMap(
            id ->
                store.read(
                    tx ->
                        department(tx, part, id)
                            .filter(
                                one ->
                                    PostHolders.isGone(tx, one, caller.actor(), clock.instant()))));
  }

  private static Optional<String> department(Transaction tx, Rule.Part part, String id) {
    return part.kind().equals("contract")
        ? new Contracts(tx).current(id).map(Contract::department)
        : Optional.of(id);
  }
}
