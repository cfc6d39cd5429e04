package org.govsm.portal.web;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import java.util.Set;
import org.glassfish.jersey.model.Parameter;
import org.glassfish.jersey.server.ExtendedUriInfo;
import org.glassfish.jersey.server.model.ResourceMethod;
import org.govsm.core.text.Message;

/**
 * Required body: a request without a Content-Type is refused where the route reads a body, with 400
 * where it brings nothing and with 415 where it brings something.
 */
@Priority(Priorities.AUTHORIZATION + 60)
public final class RequiredBody implements ContainerRequestFilter {

  private static final Set<Parameter.Source> OF_BODY =
      Set.of(Parameter.Source.ENTITY, Parameter.Source.FORM);

  @Override
  public void filter(ContainerRequestContext request) {
    ResourceMethod method = ((ExtendedUriInfo) request.getUriInfo()).getMatchedResourceMethod();
    if (request.getMediaType() != null || method == null || !takesBody(method)) {
      return;
    }
    boolean brings =
        request.hasEntity() || Upload.find(request).filter(file -> file.bytes() > 0).isPresent();
    throw new ProblemException(
        brings ? ProblemDetail.of(415) : ProblemDetail.of(400, Message.of("request.no-body")));
  }

  private static boolean takesBody(ResourceMethod method) {
    return !method.getConsumedTypes().isEmpty()
        || method.getInvocable().getParameters().stream()
            .anyMatch(parameter -> OF_BODY.contains(parameter.getSource()));
  }
}
