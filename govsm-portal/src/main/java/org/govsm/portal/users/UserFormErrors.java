package org.govsm.portal.users;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Optional;
import org.govsm.core.text.Message;
import org.govsm.portal.store.StoreRefusal;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.ProblemException;

/** User form errors: what forms about users say when they are refused. */
final class UserFormErrors {

  private static final int TOO_MANY = 429;

  private UserFormErrors() {}

  /** How long somebody must wait. */
  static Message wait(Duration pause) {
    String key = seconds(pause) == 1 ? "sign-in.wait-one" : "sign-in.wait";
    return Message.of(key).with("seconds", seconds(pause));
  }

  static Response mustWait(Response shown, Duration pause) {
    return Response.fromResponse(shown)
        .status(TOO_MANY)
        .header(HttpHeaders.RETRY_AFTER, seconds(pause))
        .build();
  }

  private static long seconds(Duration wait) {
    return wait.plusMillis(999).toSeconds();
  }

  /** The form with what is wrong; a refusal of another kind is no fault of it. */
  static Form in(Form form, RuntimeException refused, String otherwise) {
    if (!isOfForm(refused)) {
      throw refused;
    }
    return form.refused(
        refused,
        pointer ->
            Optional.of(pointer)
                .filter(p -> !p.isEmpty())
                .map(p -> p.substring(1).replace('/', '.')),
        otherwise);
  }

  private static boolean isOfForm(RuntimeException refused) {
    if (refused instanceof ProblemException problemException) {
      int status = problemException.problem().status();
      return status == 422 || status == 409;
    }
    return refused instanceof StoreRefusal store && store.reason() == StoreRefusal.Reason.EXISTS;
  }
}
