package org.govsm.portal.web;

import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.glassfish.jersey.inject.hk2.AbstractBinder;
import org.glassfish.jersey.server.ContainerRequest;
import org.glassfish.jersey.server.model.Parameter;
import org.glassfish.jersey.server.model.ResourceMethod;
import org.glassfish.jersey.server.spi.internal.ValueParamProvider;
import org.jspecify.annotations.Nullable;

/**
 * Parameter of a resource that is a {@link Call}.
 *
 * @param services empty in a portal that keeps nothing
 */
public record CallParameter(Pages pages, Optional<Services> services)
    implements ValueParamProvider {

  @Override
  public @Nullable Function<ContainerRequest, ?> getValueProvider(Parameter parameter) {
    return parameter.getRawType() == Call.class ? this::call : null;
  }

  private Call call(ContainerRequest request) {
    ResourceMethod method = request.getUriInfo().getMatchedResourceMethod();
    List<MediaType> takes = method == null ? List.of() : method.getConsumedTypes();
    return Call.of(request, pages, services, takes);
  }

  @Override
  public PriorityType getPriority() {
    return Priority.HIGH;
  }

  /** What an application registers. */
  public AbstractBinder bound() {
    return new AbstractBinder() {
      @Override
      protected void configure() {
        bind(CallParameter.this).to(ValueParamProvider.class);
      }
    };
  }
}
