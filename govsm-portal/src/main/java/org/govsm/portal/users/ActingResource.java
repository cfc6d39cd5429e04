package org.govsm.portal.users;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.govsm.core.text.Message;
import org.govsm.portal.access.DemonstrationPersons;
import org.govsm.portal.access.Unauthorized;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.Page;
import org.govsm.portal.web.Pages;
import org.govsm.portal.web.ProblemException;

/** Acting resource: lets a visitor act as one role in a demonstration. */
@Path("acting")
public final class ActingResource {

  private final SignInService signIn;
  private final Pages pages;

  public ActingResource(SignInService signIn, Pages pages) {
    this.signIn = signIn;
    this.pages = pages;
  }

  /** Sets the role, or with an empty one all roles. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response act(
      MultivaluedMap<String, String> sent, @Context ContainerRequestContext request) {
    if (!signIn.accessMode().demonstration()) {
      throw ProblemException.notFound(Message.of("acting.none"));
    }
    Page page = pages.page(request);
    Form form = Form.sent(sent);
    Optional<String> chosen = Optional.of(form.typed("role")).filter(one -> !one.isEmpty());
    if (chosen.filter(one -> !persons().contains(one)).isPresent()) {
      throw ProblemException.notFound(Message.of("user.roles"));
    }
    NewCookie cookie =
        signIn.store().write(tx -> signIn.sessions().open(tx, request, Optional.empty(), chosen));
    return Form.seeOther(page, Unauthorized.local(form.typed("back")), cookie);
  }

  private List<String> persons() {
    return DemonstrationPersons.of(signIn.accessMode().table());
  }
}
