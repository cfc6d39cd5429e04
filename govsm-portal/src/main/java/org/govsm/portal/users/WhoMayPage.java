package org.govsm.portal.users;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.govsm.portal.web.Authorisation;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.Page;
import org.govsm.portal.web.Rule;

/** The authorisation table, as it is in force. */
@Path("who-may")
@Produces(MediaType.TEXT_HTML)
public record WhoMayPage(Authorisation table) {

  /** The table. */
  public record View(Authorisation table) {

    /** Who may, in words. */
    public String who(Rule rule, Page page) {
      return switch (rule.audience()) {
        case PUBLIC -> page.say("who-may.public");
        case SIGNED_IN -> page.say("who-may.signed-in");
        case ROLES ->
            roles(rule.roles(), page)
                + (rule.everywhere() ? "; " + page.say("who-may.everywhere") : "");
      };
    }

    /** A step of a process in words; its code where it has none. */
    public String step(String transition, Page page) {
      String[] parts = transition.split(" ", 2);
      if (parts[0].equals("custody.log")) {
        String event = page.words().term("custody." + parts[1]);
        return page.say("who-may.custody", "event", event);
      }
      return page.words()
          .find("term." + parts[0] + ".event." + parts[1])
          .map(step -> page.words().term(parts[0] + ".title") + ": " + step)
          .or(() -> page.words().find("who-may.step." + parts[1]))
          .orElse(transition);
    }

    /** Roles in words. */
    public String roles(Iterable<String> roles, Page page) {
      StringBuilder words = new StringBuilder();
      roles.forEach(role -> words.append(words.isEmpty() ? "" : ", ").append(page.role(role)));
      return words.toString();
    }
  }

  /** The page. */
  @GET
  public Response table(@Context Call call) {
    return call.show("users/whomay", new View(table));
  }
}
