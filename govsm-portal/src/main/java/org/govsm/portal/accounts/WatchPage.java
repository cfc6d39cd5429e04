package org.govsm.portal.accounts;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.govsm.core.decision.Finding;
import org.govsm.governance.account.AccountName;
import org.govsm.governance.account.AccountRegister;
import org.govsm.governance.account.Platforms;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.DepartmentIds;
import org.govsm.portal.web.Page;
import org.govsm.portal.web.Pages;
import org.jspecify.annotations.Nullable;

/**
 * Watch page: accounts that were seen and look like one of the department's. Nothing of it is kept.
 */
@Path("governance/{department}/watch")
@Produces(MediaType.TEXT_HTML)
public record WatchPage(AccountServices services, Pages pages) {

  private static final int MOST = 500;
  private static final Pattern LINE =
      Pattern.compile("(?<platform>[^:@/]+)[:\\s]+@?(?<handle>\\S+)");

  /**
   * View of what was pasted, and what is found of it.
   *
   * @param unread lines in which no account was found
   * @param left how many lines were too many to be looked at
   */
  public record View(
      String department,
      String seen,
      boolean asked,
      int read,
      List<String> unread,
      int left,
      List<Finding> found) {}

  /** The form. */
  @GET
  public Response form(@Context Call call) {
    View view =
        new View(DepartmentIds.require(call.department()), "", false, 0, List.of(), 0, List.of());
    return call.show("accounts/watch", view);
  }

  /** Looks through what was pasted. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response look(
      @PathParam("department") String department,
      @FormParam("seen") @Nullable String seen,
      @Context ContainerRequestContext request) {
    Page page = pages.page(request);
    String text = seen == null ? "" : seen;
    AccountRegister register =
        services
            .store()
            .read(
                tx ->
                    services
                        .handles()
                        .register(tx, department, services.custody().log(tx, department)));
    List<AccountName> names = new ArrayList<>();
    List<String> unread = new ArrayList<>();
    List<String> lines = text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    lines.stream()
        .limit(MOST)
        .forEach(
            line ->
                name(line)
                    .filter(one -> Platforms.isKnown(one.platform(), register.platforms()))
                    .ifPresentOrElse(names::add, () -> unread.add(line)));
    List<Finding> found = register.watch(names);
    int left = Math.max(0, lines.size() - MOST);
    View view = new View(department, text, true, names.size(), unread, left, found);
    return pages.show("accounts/watch", page, view);
  }

  private static Optional<AccountName> name(String line) {
    Matcher pair = LINE.matcher(line);
    return Platforms.read(line)
        .or(
            () ->
                pair.matches()
                    ? Optional.of(
                        new AccountName(
                            Platforms.named(pair.group("platform").strip()), pair.group("handle")))
                    : Optional.empty());
  }
}
