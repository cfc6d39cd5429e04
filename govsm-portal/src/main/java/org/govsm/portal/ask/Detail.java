package org.govsm.portal.ask;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Map;
import java.util.function.Function;
import org.govsm.core.decision.Checked;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.Cursor;
import org.govsm.portal.web.ProblemException;
import org.jspecify.annotations.Nullable;

/** Level of detail of a decision in the API: all of it, unless a request asks for its summary. */
public enum Detail {
  FULL,
  SUMMARY;

  private static final String PARAMETER = "detail";

  /**
   * What a request asks for.
   *
   * @throws ProblemException with status 422 for any other word
   */
  public static Detail of(ContainerRequestContext request) {
    String word = Cursor.parameter(request, PARAMETER).orElse("full");
    return switch (word) {
      case "full" -> FULL;
      case "summary" -> SUMMARY;
      default ->
          throw ProblemException.of(
              new InputFault(
                  "/" + PARAMETER,
                  "request.detail",
                  Message.of("request.detail").with("given", word)));
    };
  }

  /** The decision as it is answered. */
  public Map<String, Object> tree(Decision<?> decision, Messages words) {
    return this == FULL ? decision.toPlain(words) : decision.toSummary(words);
  }

  /**
   * What a question that needs no book comes to, as a request asks for it.
   *
   * @throws ProblemException with every fault of the body
   */
  static Map<String, Object> answered(
      Call call, Function<Map<String, @Nullable Object>, Checked<? extends Decision<?>>> ask) {
    Decision<?> decision = ProblemException.accepted(ask.apply(call.body()));
    return of(call.request()).tree(decision, call.context().words());
  }
}
