package org.govsm.portal.moderation;

import java.math.RoundingMode;
import java.util.Optional;
import org.govsm.core.money.Fraction;
import org.govsm.core.text.Message;
import org.govsm.governance.moderation.ModerationClause;
import org.govsm.portal.web.Moments;
import org.govsm.portal.web.Page;

/** Words for moderation on a page: what an item is, where it stands, and what was done. */
public record ModerationWords(Page page) {

  /** Where an item stands. */
  public String state(String code) {
    return page.words().term("moderation-state." + code);
  }

  /** What an item is. */
  public String kind(String code) {
    return page.say("moderation.itemKind." + code);
  }

  /** What an item says of the department. */
  public String sentiment(String code) {
    return page.say("moderation.sentiment." + code);
  }

  /** What became of an item; that nothing is decided while it is empty. */
  public String measure(String code) {
    return code.isEmpty()
        ? page.say("moderation.undecided")
        : page.words().term("moderation-action." + code);
  }

  /** A ground. */
  public String ground(String code) {
    return page.words().term(ModerationClause.called(code).code());
  }

  /** An entry of the log, by its number, what it says and its day. */
  public String entry(ModeratedAct entry) {
    return page.words()
        .say(
            Message.of("moderation.entry")
                .with("number", entry.actNo())
                .with("what", page.say("moderation.did." + entry.kind()))
                .with("on", Moments.day(entry.at())));
  }

  /** The text of a clause in the language of the page: its own, else what such a clause says. */
  public String clause(ModerationClause clause) {
    return clause
        .text(page.words().language())
        .or(() -> clause.english().or(clause::hindi))
        .orElseGet(() -> page.words().say(ModerationClause.standard(clause.ground())));
  }

  /** An exact fraction, and beside it how it is read. */
  public String fraction(Optional<Fraction> exact) {
    return exact
        .map(one -> one + " (" + one.decimal(2, RoundingMode.HALF_UP).toPlainString() + ")")
        .orElse("–");
  }
}
