package org.govsm.portal.web;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.EnumSet;
import java.util.Set;
import org.govsm.portal.store.StoreRefusal;
import org.govsm.portal.store.StoreRefusal.Reason;

/** Store refusals, each as a {@link ProblemDetail}. */
public final class StoreRefusals implements ExceptionMapper<StoreRefusal> {

  private static final int RETRY_SECONDS = 2;
  private static final Set<Reason> PASSING = EnumSet.of(Reason.BUSY, Reason.UNREACHABLE);

  @Override
  public Response toResponse(StoreRefusal refusal) {
    Response.ResponseBuilder answer =
        Response.status(status(refusal)).entity(ProblemDetail.of(status(refusal), refusal.text()));
    if (PASSING.contains(refusal.reason())) {
      answer.header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
    }
    return answer.build();
  }

  private static int status(StoreRefusal refusal) {
    return switch (refusal.reason()) {
      case MISSING -> 404;
      case EXISTS -> 409;
      case STALE -> 412;
      case KEY_REUSED -> 422;
      case BUSY, DISK, UNREACHABLE, BROKEN -> 503;
    };
  }
}
