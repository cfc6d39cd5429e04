package org.govsm.portal.users;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.govsm.portal.access.User;
import org.govsm.portal.access.UserFacts;
import org.govsm.portal.web.ListColumn;
import org.govsm.portal.web.ListFile;
import org.govsm.portal.web.ListFilter;
import org.govsm.portal.web.ListForm;
import org.govsm.portal.web.Listed;
import org.govsm.portal.web.Listing;
import org.govsm.portal.web.Page;
import org.govsm.portal.web.Pages;

/** User list: the users whom a caller sees, as a page or as a file. */
final class UserList {

  private final SignInService signIn;
  private final Pages pages;

  UserList(SignInService signIn, Pages pages) {
    this.signIn = signIn;
    this.pages = pages;
  }

  Response of(ContainerRequestContext request) {
    Page page = pages.page(request);
    Listing listing = Listing.of(request, form(page));
    if (listing.format().isPresent()) {
      Map<String, String> makers = signIn.store().read(UserMakers::of);
      return new ListFile<User>(
              "users",
              columns(page, makers),
              (offset, limit) ->
                  signIn
                      .store()
                      .read(tx -> UserReach.asked(tx, page.caller(), listing).rows(offset, limit)))
          .in(listing.format().get());
    }
    UserPages.ListView view =
        signIn
            .store()
            .read(
                tx ->
                    new UserPages.ListView(
                        Listed.of(listing, "/users", UserReach.asked(tx, page.caller(), listing)),
                        UserReach.nameless(tx, page.caller()),
                        UserMakers.of(tx)));
    return pages.show("users/users", page, view);
  }

  private static ListForm form(Page page) {
    return ListForm.by("id")
        .sort("id", page.say("users.id"))
        .sort("name", page.say("user.full-name-label"))
        .sort("state", page.say("user.state-label"))
        .filter(ListFilter.of("role", page.say("user.roles-label"), page.roles(), page::role))
        .filter(
            ListFilter.of(
                "state",
                page.say("user.state-label"),
                UserFacts.STATES,
                code -> page.say("user.state." + code)));
  }

  private static List<ListColumn<User>> columns(Page page, Map<String, String> makers) {
    return List.of(
        new ListColumn<>(page.say("users.id"), User::id),
        new ListColumn<>(page.say("user.full-name-label"), User::name),
        new ListColumn<>(page.say("user.kind-label"), one -> one.facts().kind()),
        new ListColumn<>(page.say("user.roles-label"), one -> page.roleWords(one.facts().roles())),
        new ListColumn<>(
            page.say("user.units-label"), one -> String.join(", ", one.facts().units())),
        new ListColumn<>(
            page.say("user.state-label"), one -> page.say("user.state." + one.facts().state())),
        new ListColumn<>(
            page.say("users.made-by"), one -> UserMakers.said(makers, one.id(), page)));
  }
}
