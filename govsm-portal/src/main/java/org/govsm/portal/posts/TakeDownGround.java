package org.govsm.portal.posts;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.govsm.core.decision.InputFault;
import org.govsm.governance.post.PostAct;
import org.govsm.portal.queries.RegisteredOrders;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Faults;
import org.govsm.portal.web.ProblemException;

/** Ground of a deletion: a legal request that it names by its number is on the register. */
final class TakeDownGround {

  private static final Pattern REQUEST =
      Pattern.compile("(?<![\\p{L}\\p{N}-])L-\\d{4}-\\d+(?!\\d)");

  private TakeDownGround() {}

  /** Refuses a ground that names a request which is not there, or was declined. */
  static void refuse(Transaction tx, String department, GivenPostAct given) {
    if (given.kind() != PostAct.Kind.TAKE_DOWN
        || !(given.said().get("ground") instanceof String ground)) {
      return;
    }
    List<InputFault> faults = new ArrayList<>();
    for (Matcher named = REQUEST.matcher(ground); named.find(); ) {
      new RegisteredOrders(tx)
          .against(department, named.group())
          .ifPresent(why -> faults.add(Faults.at("/act/ground", why)));
    }
    ProblemException.unlessNone(faults);
  }
}
