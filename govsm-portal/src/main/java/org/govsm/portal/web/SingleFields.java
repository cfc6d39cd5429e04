package org.govsm.portal.web;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.govsm.core.decision.InputFault;
import org.govsm.core.decision.Tree;
import org.govsm.core.text.Message;

/**
 * Single fields: a form in which a field of one value comes twice is refused, as to take one of the
 * values would be to guess.
 */
@Priority(Priorities.AUTHORIZATION + 70)
public final class SingleFields implements ContainerRequestFilter {

  private static final String USERS = "/users";

  /** The fields of users of which several can be chosen. */
  private static final Set<String> SEVERAL = Set.of("role", "units");

  @Override
  public void filter(ContainerRequestContext request) throws IOException {
    boolean ofUsers = RoutePatterns.template(request).startsWith(USERS);
    ProblemException.unlessNone(
        FormFields.twice(request).stream()
            .filter(name -> !ofUsers || !SEVERAL.contains(name))
            .map(SingleFields::fault)
            .toList());
  }

  /** The fault of a field that comes twice. */
  static InputFault fault(String name) {
    Message text = Message.of("form.twice").with("field", name);
    return new InputFault(Tree.pointer(name), "form.twice", text);
  }

  /** The fault of each parameter of an address that comes twice. */
  public static List<InputFault> twice(ContainerRequestContext request, Set<String> names) {
    return request.getUriInfo().getQueryParameters().entrySet().stream()
        .filter(one -> names.contains(one.getKey()) && one.getValue().size() > 1)
        .map(one -> fault(one.getKey()))
        .toList();
  }
}
