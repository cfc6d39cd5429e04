package org.govsm.portal.users;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.govsm.core.text.Message;
import org.govsm.portal.access.DemonstrationPersons;
import org.govsm.portal.access.Unauthorized;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.ProblemException;

/** Acting resource: lets a visitor act as one role in a demonstration. */
@Path("acting")
public record ActingResource(SignInService signIn) {

  /** Sets the role, or with an empty one all roles. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response act(@Context Call call) {
    if (!signIn.accessMode().demonstration()) {
      throw ProblemException.notFound(Message.of("acting.none"));
    }
    Optional<String> chosen = Optional.of(call.form().typed("role")).filter(one -> !one.isEmpty());
    if (chosen.filter(one -> !persons().contains(one)).isPresent()) {
      throw ProblemException.notFound(Message.of("user.roles"));
    }
    NewCookie cookie =
        call.write(tx -> signIn.sessions().open(tx, call.request(), Optional.empty(), chosen));
    return Form.seeOther(call.page(), Unauthorized.local(call.form().typed("back")), cookie);
  }

  private List<String> persons() {
    return DemonstrationPersons.of(signIn.accessMode().table());
  }
}
