package org.govsm.portal.users;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Message;
import org.govsm.portal.store.StoreRefusal;
import org.govsm.portal.web.FormGuard;
import org.govsm.portal.web.ProblemException;
import org.jspecify.annotations.Nullable;

/** What forms about users say when they are refused. */
final class UserFormErrors {

  private static final int TOO_MANY = 429;

  private UserFormErrors() {}

  static Response wrong(Response shown, int status) {
    return Response.fromResponse(shown).status(status).build();
  }

  /** How long somebody must wait. */
  static Message wait(Duration pause) {
    return Message.of("sign-in.wait").with("seconds", seconds(pause));
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

  static String text(@Nullable String typed) {
    return typed == null ? "" : typed;
  }

  /** The faults of a form by the ids of its fields; a refusal of another kind is no fault of it. */
  static Map<String, InputFault> faults(RuntimeException refused, String otherwise) {
    if (!isOfForm(refused)) {
      throw refused;
    }
    Map<String, InputFault> errors = new LinkedHashMap<>();
    for (InputFault fault : FormGuard.faults(refused)) {
      String field = fault.pointer().isEmpty() ? otherwise : fault.pointer().substring(1);
      errors.putIfAbsent(field, fault);
    }
    return errors;
  }

  private static boolean isOfForm(RuntimeException refused) {
    if (refused instanceof ProblemException problemException) {
      int status = problemException.problem().status();
      return status == 422 || status == 409;
    }
    return refused instanceof StoreRefusal store && store.reason() == StoreRefusal.Reason.EXISTS;
  }
}
