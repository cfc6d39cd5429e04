package org.govsm.portal.users;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.govsm.portal.access.Users;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Page;

/**
 * Makers of users, as the events say: whoever made two users had the first tokens of both, so that
 * the two signatures of a step may be of one person.
 */
final class UserMakers {

  private UserMakers() {}

  /** Who made each user, by their ids; of a user who made itself by a token, its own. */
  static Map<String, String> of(Transaction tx) {
    Map<String, String> makers = new HashMap<>();
    tx.events()
        .each(
            Users.CHAIN,
            Set.of(Users.CREATED),
            event -> makers.put(String.valueOf(event.body().get("user")), event.actor()));
    return makers;
  }

  /** What is said of the maker of a user. */
  static String said(Map<String, String> makers, String user, Page page) {
    String maker = makers.getOrDefault(user, "");
    return maker.equals(user) ? page.say("users.made-by-token") : page.person(maker);
  }
}
