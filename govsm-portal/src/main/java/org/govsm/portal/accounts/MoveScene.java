package org.govsm.portal.accounts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.govsm.core.decision.InputFault;
import org.govsm.core.process.GuardAnswer;
import org.govsm.core.text.Message;
import org.govsm.governance.account.MoveDetails;
import org.govsm.governance.account.People;
import org.govsm.governance.assessment.LifeCycleGuards;
import org.govsm.governance.custody.CustodyHistory;
import org.govsm.governance.custody.KeyHolders;
import org.govsm.governance.facts.Facts;
import org.govsm.portal.web.Faults;
import org.govsm.portal.web.ProblemException;

/** An account and all that is known when somebody asks for a step. */
record MoveScene(
    RegisteredAccount account, Facts facts, List<AccountSignature> waiting, Instant now) {

  /** Who signed a step that two must sign, while in the post by the facts. */
  List<AccountSignature> signed(String event) {
    People people = People.of(facts);
    return waiting.stream()
        .filter(one -> one.step().equals(event))
        .filter(one -> !people.isGone(one.person(), one.signedAt()))
        .toList();
  }

  Function<String, GuardAnswer> guards(MoveDetails details) {
    return LifeCycleGuards.of(facts, account.id(), details, now);
  }

  boolean isGone(String person) {
    return People.of(facts).isGone(person, now);
  }

  /** Nobody signs after leaving the post. */
  void requireInPost(String person) {
    if (isGone(person)) {
      Message text = Message.of("account.left-post").with("person", person);
      throw ProblemException.of(new InputFault("/person", "account.left-post", text));
    }
  }

  /** A hand-over whose end nobody could sign is not begun. */
  void requireEnd(MoveDetails details) {
    details
        .text("incomingHolder")
        .filter(incoming -> !People.of(facts).canEndHandOver(incoming, now))
        .ifPresent(
            incoming -> {
              Message text = Message.of("account.hand-over-end").with("person", incoming);
              throw ProblemException.of(Faults.at("/details/incomingHolder", text));
            });
  }

  /** Keys never pass to an agency. */
  void requireOfficer(MoveDetails details) {
    Optional<String> incoming = details.text("incomingHolder").filter(People.of(facts)::isVendor);
    if (incoming.isPresent()) {
      Message text = Message.of("account.hand-over-vendor").with("person", incoming.get());
      throw ProblemException.of(Faults.at("/details/incomingHolder", text));
    }
  }

  /** Keys pass to somebody else than who has them. */
  void requireOther(MoveDetails details) {
    Optional<String> holder = CustodyHistory.of(facts, account.id()).state().holder();
    if (holder.isPresent() && details.text("incomingHolder").equals(holder)) {
      Message text = Message.of("account.hand-over-same").with("person", holder.get());
      throw ProblemException.of(Faults.at("/details/incomingHolder", text));
    }
  }

  /** Where people are listed, one who is named is of them. */
  void requireListed(String person) {
    if (!facts.each("people").isEmpty() && People.of(facts).find(person).isEmpty()) {
      Message text = Message.of("account.not-listed").with("person", person);
      throw ProblemException.of(new InputFault("/person", "account.not-listed", text));
    }
  }

  Set<String> roles(String person) {
    return KeyHolders.of(facts, account.id(), account.lastStep().get("details"))
        .roles(person, People.of(facts), now);
  }
}
