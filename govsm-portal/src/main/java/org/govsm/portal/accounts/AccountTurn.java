package org.govsm.portal.accounts;

import static java.util.stream.Collectors.joining;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.govsm.core.text.Message;
import org.govsm.governance.custody.CustodyEvent;
import org.govsm.portal.assessments.RoleHolders;
import org.govsm.portal.store.Event;
import org.govsm.portal.web.Page;

/** Account turn: what was done with an account last, what comes next, and whose turn it is. */
public final class AccountTurn {

  private static final String INCOMING = "incoming-holder";
  private static final Duration ONE_FORM = Duration.ofSeconds(2);

  private AccountTurn() {}

  /** The page of an account after an event of its keys, which it tells. */
  static String after(String department, String account, String event) {
    String done = CustodyEvent.kinds().contains(event) ? event : "1";
    return "/governance/" + department + "/accounts/" + account + "?done=" + done;
  }

  /** What was done last, and where the account stands by it. */
  public static String done(AccountView view, Page page) {
    return told(
        page.given("done")
            .filter(CustodyEvent.kinds()::contains)
            .map(kind -> page.words().term("custody." + kind))
            .orElseGet(() -> last(view, page)),
        view,
        page);
  }

  private static String told(String what, AccountView view, Page page) {
    return page.words()
        .say(
            Message.of("account-page.saved")
                .with("what", what)
                .with("account", view.account().id())
                .with("state", view.state(view.account().state(), page.words())));
  }

  /** Within the time that one form takes. */
  private static boolean isAtOnce(Instant first, Instant then) {
    return then.isBefore(first.plus(ONE_FORM));
  }

  private static String last(AccountView view, Page page) {
    int last = view.history().size() - 1;
    boolean besides = // what is answered with a proposal is kept after it
        last > 0
            && view.history().get(last).kind().equals("account.changed")
            && isAtOnce(view.history().get(last - 1).at(), view.history().get(last).at());
    Event act = view.history().get(besides ? last - 1 : last);
    return view.told(act, page.words());
  }

  /** What comes next and whose turn it is; empty where the account may stay as it is. */
  public static String next(AccountView view, Page page) {
    Optional<AccountCures.Cure> open =
        view.missing().stream().filter(cure -> !cure.who().isEmpty()).findFirst();
    return view.awaited()
        .map(
            step ->
                open.map(cure -> turn("account-page.turn-entry", cure.label(), cure.who()))
                    .orElseGet(() -> taken(step, view, page)))
        .map(page.words()::say)
        .orElse("");
  }

  private static Message taken(AccountStep step, AccountView view, Page page) {
    boolean now = step.isMine() && view.missing().isEmpty();
    return now
        ? Message.of("account-page.turn-you").with("what", step.transition().name())
        : turn("account-page.turn", step.transition().name(), who(step, view, page));
  }

  private static Message turn(String key, Object what, String who) {
    return Message.of(key).with("what", what).with("who", who);
  }

  /** Who can still have a part in a step, by role and name. */
  public static String who(AccountStep step, AccountView view, Page page) {
    return step.rolesLeft().stream()
        .map(
            role ->
                role.equals(INCOMING)
                    ? view.account()
                        .incomingHolder()
                        .map(holder -> page.role(role) + " (" + page.person(holder) + ")")
                        .orElseGet(() -> page.role(role))
                    : RoleHolders.said(List.of(role), view.facts(), page))
        .collect(joining(", "));
  }
}
