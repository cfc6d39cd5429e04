package org.govsm.portal.web;

import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.govsm.core.text.Message;
import org.govsm.portal.store.MemoryLoss;
import org.govsm.portal.store.StoreRefusal;
import org.govsm.portal.store.StoreRefusal.Reason;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Refusals: every exception as a {@link ProblemDetail}. Our own mistakes get an id that stands in
 * the log, and say nothing else.
 */
public final class Refusals implements ExceptionMapper<Throwable> {

  private static final int TOO_MANY = 429;
  private static final Set<Reason> PASSING = EnumSet.of(Reason.BUSY, Reason.UNREACHABLE);

  private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);

  @Override
  public Response toResponse(Throwable thrown) {
    if (thrown instanceof ProblemException problemException) {
      return answer(problemException.problem());
    } else if (thrown instanceof StoreRefusal refused) {
      return answer(refused);
    } else if (thrown instanceof NotAllowedException refused) {
      return notAllowed(AllowedMethods.of(refused.getResponse()));
    } else if (thrown instanceof WebApplicationException web
        && web.getResponse().getStatus() < 500) {
      return answer(ProblemDetail.of(web.getResponse().getStatus()));
    }
    MemoryLoss.endIfLost(thrown);
    String id = UUID.randomUUID().toString();
    LOG.error("failure {}", id, thrown);
    return answer(ProblemDetail.of(500, Message.of("problem.log-id").with("id", id)));
  }

  private static Response answer(StoreRefusal refusal) {
    ProblemDetail detail = ProblemDetail.of(status(refusal), refusal.text());
    Response.ResponseBuilder answer = Response.status(detail.status()).entity(detail);
    if (PASSING.contains(refusal.reason())) {
      answer.header(HttpHeaders.RETRY_AFTER, ProblemDetail.BUSY_SECONDS);
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

  private static Response notAllowed(String allowed) {
    return Response.status(405)
        .header(HttpHeaders.ALLOW, allowed)
        .entity(ProblemDetail.of(405, Message.of("problem.allowed").with("methods", allowed)))
        .build();
  }

  private static Response answer(ProblemDetail problemDetail) {
    Response.ResponseBuilder answer = Response.status(problemDetail.status()).entity(problemDetail);
    if (problemDetail.status() == TOO_MANY) {
      answer.header(HttpHeaders.RETRY_AFTER, ProblemDetail.BUSY_SECONDS);
    }
    return answer.build();
  }
}
