package org.govsm.portal.events;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.govsm.portal.access.User;
import org.govsm.portal.access.Users;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Page;

/**
 * Event actors: who did something, in words. The chain has ids alone; names are read when they are
 * shown, so that one which was erased is shown nowhere.
 */
final class EventActors {

  private static final String DEMO = "demo";
  private static final String BIDDER = "bidder"; // who handed in what is sealed
  private static final String OF_DEMO = "demo.";
  private static final String PORTAL = "portal";

  private final Transaction tx;
  private final Page page;
  private final Map<String, String> known = new HashMap<>();

  EventActors(Transaction tx, Page page) {
    this.tx = tx;
    this.page = page;
  }

  String said(String actor) {
    return known.computeIfAbsent(actor, this::read);
  }

  private String read(String actor) {
    if (actor.equals(PORTAL)) {
      return page.say("events.by-portal");
    } else if (actor.equals(DEMO) || actor.equals(BIDDER)) {
      return page.say("events.by-" + actor);
    } else if (actor.startsWith(OF_DEMO)) {
      String role = actor.substring(OF_DEMO.length());
      return page.words()
          .find("role." + role)
          .map(word -> page.say("events.by-role", "role", lowered(word)))
          .orElse(actor);
    }
    Optional<User> user = new Users(tx).find(actor);
    return user.map(User::name).orElse(actor);
  }

  /** As within a sentence. */
  private static String lowered(String word) {
    return word.isEmpty() ? word : Character.toLowerCase(word.charAt(0)) + word.substring(1);
  }
}
