package org.govsm.portal.web;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.govsm.core.decision.InputFault;
import org.govsm.core.ledger.CanonicalForm;
import org.govsm.core.text.Message;
import org.govsm.portal.store.StoreRefusal;
import org.govsm.portal.store.StoredAnswer;
import org.govsm.portal.store.Transaction;

/** What all forms that store something have in common. */
public final class FormGuard {

  private static final int SEE_OTHER = 303;

  private FormGuard() {}

  /**
   * Does what a form asks for once, although it may be sent twice, and sends the browser to what
   * came of it.
   *
   * @param said all that the form says; the same form gives the same answer
   */
  public static Response once(
      Idempotency idempotency, Page page, Map<String, ?> said, Function<Transaction, String> work) {
    String digest = CanonicalForm.digest(said);
    StoredAnswer answer =
        idempotency.answer(
            Optional.of(digest),
            "POST " + page.path() + page.caller().scope(),
            digest,
            tx -> StoredAnswer.of(SEE_OTHER, Map.of("Location", work.apply(tx)), new byte[0]));
    return seeOther(page, String.valueOf(answer.headers().get("Location")));
  }

  /** Sends the browser on, with what it is to hold from now on. */
  public static Response seeOther(Page page, String path, NewCookie... cookies) {
    return Response.status(SEE_OTHER)
        .header(HttpHeaders.LOCATION, page.link(path))
        .cookie(cookies)
        .build();
  }

  /** What a refusal says, as faults of the form. */
  public static List<InputFault> faults(RuntimeException refused) {
    if (refused instanceof ProblemException problemException) {
      ProblemDetail problemDetail = problemException.problem();
      return problemDetail.errors().isEmpty()
          ? List.of(fault(problemDetail.detail().orElse(problemDetail.title())))
          : problemDetail.errors();
    } else if (refused instanceof StoreRefusal store) {
      return List.of(fault(store.text()));
    }
    throw refused;
  }

  /** A sentence as a fault of no particular field. */
  public static InputFault fault(Message text) {
    return new InputFault("", text.key(), text);
  }
}
