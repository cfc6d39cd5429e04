package org.govsm.portal.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Message;
import org.jspecify.annotations.Nullable;

/** Known day: knowledge ends today, so that no result is worked out as of a day to come. */
public final class KnownDay {

  private static final String NAME = "asOf";

  private KnownDay() {}

  /** What is wrong with a day up to which knowledge is to count. */
  public static Optional<InputFault> fault(LocalDate asOf, LocalDate today) {
    Message text = Message.of("certificate.future").with("today", today);
    return asOf.isAfter(today) ? Optional.of(Faults.at("/" + NAME, text)) : Optional.empty();
  }

  /**
   * The day among the parameters, else the visitor's, as far as it is known.
   *
   * @throws ProblemException with status 422 for a day to come
   */
  public static LocalDate of(ContainerRequestContext request, RequestContext context) {
    LocalDate asOf = ApiRequests.day(request, NAME, context.knownDay());
    require(asOf, context);
    return asOf;
  }

  /**
   * Refuses a body that asks as of a day to come.
   *
   * @throws ProblemException with status 422
   */
  public static void require(Map<String, @Nullable Object> body, RequestContext context) {
    ApiRequests.text(body, NAME)
        .flatMap(RequestContexts::day)
        .ifPresent(asOf -> require(asOf, context));
  }

  private static void require(LocalDate asOf, RequestContext context) {
    ProblemException.unlessNone(fault(asOf, context.today()).stream().toList());
  }
}
