package org.govsm.portal.web;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Confirmation: a form whose change is {@link Confirmed} does nothing the first time. The page that
 * answers says what will happen and sends the same fields again.
 */
public final class Confirmation implements DynamicFeature {

  private static final String SURE = "sure";
  private static final String YES = "yes";

  private final Pages pages;

  public Confirmation(Pages pages) {
    this.pages = pages;
  }

  @Override
  public void configure(ResourceInfo resource, FeatureContext context) {
    @Nullable Confirmed change = resource.getResourceMethod().getAnnotation(Confirmed.class);
    if (change != null) {
      context.register(new Asking(change, pages));
    }
  }

  /**
   * View of the question.
   *
   * @param key of its sentences
   * @param back the page that it was asked on
   * @param action where the form goes
   * @param fields names and texts that were sent
   */
  public record View(
      String key, String back, String action, List<Map.Entry<String, String>> fields) {}

  /** After everything that may refuse a form. */
  @Priority(Priorities.USER)
  private static final class Asking implements ContainerRequestFilter {

    private final Confirmed change;
    private final Pages pages;

    Asking(Confirmed change, Pages pages) {
      this.change = change;
      this.pages = pages;
    }

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
      Form form = FormFields.all(request);
      boolean meant = change.step().isEmpty() || change.step().equals(form.typed("step"));
      if (meant && !form.typed(SURE).equals(YES)) {
        Page page = pages.page(request);
        String here = page.path();
        String back = change.here() ? here : here.substring(0, here.lastIndexOf('/'));
        View view = new View(change.value(), back, here, form.sentAgain());
        request.abortWith(pages.show("web/confirmation", page.at(back), view));
      }
    }
  }
}
