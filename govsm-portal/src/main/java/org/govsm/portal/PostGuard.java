package org.govsm.portal;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.govsm.core.text.Message;
import org.govsm.portal.assessments.PostHolders;
import org.govsm.portal.builder.ContractDrafts;
import org.govsm.portal.contracts.Contract;
import org.govsm.portal.contracts.Contracts;
import org.govsm.portal.store.EventFollower;
import org.govsm.portal.store.Store;
import org.govsm.portal.web.Authorisation;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.PostRoutes;
import org.govsm.portal.web.ProblemException;
import org.govsm.portal.web.RoutePatterns;
import org.govsm.portal.web.Rule;
import org.jspecify.annotations.Nullable;

/**
 * Post guard: refuses whatever is done for a department by somebody who has left the post by its
 * facts, in every slice, unless the table lets those who left come. Pages show the reason in place
 * of the forms that it would refuse.
 */
@Priority(Priorities.AUTHORIZATION + 95) // after it is known that there is such a department
record PostGuard(Store store, Authorisation table, Clock clock) implements ContainerRequestFilter {

  private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");
  private static final String DEPARTMENT = "department";

  private static final Set<String> ABOVE =
      Set.of("competent-authority", Authorisation.ADMINISTRATOR);

  @Override
  public void filter(ContainerRequestContext request) {
    Caller caller = Caller.of(request);
    if (READS.contains(request.getMethod()) || !caller.isOnePerson()) {
      return;
    }
    String route = RoutePatterns.template(request);
    table
        .route(request.getMethod(), route)
        .flatMap(
            rule ->
                department(
                    rule, caller, name -> request.getUriInfo().getPathParameters().getFirst(name)))
        .filter(one -> isGone(one, caller))
        .ifPresent(
            one -> {
              throw ProblemException.of(403, refusal(one));
            });
  }

  /** Why what somebody sends to an address is refused; read once for each department. */
  static Function<Caller, Function<String, Optional<Message>>> forms(
      Store store, Authorisation table, Clock clock) {
    PostGuard guard = new PostGuard(store, table, clock);
    PostRoutes routes = new PostRoutes(table);
    return caller -> {
      Map<String, Boolean> known = new HashMap<>();
      return path ->
          Optional.of(caller)
              .filter(Caller::isOnePerson)
              .flatMap(one -> routes.find(path))
              .flatMap(found -> guard.department(found.rule(), caller, found.parts()::get))
              .filter(id -> known.computeIfAbsent(id, one -> guard.isGone(one, caller)))
              .map(PostGuard::refusal);
    };
  }

  /** Facts shut out neither who corrects them nor who makes users: somebody puts them right. */
  private static boolean isAbove(Rule rule, Caller caller) {
    return ABOVE.stream()
        .anyMatch(role -> rule.roles().contains(role) && caller.roles().contains(role));
  }

  /** Refuses a draft of a contract, whose department stands in no address. */
  static EventFollower drafts(Clock clock) {
    return (tx, event) -> {
      if (event.kind().equals(ContractDrafts.STARTED)
          && PostHolders.isGone(tx, event.department(), event.actor(), clock.instant())) {
        throw ProblemException.of(403, refusal(event.department()));
      }
    };
  }

  private static Message refusal(String department) {
    return Message.of("access.left-post").with(DEPARTMENT, department);
  }

  private boolean isGone(String department, Caller caller) {
    return store.read(tx -> PostHolders.isGone(tx, department, caller.actor(), clock.instant()));
  }

  /**
   * The department for which something is done.
   *
   * @param parts the parts of the address, null where it has none of a name
   */
  private Optional<String> department(
      Rule rule, Caller caller, Function<String, @Nullable String> parts) {
    if (rule.afterPost() || isAbove(rule, caller)) {
      return Optional.empty();
    }
    Rule.Part part = rule.part().orElse(new Rule.Part(DEPARTMENT, DEPARTMENT));
    return Optional.ofNullable(parts.apply(part.name()))
        .flatMap(id -> part.kind().equals(DEPARTMENT) ? Optional.of(id) : ofContract(id));
  }

  private Optional<String> ofContract(String id) {
    return store.read(tx -> new Contracts(tx).current(id).map(Contract::department));
  }
}
