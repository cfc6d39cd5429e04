package org.govsm.governance.assessment.check;

import static org.govsm.governance.assessment.Outcome.FAIL;
import static org.govsm.governance.assessment.Outcome.PASS;
import static org.govsm.governance.assessment.Outcome.WARN;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Message;
import org.govsm.core.text.Term;
import org.govsm.governance.account.Account;
import org.govsm.governance.account.Accounts;
import org.govsm.governance.assessment.Outcome;
import org.govsm.governance.facts.FactNode;
import org.govsm.governance.facts.Moment;
import org.govsm.governance.framework.Control;
import org.govsm.governance.tree.IndianDays;

/**
 * GSM-COM-11: no account goes stale. Whole days in India from the last original post, or from
 * activation while there is none; each account alone.
 */
public final class StaleAccountCheck implements ControlCheck {

  public static final String CONTROL = "GSM-COM-11";

  private static final String WARN_DAYS = "warnDays";
  private static final String FAIL_DAYS = "failDays";
  private static final Pattern DAYS = Pattern.compile("[0-9]{1,5}");

  /** Before activation, while others decide about the account, and from closing on. */
  private static final List<String> EXEMPT =
      List.of(
          "PROPOSED",
          "APPROVED",
          "CREATED",
          "REJECTED",
          "SUSPENDED",
          "COMPROMISED",
          "CLOSING",
          "ARCHIVED",
          "CLOSED");

  private static final int HANDOVER_DAYS = 14;

  @Override
  public List<InputFault> parameterFaults(Control control) {
    List<InputFault> faults = new ArrayList<>();
    for (String name : List.of(WARN_DAYS, FAIL_DAYS)) {
      if (!DAYS.matcher(control.parameters().getOrDefault(name, "")).matches()) {
        faults.add(new InputFault("/" + name, "params.days", Message.of("fault.params-days")));
      }
    }
    if (faults.isEmpty() && days(control, WARN_DAYS) >= days(control, FAIL_DAYS)) {
      faults.add(new InputFault("/" + FAIL_DAYS, "params.order", Message.of("fault.params-order")));
    }
    return faults;
  }

  @Override
  public List<CheckResult> judge(CheckInput input) {
    Optional<List<Account>> accounts = input.accounts().list();
    if (accounts.isEmpty()) {
      return List.of(CheckResult.unknown(List.of("accounts")));
    } else if (accounts.get().isEmpty()) {
      return List.of(notApplicable(Message.of("GSM-COM-11.no-accounts")));
    }
    return accounts.get().stream().map(a -> judge(input, a).about(a.id())).toList();
  }

  private static CheckResult judge(CheckInput input, Account account) {
    Accounts facts = input.accounts();
    LocalDate today = input.today();
    String state = account.state().orElse("");
    if (EXEMPT.contains(state)) {
      return notApplicable(
          Message.of("GSM-COM-11.state").with("state", new Term("account." + state)));
    }
    Optional<Boolean> frozen = facts.frozen(account, today);
    if (frozen.filter(f -> f).isPresent()) {
      return notApplicable(Message.of("GSM-COM-11.frozen"));
    } else if (inHandover(account, today)) {
      return notApplicable(Message.of("GSM-COM-11.handover").with("limit", HANDOVER_DAYS));
    }
    List<String> missing = missing(account);
    if (frozen.isEmpty()) {
      missing.add("modelCode.freezes");
    }
    if (!missing.isEmpty()) {
      return CheckResult.unknown(missing);
    }
    CheckResult measured = measured(input.control(), account, today);
    List<String> open = open(input, account, measured.outcome());
    return open.isEmpty() ? measured : CheckResult.unknown(open);
  }

  /** What might make a post that nobody described fully count, and change the answer. */
  private static List<String> open(CheckInput input, Account account, Outcome outcome) {
    Set<String> missing = new LinkedHashSet<>();
    for (FactNode post : account.uncertainPosts()) {
      if (changes(input, post, account, outcome)) {
        missing.add(
            post.at("publishedAt").moment().isPresent() ? "posts[].kind" : "posts[].publishedAt");
      }
    }
    boolean stated = !account.at("lastPostAt").isAbsent();
    for (FactNode post : stated ? List.<FactNode>of() : input.accounts().unplacedPosts()) {
      if (changes(input, post, account, outcome)) {
        missing.add("posts[].account");
      }
    }
    return List.copyOf(missing);
  }

  private static boolean changes(
      CheckInput input, FactNode post, Account account, Outcome outcome) {
    Instant at = post.at("publishedAt").moment().map(Moment::start).orElseGet(input::asOf);
    Instant since = since(account).orElseThrow();
    int days = IndianDays.between(at.isAfter(since) ? at : since, input.today());
    return outcome(input.control(), days) != outcome;
  }

  private static Outcome outcome(Control control, int days) {
    return days <= days(control, WARN_DAYS) ? PASS : days <= days(control, FAIL_DAYS) ? WARN : FAIL;
  }

  private static boolean inHandover(Account account, LocalDate today) {
    return account.isIn("HANDOVER")
        && account
            .stateSince()
            .filter(s -> IndianDays.between(s, today) <= HANDOVER_DAYS)
            .isPresent();
  }

  private static List<String> missing(Account account) {
    List<String> missing = new ArrayList<>();
    if (account.state().isEmpty()) {
      missing.add("state");
    }
    if (account.isIn("HANDOVER") && account.stateSince().isEmpty()) {
      missing.add("stateSince");
    }
    if (!account.postsKnown()) {
      missing.add("lastPostAt");
    } else if (since(account).isEmpty()) {
      missing.add("activatedAt");
    }
    return missing;
  }

  private static Optional<Instant> since(Account account) {
    return account.lastOriginalPostAt().or(account::activatedAt);
  }

  private static CheckResult measured(Control control, Account account, LocalDate today) {
    int days = IndianDays.between(since(account).orElseThrow(), today);
    int warnDays = days(control, WARN_DAYS);
    int failDays = days(control, FAIL_DAYS);
    Outcome outcome = outcome(control, days);
    boolean posted = account.lastOriginalPostAt().isPresent();
    Message text =
        Message.of(CONTROL + (outcome == PASS ? ".fresh" : outcome == WARN ? ".late" : ".stale"))
            .with("measure", new Term(CONTROL + (posted ? ".post" : ".activation")))
            .with("days", days)
            .with(WARN_DAYS, warnDays)
            .with(FAIL_DAYS, failDays);
    CheckResult result =
        CheckResult.of(outcome, text).value(days).limit(BigDecimal.valueOf(failDays));
    return account.isIn("DORMANT")
        ? result.notes(DormancyNotes.of(account, outcome, today))
        : result;
  }

  private static CheckResult notApplicable(Message text) {
    return CheckResult.notApplicable(text);
  }

  private static int days(Control control, String name) {
    return Integer.parseInt(control.parameters().getOrDefault(name, ""));
  }
}
