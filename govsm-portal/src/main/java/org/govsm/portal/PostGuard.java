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
import java.util.function.BiFunction;
import java.util.function.Function;
import org.govsm.core.text.Message;
import org.govsm.governance.account.People;
import org.govsm.portal.assessments.PostHolders;
import org.govsm.portal.builder.ContractDrafts;
import org.govsm.portal.contracts.Contract;
import org.govsm.portal.contracts.Contracts;
import org.govsm.portal.store.EventFollower;
import org.govsm.portal.store.Store;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Authorisation;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.PostRoutes;
import org.govsm.portal.web.ProblemException;
import org.govsm.portal.web.RoutePatterns;
import org.govsm.portal.web.Rule;
import org.jspecify.annotations.Nullable;

/**
 * Post guard: refuses whatever is done for a department by somebody who by its facts has left the
 * post or is of an agency, in every slice, unless the table lets those come. Pages show the reason
 * in place of the forms that it would refuse.
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
    table
        .route(request.getMethod(), RoutePatterns.template(request))
        .flatMap(
            rule ->
                against(
                    rule,
                    caller,
                    name -> request.getUriInfo().getPathParameters().getFirst(name),
                    this::standing))
        .ifPresent(
            why -> {
              throw ProblemException.of(403, why);
            });
  }

  /** Why what somebody sends to an address is refused; read once for each department. */
  static Function<Caller, Function<String, Optional<Message>>> forms(
      Store store, Authorisation table, Clock clock) {
    PostGuard guard = new PostGuard(store, table, clock);
    PostRoutes routes = new PostRoutes(table);
    return caller -> {
      Map<String, Standing> known = new HashMap<>();
      return path ->
          Optional.of(caller)
              .filter(Caller::isOnePerson)
              .flatMap(one -> routes.find(path))
              .flatMap(
                  found ->
                      guard.against(
                          found.rule(),
                          caller,
                          found.parts()::get,
                          (id, one) -> known.computeIfAbsent(id, of -> guard.standing(of, one))));
    };
  }

  /** Facts shut out neither who corrects them nor who makes users: somebody puts them right. */
  private static boolean isAbove(Rule rule, Caller caller, Set<String> above) {
    return above.stream()
        .anyMatch(role -> rule.roles().contains(role) && caller.roles().contains(role));
  }

  /** Refuses a draft of a contract, whose department stands in no address. */
  static EventFollower drafts(Clock clock) {
    return (tx, event) -> {
      if (event.kind().equals(ContractDrafts.STARTED)) {
        standing(tx, event.department(), event.actor(), clock)
            .against(event.department(), false, false)
            .ifPresent(
                why -> {
                  throw ProblemException.of(403, why);
                });
      }
    };
  }

  /** How somebody stands in a department by its facts. */
  private record Standing(boolean gone, boolean ofAgency) {

    Optional<Message> against(String department, boolean afterPost, boolean mayOfAgency) {
      String why =
          gone && !afterPost ? "access.left-post" : ofAgency && !mayOfAgency ? "access.agency" : "";
      return Optional.of(why)
          .filter(key -> !key.isEmpty())
          .map(key -> Message.of(key).with(DEPARTMENT, department));
    }
  }

  private Standing standing(String department, Caller caller) {
    return store.read(tx -> standing(tx, department, caller.actor(), clock));
  }

  private static Standing standing(Transaction tx, String department, String person, Clock clock) {
    People people = PostHolders.people(tx, department);
    return new Standing(people.isGone(person, clock.instant()), people.isOfAgency(person));
  }

  /**
   * What stands against what is done for a department.
   *
   * @param parts the parts of the address, null where it has none of a name
   */
  private Optional<Message> against(
      Rule rule,
      Caller caller,
      Function<String, @Nullable String> parts,
      BiFunction<String, Caller, Standing> standing) {
    boolean afterPost = rule.afterPost() || isAbove(rule, caller, ABOVE);
    boolean ofAgency =
        rule.ofAgency()
            || isAbove(rule, caller, Set.of(Caller.SUPPLIER, Authorisation.ADMINISTRATOR));
    if (afterPost && ofAgency) {
      return Optional.empty();
    }
    Rule.Part part = rule.part().orElse(new Rule.Part(DEPARTMENT, DEPARTMENT));
    return Optional.ofNullable(parts.apply(part.name()))
        .flatMap(id -> part.kind().equals(DEPARTMENT) ? Optional.of(id) : ofContract(id))
        .flatMap(id -> standing.apply(id, caller).against(id, afterPost, ofAgency));
  }

  private Optional<String> ofContract(String id) {
    return store.read(tx -> new Contracts(tx).current(id).map(Contract::department));
  }
}
