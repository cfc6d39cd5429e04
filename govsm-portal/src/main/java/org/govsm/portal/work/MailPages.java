package org.govsm.portal.work;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.govsm.core.text.Message;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.Page;
import org.govsm.portal.web.ProblemException;
import org.govsm.portal.web.PublicHosts;

/** Mail pages: whether and where the visitor gets a daily mail. */
@Path("work/mail")
@Produces(MediaType.TEXT_HTML)
public record MailPages(WorkPage work, Optional<MailPost> post, PublicHosts hosts) {

  static final String ADDRESS = "address";

  /** Names an address, confirms the one that was named, or takes it back. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response change(@Context Call call) {
    Form form = call.form();
    Page page = call.page();
    String user = page.caller().actor();
    MailPost here = here();
    switch (form.typed("step")) {
      case "withdraw" -> here.withdraw(user);
      case "confirm" -> {
        if (!here.confirm(user, form.typed("secret"))) {
          throw unknown();
        }
      }
      default -> {
        Optional<Message> fault =
            here.ask(
                user,
                form.typed(ADDRESS).strip(),
                CalendarResource.address(hosts, call.request()),
                page.words());
        if (fault.isPresent()) {
          return work.show(call.request(), Optional.empty(), form.wrong(ADDRESS, fault.get()));
        }
      }
    }
    return Form.seeOther(page, "/work#mail");
  }

  /** The page behind the link in the first mail: a program that opens links confirms nothing. */
  @GET
  @Path("{secret}")
  public Response confirm(@Context Call call) {
    if (!here().isKnown(call.by().actor(), call.at("secret"))) {
      throw unknown();
    }
    return call.show("work/confirmmail", call.at("secret"));
  }

  private MailPost here() {
    return post.orElseThrow(() -> ProblemException.notFound(Message.of("work.mail-none")));
  }

  private static ProblemException unknown() {
    return ProblemException.notFound(Message.of("work.mail-unknown"));
  }
}
