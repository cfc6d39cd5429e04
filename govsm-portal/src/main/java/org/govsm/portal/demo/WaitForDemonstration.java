package org.govsm.portal.demo;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import java.util.regex.Pattern;
import org.govsm.portal.web.Preparation;

/**
 * Wait for the demonstration: holds requests for what is kept, in the first seconds of the first
 * start, until the demonstration is there: an answer without it would be wrong a moment later, and
 * what came in before it would stand in its way. The home page and the list of contracts say that
 * it is being prepared instead. Who may see a contract is asked after it, when the contract is
 * there.
 */
@Priority(Priorities.AUTHENTICATION)
public record WaitForDemonstration(Preparation preparation) implements ContainerRequestFilter {

  private static final Pattern KEPT =
      Pattern.compile(
          "(?:contracts/.+|(?:departments|events|purchases|governance|handles|packs)(?:/.*)?"
              + "|api/v1/(?:contracts|departments|checkpoints|export|handles|packs)(?:/.*)?)");

  @Override
  public void filter(ContainerRequestContext request) {
    if (!preparation.isOver() && KEPT.matcher(request.getUriInfo().getPath()).matches()) {
      preparation.await();
    }
  }
}
