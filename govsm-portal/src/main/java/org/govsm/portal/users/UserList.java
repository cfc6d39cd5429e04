package org.govsm.portal.users;

import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.govsm.portal.access.User;
import org.govsm.portal.access.UserFacts;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.ListTable;
import org.govsm.portal.web.Page;

/** User list: the users whom a caller sees, as a page or as a file. */
final class UserList {

  private UserList() {}

  static Response of(Call call) {
    Page page = call.page();
    Map<String, String> makers = call.read(UserMakers::of);
    return ListTable.<User>by(page, "id")
        .column("id", "users.id", User::id)
        .column("name", "user.full-name-label", User::name)
        .column("user.kind-label", one -> one.facts().kind())
        .column("user.roles-label", one -> page.roleWords(one.facts().roles()))
        .column("user.units-label", one -> String.join(", ", one.facts().units()))
        .column("state", "user.state-label", one -> page.say("user.state." + one.facts().state()))
        .column("users.made-by", one -> UserMakers.said(makers, one.id(), page))
        .filter("role", "user.roles-label", page.roles(), page::role)
        .filter("state", "user.state-label", UserFacts.STATES, "user.state.")
        .answer(
            call,
            "users/users",
            "users",
            (tx, listing) -> UserReach.asked(tx, call.by(), listing),
            (tx, list) -> new UserPages.ListView(list, UserReach.nameless(tx, call.by()), makers));
  }
}
