package org.govsm.portal.assessments;

import java.time.Instant;
import java.util.Optional;
import org.govsm.core.process.Transition;
import org.govsm.core.text.Message;
import org.govsm.governance.assessment.StepsAhead;
import org.govsm.governance.facts.Facts;
import org.govsm.portal.store.Sql;
import org.govsm.portal.web.Page;

/**
 * After signing: for what the account waits now for whose sake somebody signed, and who acts next.
 *
 * @param open how much of the step is still to be put in order
 */
public record AfterSigning(String department, String account, Transition step, int open) {

  /** Nothing where the form was not begun for an account, or it waits for no step. */
  static Optional<AfterSigning> of(Page page, String department, Facts facts, Instant now) {
    return page.given("done")
        .flatMap(done -> page.given("for"))
        .filter(Sql::isId)
        .flatMap(
            account ->
                StepsAhead.in(facts, now)
                    .next(account)
                    .map(
                        step ->
                            new AfterSigning(
                                department, account, step.transition(), step.obstacles().size())));
  }

  /** What comes next, and who does it. */
  public String said(Page page) {
    Message who =
        open == 0
            ? Message.of("sign-page.next").with("who", step.who().said())
            : Message.of("sign-page.next-open").with("count", open);
    return page.words().say(who.with("account", account).with("step", step.name()));
  }

  /** The page of the account. */
  public String path() {
    return "/governance/" + department + "/accounts/" + account;
  }
}
