package org.govsm.portal.ask;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.LinkedHashMap;
import java.util.Map;
import org.govsm.core.decision.Tree;
import org.govsm.core.text.Messages;
import org.govsm.portal.web.RequestContext;
import org.govsm.portal.web.RequestContexts;

/** Questions resource: the questions that can be asked, and what each takes. */
@Path("api/v1/questions")
@Produces(MediaType.APPLICATION_JSON)
public final class QuestionsResource {

  private final LawByDay lawByDay;
  private final RequestContexts contexts;

  public QuestionsResource(LawByDay lawByDay, RequestContexts contexts) {
    this.lawByDay = lawByDay;
    this.contexts = contexts;
  }

  /**
   * The questions of a book.
   *
   * @return the book and each question with its days, facts and answer
   */
  @GET
  public Map<String, Object> questions(
      @QueryParam("book") @DefaultValue(Law.UNION) String book,
      @Context ContainerRequestContext request) {
    RequestContext context = contexts.of(request);
    Messages words = context.words();
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("book", book);
    tree.put(
        "questions", Tree.list(lawByDay.at(context.day()).questions(book), q -> q.toPlain(words)));
    return tree;
  }
}
