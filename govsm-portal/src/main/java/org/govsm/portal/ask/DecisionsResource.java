package org.govsm.portal.ask;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.govsm.core.rules.Case;
import org.govsm.portal.web.RequestContext;
import org.govsm.portal.web.RequestContexts;
import org.jspecify.annotations.Nullable;

/** Answers to questions, without storing anything. */
@Path("api/v1/decisions")
@Produces(MediaType.APPLICATION_JSON)
public final class DecisionsResource {

  /** Decisions that have resources of their own beside the questions of books. */
  private static final List<String> BESIDE =
      List.of(
          "assessment",
          "certificate",
          "contract-lint",
          "impact",
          "replay",
          "splitting",
          "transition");

  private final LawByDay lawByDay;
  private final RequestContexts contexts;

  public DecisionsResource(LawByDay lawByDay, RequestContexts contexts) {
    this.lawByDay = lawByDay;
    this.contexts = contexts;
  }

  /**
   * Decides.
   *
   * @param body days and facts and, if it is not the Union's, the book
   */
  @POST
  @Path("{question}")
  @Consumes(MediaType.APPLICATION_JSON)
  public Map<String, Object> decide(
      @PathParam("question") String question,
      Map<String, @Nullable Object> body,
      @Context ContainerRequestContext request) {
    RequestContext context = contexts.of(request);
    AnsweredQuestion asked = lawByDay.at(context.day()).asked(Books.named(body), question, BESIDE);
    Case facts =
        Books.accepted(body, List.of("days", "facts"), tree -> asked.question().read(tree));
    return asked.answer().apply(facts).toPlain(context.words());
  }
}
