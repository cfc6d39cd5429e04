package org.govsm.portal.web;

import jakarta.annotation.Priority;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Configuration;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.glassfish.jersey.inject.hk2.AbstractBinder;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.model.ModelProcessor;
import org.glassfish.jersey.server.model.ResourceModel;

/**
 * Allowed methods: the answer to OPTIONS, made of the refusal that names them. Jersey would build
 * all resources a second time, with two methods more each, which is a third of its start.
 */
public final class AllowedMethods implements ModelProcessor {

  private ResourceModel written = none();

  private AllowedMethods() {}

  /** Lets Jersey add its own methods to nothing. */
  public static void answer(ResourceConfig application) {
    AllowedMethods before = new AllowedMethods();
    application
        .register(before)
        .register(new Bound(new After(before)))
        .register(new AnswerOptions());
  }

  /** What a refusal names, and what is answered wherever something is. */
  static String of(Response refusal) {
    Set<String> methods = new TreeSet<>(refusal.getAllowedMethods());
    if (methods.contains(HttpMethod.GET)) {
      methods.add(HttpMethod.HEAD);
    }
    methods.add(HttpMethod.OPTIONS);
    return String.join(", ", methods);
  }

  private static ResourceModel none() {
    return new ResourceModel.Builder(List.of(), false).build();
  }

  @Override
  public ResourceModel processResourceModel(ResourceModel model, Configuration configuration) {
    written = model;
    return none();
  }

  @Override
  public ResourceModel processSubResource(ResourceModel model, Configuration configuration) {
    return model;
  }

  /** What is bound comes after the processor of Jersey; what is registered comes before it. */
  private static final class Bound extends AbstractBinder {

    private final ModelProcessor after;

    Bound(ModelProcessor after) {
      this.after = after;
    }

    @Override
    protected void configure() {
      bind(after).to(ModelProcessor.class);
    }
  }

  /** Gives back what was written. */
  private static final class After implements ModelProcessor {

    private final AllowedMethods before;

    After(AllowedMethods before) {
      this.before = before;
    }

    @Override
    public ResourceModel processResourceModel(ResourceModel model, Configuration configuration) {
      return before.written;
    }

    @Override
    public ResourceModel processSubResource(ResourceModel model, Configuration configuration) {
      return model;
    }
  }

  /** Before {@link ResponseFilter}, which would show a refusal. */
  @Priority(Priorities.USER + 1)
  private static final class AnswerOptions implements ContainerResponseFilter {

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
      if (request.getMethod().equals(HttpMethod.OPTIONS)
          && response.getStatus() == Response.Status.METHOD_NOT_ALLOWED.getStatusCode()) {
        response.setStatus(Response.Status.NO_CONTENT.getStatusCode());
        response.setEntity(null);
      }
    }
  }
}
