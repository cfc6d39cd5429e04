package org.govsm.core.rules;

import java.util.Optional;
import org.govsm.core.decision.Checked;
import org.govsm.core.decision.Decision;
import org.govsm.core.text.Messages;

/** Decider by the tables of a book. */
record TableDecider(RuleBook book) implements Decider {

  @Override
  public Optional<Question> question(String id) {
    return book.question(id);
  }

  @Override
  public Checked<Case> check(String id, Case facts) {
    return book.check(book.require(id), facts);
  }

  @Override
  public Decision<?> decide(String id, Case facts) {
    return book.decide(id, facts);
  }

  @Override
  public Optional<Messages> messages(String language) {
    return Optional.of(language).filter(Messages.LANGUAGES::contains).map(book::words);
  }
}
