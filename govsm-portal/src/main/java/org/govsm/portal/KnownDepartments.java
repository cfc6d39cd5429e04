package org.govsm.portal;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import java.util.Optional;
import java.util.Set;
import org.govsm.core.text.Message;
import org.govsm.core.text.NearestName;
import org.govsm.portal.access.AccessMode;
import org.govsm.portal.access.DepartmentIndex;
import org.govsm.portal.access.EventVisibility;
import org.govsm.portal.demo.Demonstration;
import org.govsm.portal.store.Store;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.Cursor;
import org.govsm.portal.web.ProblemException;
import org.govsm.portal.web.RoutePatterns;
import org.govsm.portal.web.Rule;

/**
 * Known departments: refuses to read of a department of which nothing is recorded and that no user
 * belongs to, as an empty list would look as if all were in order; and to write for one that is
 * neither registered nor has a chain, so that no misspelling becomes a department.
 */
@Priority(Priorities.AUTHORIZATION + 90) // after what is wrong with the request itself
record KnownDepartments(Store store, AccessMode accessMode) implements ContainerRequestFilter {

  private static final Set<String> READS = Set.of("GET", "HEAD");
  private static final String NARROWED = "/api/v1/contracts";

  @Override
  public void filter(ContainerRequestContext request) {
    String route = RoutePatterns.template(request);
    boolean reads = READS.contains(request.getMethod());
    accessMode
        .table()
        .route(request.getMethod(), route)
        .flatMap(Rule::part)
        .filter(part -> part.kind().equals("department"))
        .map(part -> request.getUriInfo().getPathParameters().get(part.name()))
        .flatMap(ids -> ids.stream().findFirst())
        .or(() -> named(request, route))
        .filter(id -> !accessMode.demonstration() || !id.equals(Demonstration.DEPARTMENT))
        .flatMap(id -> store.read(tx -> refusal(tx, Caller.of(request), id, reads)))
        .ifPresent(
            text -> {
              throw ProblemException.notFound(text);
            });
  }

  /** The department to which a list is narrowed; a supplier sees none, and its own contracts. */
  private static Optional<String> named(ContainerRequestContext request, String route) {
    return NARROWED.equals(route) && !Caller.of(request).roles().contains(Caller.SUPPLIER)
        ? Cursor.parameter(request, "department")
        : Optional.empty();
  }

  private static Optional<Message> refusal(
      Transaction tx, Caller caller, String id, boolean reads) {
    if (EventVisibility.department(caller, id) && tx.chains().written().contains(id)) {
      return Optional.empty();
    }
    Set<String> seen = DepartmentIndex.seen(tx, caller);
    if (reads && seen.contains(id)) {
      return Optional.empty();
    }
    String key = reads ? "events.no-department" : "department.unknown";
    return Optional.of(
        NearestName.likely(id, seen)
            .filter(near -> !near.equals(id))
            .map(near -> Message.of(key + "-near").with("nearest", near))
            .orElse(Message.of(key))
            .with("what", id));
  }
}
