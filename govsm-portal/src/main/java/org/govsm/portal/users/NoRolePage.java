package org.govsm.portal.users;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import org.govsm.portal.access.Officers;
import org.govsm.portal.access.User;
import org.govsm.portal.access.UserFacts;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.Caller;

/** No role page: tells whoever signed in and has no role of a department here, and whom to ask. */
@Path("sign-in/no-role")
@Produces(MediaType.TEXT_HTML)
public final class NoRolePage {

  /** Where it is. */
  public static final String PATH = "/sign-in/no-role";

  private static final int MOST = 5;

  public NoRolePage() {}

  /**
   * What it says.
   *
   * @param administrators who gives roles, by name; told to nobody who is not signed in
   */
  public record View(List<String> administrators) {}

  /** The page. */
  @GET
  public Response show(@Context Call call) {
    boolean known = call.by().kind() == Caller.Kind.PERSON;
    List<String> names =
        known
            ? call.read(
                tx ->
                    Officers.of(tx, Set.of(UserFacts.EVERY)).stream()
                        .filter(user -> user.facts().roles().contains("administrator"))
                        .map(User::name)
                        .limit(MOST)
                        .toList())
            : List.of();
    return call.show("users/norole", new View(names));
  }
}
