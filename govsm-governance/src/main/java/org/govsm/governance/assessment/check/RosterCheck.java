package org.govsm.governance.assessment.check;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.govsm.core.text.Message;
import org.govsm.governance.account.Account;
import org.govsm.governance.facts.FactNode;

/** GSM-RES-04: a moderator is on the roster in all hours in which an account is moderated. */
final class RosterCheck {

  private static final BigDecimal MINUTES = BigDecimal.valueOf(60);

  private final CheckInput input;
  private final Account account;
  private final Set<String> missing = new LinkedHashSet<>();

  private RosterCheck(CheckInput input, Account account) {
    this.input = input;
    this.account = account;
  }

  static List<CheckResult> covered(CheckInput input) {
    return input.perAccount(account -> new RosterCheck(input, account).judge());
  }

  private CheckResult judge() {
    FactNode mode = account.at("moderationMode");
    if (mode.isWord("NONE")) {
      return CheckResult.notApplicable(Message.of("GSM-RES-04.not-moderated"));
    } else if (!mode.isGiven()) {
      return CheckResult.unknown(mode);
    }
    FactNode roster = input.at("roster");
    FactNode shifts = roster.isList() || roster.isNone() ? roster : roster.at("shifts");
    if (!shifts.isGiven()) {
      return Require.given(shifts);
    }
    BitSet covered = new BitSet();
    BitSet maybe = new BitSet();
    shifts.items().forEach(shift -> shift(shift, covered, maybe));
    if (maybe.isEmpty()) {
      return CheckResult.fail(Message.of("GSM-RES-04.nobody"));
    }
    return hours(roster.at("hours"), covered, maybe);
  }

  /** What a shift covers, and what it may cover by what is not said of it. */
  private void shift(FactNode shift, BitSet covered, BitSet maybe) {
    FactNode person = shift.at("person");
    boolean gone =
        person
            .text()
            .flatMap(id -> input.people().active(id, input.asOf()))
            .filter(active -> !active)
            .isPresent();
    if (person.isNone() || gone || isOfAnother(shift)) {
      return;
    }
    Optional<BitSet> hours = WeekHours.of(shift);
    maybe.or(hours.orElseGet(WeekHours::all));
    if (person.isAbsent()) {
      missing.add("roster.shifts[].person");
    } else if (shift.at("account").isAbsent()) {
      missing.add("roster.shifts[].account");
    } else if (hours.isEmpty()) {
      missing.add(unsaid("roster.shifts[]", shift));
    } else {
      covered.or(hours.get());
    }
  }

  private boolean isOfAnother(FactNode row) {
    FactNode named = row.at("account");
    return named.isGiven() && !named.is(account.id());
  }

  private static String unsaid(String list, FactNode row) {
    boolean days = row.at("from").isGiven() && row.at("to").isGiven();
    return list + (days ? ".days" : row.at("from").isGiven() ? ".to" : ".from");
  }

  private CheckResult hours(FactNode hours, BitSet covered, BitSet maybe) {
    BitSet needed = new BitSet();
    boolean open = false;
    for (FactNode row : hours.items()) {
      Optional<BitSet> said = WeekHours.of(row);
      if (!isOfAnother(row)) {
        boolean sure = said.isPresent() && !row.at("account").isAbsent();
        open |= !sure;
        if (sure) {
          needed.or(said.get());
        }
      }
    }
    BitSet lacking = (BitSet) needed.clone();
    lacking.andNot(maybe);
    if (!lacking.isEmpty()) {
      BigDecimal without = hours(lacking);
      Message text = Message.of("GSM-RES-04.gap").with("hours", without);
      return CheckResult.fail(text).value(without);
    } else if (open || needed.isEmpty()) {
      return CheckResult.unknown(List.of("roster.hours"));
    }
    needed.andNot(covered);
    return needed.isEmpty()
        ? CheckResult.pass(Message.of("GSM-RES-04.covered"))
        : CheckResult.unknown(List.copyOf(missing));
  }

  private static BigDecimal hours(BitSet minutes) {
    BigDecimal hours =
        BigDecimal.valueOf(minutes.cardinality())
            .divide(MINUTES, 2, RoundingMode.UP)
            .stripTrailingZeros();
    return hours.setScale(Math.max(0, hours.scale()));
  }
}
