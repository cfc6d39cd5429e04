package org.govsm.portal.api;

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
import org.govsm.core.decision.Plain;
import org.govsm.core.text.Messages;
import org.govsm.portal.http.Visitors;
import org.govsm.portal.law.Law;

/** What can be asked. */
@Path("api/v1/questions")
@Produces(MediaType.APPLICATION_JSON)
public final class QuestionsResource {

  private final Law law;
  private final Visitors visitors;

  /**
   * Wires it.
   *
   * @param law books and questions
   * @param visitors who asks
   */
  public QuestionsResource(Law law, Visitors visitors) {
    this.law = law;
    this.visitors = visitors;
  }

  /**
   * The questions of a book.
   *
   * @param book its id
   * @param request who asks
   * @return the book and each question with its days, facts and answer
   */
  @GET
  public Map<String, Object> questions(
      @QueryParam("book") @DefaultValue(Law.UNION) String book,
      @Context ContainerRequestContext request) {
    Messages words = visitors.of(request).words();
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("book", book);
    tree.put("questions", Plain.list(law.questions(book), q -> q.toPlain(words)));
    return tree;
  }
}
