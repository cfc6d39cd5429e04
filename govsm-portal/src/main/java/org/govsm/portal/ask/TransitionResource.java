package org.govsm.portal.ask;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.govsm.core.process.TransitionRequest;
import org.govsm.portal.web.ProblemException;
import org.govsm.portal.web.RequestContexts;
import org.jspecify.annotations.Nullable;

/**
 * Transition resource: whether something may happen now, without storing anything. A body of a case
 * asks the books, one of which has a question of this name.
 */
@Path("api/v1/decisions/transition")
@Produces(MediaType.APPLICATION_JSON)
public final class TransitionResource {

  private static final String QUESTION = "transition";

  private final DecisionsResource questions;
  private final Set<String> roles;
  private final RequestContexts contexts;

  /** Asks machines, whose actors may also have the other roles. */
  public TransitionResource(
      DecisionsResource questions, Collection<String> roles, RequestContexts contexts) {
    this.questions = questions;
    this.roles = Set.copyOf(roles);
    this.contexts = contexts;
  }

  /**
   * Asks a machine, or where the body names none but has a case, the question of a book.
   *
   * @return that it moves, or when it would, who may and what is missing
   */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Map<String, Object> transition(
      Map<String, @Nullable Object> body, @Context ContainerRequestContext request) {
    if (isCase(body)) {
      return questions.decide(QUESTION, body, request);
    }
    return ProblemException.accepted(TransitionRequest.ofPlain(Processes.all(), roles, body))
        .answer()
        .toPlain(contexts.of(request).words());
  }

  private static boolean isCase(Map<String, @Nullable Object> body) {
    return !body.containsKey("machine")
        && Stream.of("book", "days", "facts").anyMatch(body::containsKey);
  }
}
