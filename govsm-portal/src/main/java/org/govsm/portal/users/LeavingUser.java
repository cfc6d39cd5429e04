package org.govsm.portal.users;

import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.govsm.core.text.Message;
import org.govsm.portal.access.User;
import org.govsm.portal.access.UserFacts;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.Confirmation;
import org.govsm.portal.web.Page;
import org.govsm.portal.web.Pages;
import org.govsm.portal.web.WorkItem;

/** Question before a user is set to left: what waits for the user waits for others afterwards. */
record LeavingUser(UserService users, HeldAccess held, Pages pages) {

  /** The page that asks, with what waits. */
  Response ask(Call call) {
    User user = call.read(tx -> users.find(tx, call.at("user"), call.by()));
    Page page = call.page();
    List<Message> kept = call.read(tx -> held.of(tx, user.id()));
    List<String> waits =
        Stream.concat(
                kept.stream(),
                pages.waiting(caller(user), page.words()).stream().map(WorkItem::what))
            .map(page.words()::say)
            .toList();
    String at = "/users/" + user.id();
    Map<String, Object> said = Map.of("user", user.name());
    return waits.isEmpty()
        ? Confirmation.ask(pages, page, call.form(), "user.leave-free", said, at)
        : Confirmation.ask(pages, page, call.form(), "user.leave", said, "waits", waits, at);
  }

  private static Caller caller(User user) {
    Set<String> units = user.facts().units();
    return Caller.of(
        Caller.Kind.PERSON,
        user.id(),
        user.name(),
        user.facts().roles(),
        units.contains(UserFacts.EVERY) ? Optional.empty() : Optional.of(units));
  }
}
